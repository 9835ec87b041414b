public import Casework
import GRDB

/// What was looked at, sought, printed or refused at this sitting, as far as the journal does not know it yet.
struct Noted {
  /// One thing to be told; the family's name is put to it when it is written.
  struct Item: Hashable {
    var kind: JournalKind
    var what: String
    var family: Ref<Family>?
  }

  private(set) var waiting: [(item: Item, moment: Moment)] = []
  private var known: Set<OnDay> = []

  private struct OnDay: Hashable {
    var item: Item
    var day: Day
  }

  /// Takes note; that the same record was opened or printed again on one day says nothing new.
  mutating func take(_ item: Item, at moment: Moment) {
    if item.kind == .opened || item.kind == .printed {
      guard known.insert(OnDay(item: item, day: moment.day)).inserted else { return }
    }
    waiting.append((item, moment))
  }

  /// Forgets what has been written.
  mutating func written(_ count: Int) { waiting.removeFirst(count) }
}

extension Store {
  /// Notes that a family's record was opened, to be journalled when there is time.
  public func noteOpened(_ family: Ref<Family>) { note(.opened, "", family) }

  /// Notes what was sought in the end, and whose record was chosen of what was found.
  public func noteSearched(_ text: String, hit: Ref<Family>?) {
    let words = Changing.shortened(text, to: 120)
    if !words.isEmpty || hit != nil { note(.searched, words, hit) }
  }

  /// Notes that something was printed, or shown as a page to print: `the minutes of Wed 18 Mar 2026`.
  ///
  /// What is printed of one family alone names it by `family`, never in the words.
  public func notePrinted(_ what: String, family: Ref<Family>? = nil) { note(.printed, what, family) }

  /// Notes that something left Kith as data or for the clipboard: `the caseload`; families as in `notePrinted`.
  public func noteExported(_ what: String, family: Ref<Family>? = nil) { note(.exported, what, family) }

  /// Notes that something was tried that the person may not do: `signing minutes`; never in typed words.
  public func noteRefused(_ tried: String, family: Ref<Family>? = nil) { note(.refused, tried, family) }

  func note(_ kind: JournalKind, _ what: String, _ family: Ref<Family>?) {
    noted.take(Noted.Item(kind: kind, what: what, family: family), at: moment())
  }

  /// Whether something waits to be written into the journal.
  public var hasNoted: Bool { !noted.waiting.isEmpty }

  /// Writes what was noted into the journal; what cannot be written now stays noted.
  ///
  /// It waits 50 ms at most for another program that is writing; `patiently` waits as long as a save does.
  public func writeNoted(patiently: Bool = false) throws(Refusal) {
    guard hasNoted else { return }
    let waiting = noted.waiting
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        if patiently {
          try self.write(waiting, in: database)
        } else {
          try Busy.briefly(database) { try self.write(waiting, in: database) }
        }
      }
    }
    noted.written(waiting.count)
  }

  private func write(_ waiting: [(item: Noted.Item, moment: Moment)], in database: Database) throws {
    try database.inTransaction(.immediate) {
      let member = try self.memberNumber(in: database)
      let names = try database.cachedStatement(sql: "SELECT name FROM family WHERE id = ?")
      for (item, moment) in waiting {
        let name = try item.family.flatMap { try String.fetchOne(names, arguments: [$0.number]) }
        guard let what = item.words(about: name) else { continue }
        try Journal.append(
          Journal.Entry(
            moment: moment, login: self.login, member: member, kind: item.kind, what: what,
            family: item.family?.number, images: []), to: database)
      }
      return .commit
    }
  }
}

extension Noted.Item {
  /// As the journal tells it, without its actor; nothing where the record that was to be opened is not there.
  fileprivate func words(about name: String?) -> String? {
    let about = name.map { " about \($0)" } ?? ""
    switch kind {
    case .opened: return name.map { "opened the record of \($0)" }
    case .searched:
      let sought = what.isEmpty ? "searched" : "searched for “\(what)”"
      return sought + (name.map { " and chose \($0)" } ?? "")
    case .refused: return "was refused: \(what)\(about)"
    case .exported, .printed: return "\(kind.rawValue) \(what)\(about)"
    case .change, .import, .undo, .redo: return what + about
    }
  }
}
