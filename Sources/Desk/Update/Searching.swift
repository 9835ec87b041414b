import Casework
import Screen

/// Finding while one types: the file is asked once no further key waits, or when a key needs the answer.
extension Desk {
  mutating func offerFind() -> [Effect] {
    let title = "Find: a name or half of one, a number, a day of birth, any word"
    overlays.append(
      .picker(PickerSheet(purpose: .find, picker: Picker(title: title, items: [], narrows: false))))
    return []
  }

  /// What is typed but not asked yet.
  var unreadFound: [Effect] {
    guard case .picker(let sheet) = overlays.last, sheet.purpose.finds, let text = sheet.unasked else {
      return []
    }
    return [.read(.find(text))]
  }

  /// What was found may read otherwise by now, or be hidden: it is asked again before the next painting.
  mutating func findAgain() {
    guard case .picker(var sheet) = overlays.last, sheet.purpose.finds, sheet.unasked == nil,
      !sheet.picker.query.text.isEmpty
    else { return }
    sheet.answered = Self.notAsked
    overlays[overlays.count - 1] = .picker(sheet)
  }

  /// No query: nobody types it.
  private static let notAsked = "\u{0}"

  /// A key that moves among what is found, or takes it, waits for the answer to what was typed before it.
  mutating func waitForFound(_ key: Key) -> [Effect]? {
    guard case .picker(var sheet) = overlays.last, sheet.purpose.finds, let text = sheet.unasked else {
      return nil
    }
    switch key {
    case .enter, .up, .down, .pageUp, .pageDown, .tab, .backTab: break
    default: return nil
    }
    sheet.waiting = key
    overlays[overlays.count - 1] = .picker(sheet)
    return [.read(.find(text))]
  }

  /// Takes what was found, if it is still what is asked.
  mutating func take(_ found: [Found], for text: String) -> [Effect] {
    guard case .picker(var sheet) = overlays.last, sheet.purpose.finds, sheet.picker.query.text == text else {
      return []
    }
    sheet.answered = text
    sheet.names = found.flatMap { [$0.familyName] + $0.names }
    let waiting = sheet.waiting
    sheet.waiting = nil
    overlays[overlays.count - 1] = .picker(sheet)
    show(found, for: text)
    return waiting.map { typeInPicker($0) } ?? []
  }

  /// A line of what was found: of a person who it is, why it fits and whose family; of a text whose, of when, and
  /// the words.
  func item(_ found: Found, _ index: Int) -> Picker.Item {
    let isName = [.family, .child, .adult].contains(found.kind)
    let family = found.familyName.isEmpty ? "the unit" : shown(found.familyName)
    let marks = found.family.flatMap { caseload.marks[$0] }.map { " \($0)" } ?? ""
    let id = [found.family.map { String($0.number) } ?? "", String(index), found.line ?? ""]
    return Picker.Item(
      id: id.joined(separator: "/"),
      // Of a text, whose and when it is comes first: on a narrow screen the words are cut, not that.
      label: isName ? "\(shownFound(found.text))\(marks)" : "\(family)\(marks), \(found.why): \(found.text)",
      detail: !isName ? "" : found.kind == .family ? found.why : "\(found.why) · \(family)",
      key: found.id.hasPrefix("k") ? "" : found.id)
  }

  /// A found person or family as they may be seen: the name before the first comma as initials.
  private func shownFound(_ text: String) -> String {
    guard isPrivate else { return text }
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].split(separator: ":").map { shown(String($0).trimmed) }.joined(separator: ": ")
    return parts.count > 1 ? "\(name),\(parts[1])" : name
  }

  /// Goes to the family of what was found, with the cursor on the person or entry that fits.
  mutating func goToFound(_ id: String) -> [Effect] {
    let parts = id.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard let number = parts.first.flatMap({ Int($0) }) else { return refuse("That belongs to no family.") }
    pending = parts.count > 2 && !parts[2].isEmpty ? .line(parts[2]) : .show
    return [.read(.family(Ref(number)))]
  }
}

extension PickerSheet {
  /// What is typed and not answered yet; nothing where there is nothing to ask.
  var unasked: String? { picker.query.text == answered ? nil : picker.query.text }

  /// What the journal is to know of a search that has ended: the words that stood there in the end, and whose record
  /// was taken of what was found.
  func ended(taking id: String?) -> [Effect] {
    let text = picker.query.text.trimmed
    guard purpose.finds, !text.isEmpty else { return [] }
    let parts = (id ?? "").split(separator: "/", omittingEmptySubsequences: false)
    // Records to be brought together are known by their own number first.
    let family = parts.dropFirst(purpose == .find || purpose == .addFamily ? 0 : 1).first.flatMap { Int($0) }
    return [.searched(text, family.map { Ref($0) })]
  }
}

extension Found {
  /// The names in its line; of a person what stands before the age and the birth.
  fileprivate var names: [String] {
    switch kind {
    case .family: [text]
    case .child, .adult: text.split(separator: ",").prefix(1).map(String.init)
    default: []
    }
  }

  /// The line of the family's page that it is on; nothing where it is the family itself.
  var line: String? {
    if let person { return "person:\(person.number)" }
    guard let number = Int(id.drop { !$0.isNumber }) else { return nil }
    return switch kind {
    case .family, .child, .adult: nil
    case .action: "open:\(number)"
    case .hypothesis: "alive:\(number)"
    case .submission, .question: "\(kind.rawValue):\(number)"
    case .visit, .note, .occasion, .discussion, .decision: "entry:\(kind.rawValue):\(number)"
    }
  }
}
