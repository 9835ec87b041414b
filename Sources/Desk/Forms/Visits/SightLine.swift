import Casework
import Screen

/// A field in which it is typed who was seen: `tolu+ femi-`, or `tolu alone, femi`. Blank is all of them, as is
/// `all`; `+` is alone, `-` is not seen.
///
/// A name without a sign was seen, and then only those who are named belong to the visit. A sign by itself
/// holds for all.
enum SightLine {
  enum Reading: Equatable {
    case sights([Visit.Sight])
    case refused(String)
  }

  static func read(_ typed: String, _ children: [CaseloadRow.Child], on today: Day) -> Reading {
    let born = children.filter { $0.born != nil }
    guard !born.isEmpty else { return .refused("No child of this family is born yet; record a contact.") }
    var named: [(child: Ref<Person>, sign: Character?)] = []
    var all: Character?
    for word in words(typed) {
      let sign = word.last.flatMap { "+-".contains($0) ? $0 : nil }
      let name = sign == nil ? String(word) : String(word.dropLast())
      if name.isEmpty || name.lowercased() == "all" {
        all = sign
        continue
      }
      let fits = fitting(name, born)
      guard fits.count == 1 else { return .refused(problem(name, fits, born, on: today)) }
      named.append((fits[0].ref, sign))
    }
    let onlyNamed = named.contains { $0.sign == nil }
    return .sights(
      born.compactMap { child in
        let said = named.last { $0.child == child.ref }
        if said == nil, onlyNamed { return nil }
        let sign = said?.sign ?? all
        return Visit.Sight(child: child.ref, seen: sign != "-", alone: sign == "+")
      })
  }

  /// The words typed; `alone` is the sign of the name before it.
  private static func words(_ typed: String) -> [String] {
    var words: [String] = []
    for word in typed.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      if word.lowercased() == "alone" {
        let name = words.popLast() ?? ""
        words.append(name.hasSuffix("+") ? name : name + "+")
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private static func fitting(_ name: String, _ children: [CaseloadRow.Child]) -> [CaseloadRow.Child] {
    let sought = Folded(name)
    let exact = children.filter { Folded($0.forename) == sought || Folded($0.id) == sought }
    return exact.isEmpty ? children.filter { Folded($0.name).hasWord(startingWith: sought) } : exact
  }

  private static func problem(
    _ name: String, _ fits: [CaseloadRow.Child], _ children: [CaseloadRow.Child], on today: Day
  ) -> String {
    let names = (fits.isEmpty ? children : fits).map { $0.label(on: today) }.joined(separator: ", ")
    return fits.isEmpty ? "“\(name)” is none of \(names)." : "“\(name)” could be \(names): type more of it."
  }

  /// Who was seen, alone and not, in words.
  static func words(_ sights: [Visit.Sight], _ children: [CaseloadRow.Child]) -> String {
    let names = { (fits: (Visit.Sight) -> Bool) in
      let chosen = sights.filter(fits).map(\.child)
      return children.filter { chosen.contains($0.ref) }.map { $0.forename.isEmpty ? $0.name : $0.forename }
    }
    let parts = [
      (names { $0.alone }, "seen alone"), (names { $0.seen && !$0.alone }, "seen"),
      (names { !$0.seen }, "not seen"),
    ]
    return parts.filter { !$0.0.isEmpty }.map { "\(Wording.list($0.0)) \($0.1)" }.joined(separator: ", ")
  }
}
