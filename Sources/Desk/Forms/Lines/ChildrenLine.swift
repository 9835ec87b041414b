import Casework
import Screen

/// A line in which several children are typed: `Tolu f 3/4/2017, Femi m 12/9/2021`.
///
/// The first word is the forename; where two or more are typed the last one is a surname of their own. A day to
/// come is the expected one of a child on the way.
enum ChildrenLine {
  /// The children in their order, or why one of them cannot be read.
  enum Reading: Equatable {
    case children([Person])
    case refused(String)
  }

  private static let sexes = [
    "f": "F", "girl": "F", "female": "F", "m": "M", "boy": "M", "male": "M", "u": "U",
  ]

  static func read(_ typed: String, surname: String, _ facts: Facts) -> Reading {
    var children: [Person] = []
    for part in typed.split(whereSeparator: { ",;".contains($0) }) where !part.trimmed.isEmpty {
      var words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      var sex: String?
      if let place = words.lastIndex(where: { sexes[$0.lowercased()] != nil }), words.count > 1 {
        sex = sexes[words.remove(at: place).lowercased()]
      }
      let told = day(in: &words, facts)
      if case .refused(let why) = told { return .refused("\(part.trimmed): \(why)") }
      let isUnborn = words.first.map { Folded($0) == Folded("unborn") } ?? false
      if isUnborn { words.removeFirst() }
      if let stray = words.first(where: { $0.contains(where: \.isNumber) }) {
        return .refused(
          Int(stray).map { $0 < 19 } ?? false
            ? "“\(stray)” may be an age: type the birth as 3/4/2017, or leave it out while it is not known."
            : "“\(stray)” is no name and no whole day; type a birth as 3/4/2017.")
      }
      var person = Person(
        surname: words.count > 1 ? words.removeLast() : surname, forename: words.joined(separator: " "))
      person.sex = sex ?? "U"
      if case .day(let day) = told {
        if day > facts.today || isUnborn { person.expected = day } else { person.born = day }
      }
      if person.forename.isEmpty, person.expected == nil {
        return .refused("“\(part.trimmed)” has no name; an unborn child has the expected day.")
      }
      children.append(person)
    }
    return .children(children)
  }

  /// Takes the day out of a child's words; a bare number is none, for it may as well be an age.
  private static func day(in words: inout [String], _ facts: Facts) -> SpokenDay.Reading? {
    let months = { (word: String) in word.count >= 3 && word.allSatisfy(\.isLetter) }
    for count in [3, 2, 1] where words.count >= count {
      for start in 0...(words.count - count) {
        let run = words[start..<(start + count)]
        let isWhole = count == 1 ? run.contains { $0.contains(where: { "/.-".contains($0) }) } : true
        guard isWhole, run.contains(where: { $0.first?.isNumber ?? false }),
          run.allSatisfy({ ($0.first?.isNumber ?? false) || count > 1 && months($0) }),
          count == 1 || run.contains(where: months)
        else { continue }
        let reading = facts.days(.either).read(run.joined(separator: " "))
        if count > 1, case .refused = reading { continue }
        words.removeSubrange(start..<(start + count))
        return reading == .day(facts.today) ? .day(facts.today) : asked(reading)
      }
    }
    return nil
  }

  /// What could be two days is asked here as a refusal: a birth is typed with its year.
  private static func asked(_ reading: SpokenDay.Reading) -> SpokenDay.Reading {
    if case .ask(let question) = reading { .refused(question) } else { reading }
  }

  static func review(
    _ key: String, of form: inout Form, leaving: Bool, surname: String, _ facts: Facts
  ) {
    form[key]?.readback = nil
    form[key]?.oddity = nil
    switch read(form.text(key), surname: surname, facts) {
    case .refused(let why): if leaving { form[key]?.problem = why }
    case .children(let children):
      form[key]?.readback = children.map { words($0, surname: surname, facts) }.joined(separator: " · ")
      guard leaving else { return }
      for child in children {
        for remark in Checks.of(child, relationship: relationship(of: child), today: facts.today) {
          let sentence = children.count > 1 ? "\(called(child)): \(remark.sentence)" : remark.sentence
          if remark.weight == .impossible, form[key]?.problem == nil { form[key]?.problem = sentence }
          if remark.weight == .odd, form[key]?.oddity == nil { form[key]?.oddity = sentence }
        }
      }
    }
  }

  static func relationship(of child: Person) -> String {
    child.born == nil && child.expected != nil ? "unborn child" : "child"
  }

  private static func called(_ child: Person) -> String {
    child.forename.isEmpty ? "The unborn child" : child.forename
  }

  private static func words(_ child: Person, surname: String, _ facts: Facts) -> String {
    let name = child.surname == surname ? child.forename : child.name
    if child.born == nil, let expected = child.expected {
      return "\(child.forename.isEmpty ? "unborn" : name), expected \(expected.spoken)"
    }
    let sex = child.sex == "F" ? "girl" : child.sex == "M" ? "boy" : "sex not known"
    let born = child.born.map { "\($0.dayOfMonth) \(Day.shortMonths[$0.month - 1]) \($0.year)" }
    let age = Wording.age(born: child.born, expected: nil, on: facts.today)
    return "\(name), \(sex), \(born.map { "\($0) (\(age))" } ?? "birth not known")"
  }
}
