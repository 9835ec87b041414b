import Casework
import Screen

/// Two records of one person, or two families that are one: found, shown side by side, then made one.
extension Desk {
  /// Which two are to become one; the first is kept.
  enum Pair: Hashable, Sendable {
    case people(Ref<Person>, Ref<Person>)
    case families(Ref<Family>, Ref<Family>)

    var change: Change {
      switch self {
      case .people(let kept, let other): .mergePeople(kept: kept, other: other)
      case .families(let kept, let other): .mergeFamilies(kept: kept, other: other)
      }
    }
  }

  /// The person on whose line the cursor stands.
  var personUnderCursor: Ref<Person>? {
    guard scope == .family, let family else { return nil }
    switch family.selected {
    case .child(let index): return family.file.children[index].row.ref
    case .relative(let index): return family.file.relatives[index].ref
    default: return nil
    }
  }

  /// What *New …* offers on a family's page to bring records together.
  var mergeItems: [Picker.Item] {
    guard scope == .family, let family else { return [] }
    let person = personUnderCursor.flatMap { family.file.person($0) }.map { person in
      Picker.Item(
        id: "same-person", label: "Same person as …", detail: "\(shown(person.name)) has another record too")
    }
    return [person].compactMap(\.self) + [
      Picker.Item(id: "same-family", label: "Same family as …", detail: "two families that are one")
    ]
  }

  /// Finds the other record; for a person those who are like them are offered at once.
  mutating func offerSame(_ id: String) -> [Effect] {
    guard let family else { return [] }
    guard id == "same-person" else {
      offerFinding(.sameFamily(family.file.family), "Same family as …: a name or half of one, or an id")
      return []
    }
    guard let ref = personUnderCursor, let person = family.file.person(ref) else {
      return refuse("Put the cursor on a person first.")
    }
    offerFinding(.samePerson(ref), "\(shown(person.name)) is the same person as …: a name, or an id")
    return [
      .read(
        .alike(
          forename: person.forename, surname: person.surname, born: person.born, besides: ref, form: id))
    ]
  }

  private mutating func offerFinding(_ purpose: PickerSheet.Purpose, _ title: String) {
    overlays.append(
      .picker(PickerSheet(purpose: purpose, picker: Picker(title: title, items: [], narrows: false))))
  }

  /// Shows whoever is like the person, before anything is typed.
  mutating func show(same hits: [PossibleDuplicate.Hit]) {
    guard case .picker(var sheet) = overlays.last, case .samePerson = sheet.purpose,
      sheet.picker.query.isEmpty
    else { return }
    sheet.picker.items = hits.compactMap { hit in
      hit.known.family.map { family in
        let born = hit.known.born.map { ", born \($0.spoken)" } ?? ""
        return Picker.Item(
          id: "\(hit.known.number)/\(family.number)", label: "\(shown(hit.known.name))\(born)",
          detail: "\(shown(hit.known.familyName)) · \(hit.reason)", key: hit.known.id)
      }
    }
    overlays[overlays.count - 1] = .picker(sheet)
  }

  /// Shows those among what was found who could be the other one.
  func items(same purpose: PickerSheet.Purpose, _ found: [Found]) -> [Picker.Item] {
    var known: Set<String> = []
    return found.compactMap { one -> Picker.Item? in
      guard let family = one.family else { return nil }
      switch purpose {
      case .samePerson(let kept):
        guard let person = one.person, person != kept else { return nil }
        return Picker.Item(
          id: "\(person.number)/\(family.number)", label: shown(one.text),
          detail: "\(shown(one.familyName)) · \(one.why)", key: one.id)
      default:
        guard case .sameFamily(let kept) = purpose, family != kept else { return nil }
        let why = one.kind == .family ? one.why : "\(shown(one.text)), \(one.why)"
        return Picker.Item(id: "0/\(family.number)", label: shown(one.familyName), detail: why)
      }
    }.filter { known.insert($0.id).inserted }
  }

  /// Reads the other's family, to show both side by side.
  mutating func compare(_ purpose: PickerSheet.Purpose, _ id: String) -> [Effect] {
    let numbers = id.split(separator: "/").compactMap { Int($0) }
    guard numbers.count == 2 else { return [] }
    switch purpose {
    case .samePerson(let kept): pending = .merge(.people(kept, Ref(numbers[0])))
    case .sameFamily(let kept): pending = .merge(.families(kept, Ref(numbers[1])))
    default: return []
    }
    return [.read(.family(Ref(numbers[1])))]
  }

  /// Both have been read: what making one of them would come to is asked next.
  mutating func merge(_ pair: Pair, _ other: FamilyFile) -> [Effect] {
    guard let kept = family?.file else { return [] }
    switch pair {
    case .people(let one, let two):
      guard let first = kept.person(one), let second = other.person(two) else {
        return refuse("That person is no longer there.")
      }
      comparison = Comparison(
        title: "One person of two records",
        rows: Comparison.rows(of: first, one, kept, beside: second, two, other), change: pair.change)
    case .families:
      comparison = Comparison(
        title: "One family of two", rows: Comparison.rows(kept, other), change: pair.change)
    }
    return [.weigh(pair.change, form: nil)]
  }
}

extension FamilyFile {
  /// What somebody is to the family's children: `child`, `mother`.
  func relationship(of ref: Ref<Person>) -> String? {
    children.first { $0.row.ref == ref }.map { ChildrenLine.relationship(of: $0.person) }
      ?? relatives.first { $0.ref == ref }?.relationship
  }

  /// Where somebody of the family lives, in one line.
  func home(of ref: Ref<Person>) -> String? {
    children.first { $0.row.ref == ref }?.home ?? relatives.first { $0.ref == ref }?.home
  }

  /// A child or another person of the family.
  func person(_ ref: Ref<Person>) -> Person? {
    children.first { $0.row.ref == ref }?.person ?? relatives.first { $0.ref == ref }?.person
  }

  /// Entries of the record that tell of a person.
  func entries(about person: Ref<Person>) -> Int {
    entries.filter { entry in
      switch entry.record {
      case .visit(let visit): visit.children.contains { $0.child == person }
      case .note(let note): note.people.contains(person)
      case .occasion(let occasion): occasion.children.contains(person)
      case nil: false
      }
    }.count
  }
}
