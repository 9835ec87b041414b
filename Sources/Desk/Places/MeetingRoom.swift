public import Casework
public import Screen

/// The weekly unit meeting: its agenda, what is left to do once it is over, and what stands still.
public struct MeetingRoom: Sendable {
  /// What the room shows; Tab goes round.
  public enum View: String, CaseIterable, Sendable { case agenda, after, drift }

  public var view = View.agenda
  public var board: MeetingBoard?
  public var list = ListState()
  /// How many open families are hidden from this login; they stand last, without a name.
  var hidden = 0
  /// What the unit has before it about the family under the cursor.
  public var sheet: FamilySheet?
  /// The day asked for; nothing means the open meeting or the next.
  public var day: Day?
  /// A family that was just taken up; the cursor goes to it once it is on the agenda.
  var awaited: Ref<Family>?
  /// Its minute is opened at once.
  var opensAwaited = false
  /// The minute that is being read so that it can be signed.
  var signing: Ref<Discussion>?
  /// The stored minute that was asked for, to correct or amend it.
  var amended: Ref<Discussion>?
  public var after = AfterList()
  public var drift = DriftList()
  /// What this desk alone knows of the meeting that runs.
  var run = MeetingRun()
  private var namesakes: Set<String> = []

  public init() {}

  /// The lines of the agenda that the cursor can stand on.
  var lineCount: Int { board.map { $0.items.count + hidden } ?? 0 }

  public var selected: MeetingBoard.Item? {
    guard let board, board.items.indices.contains(list.selected) else { return nil }
    return board.items[list.selected]
  }

  /// The name, with the id where another family on the agenda bears it too.
  func label(_ item: MeetingBoard.Item) -> String {
    namesakes.contains(item.name) ? "\(item.name) \(item.familyId)" : item.name
  }

  mutating func take(_ read: MeetingBoard) {
    let held = selected?.family
    let beyond = board.map { list.selected - $0.items.count } ?? -1
    board = read
    run.take(read.ref)
    var names: Set<String> = []
    namesakes = Set(read.items.map(\.name).filter { !names.insert($0).inserted })
    let wanted = awaited ?? held
    if read.items.contains(where: { $0.family == awaited }) { awaited = nil }
    if let wanted, let index = read.items.firstIndex(where: { $0.family == wanted }) { list.selected = index }
    if beyond >= 0, hidden > 0 { list.selected = read.items.count + min(beyond, hidden - 1) }
    list.selected = min(list.selected, max(0, lineCount - 1))
    sheet = nil
  }

  /// What is read to show the room as it stands.
  var reading: [Effect] {
    switch view {
    case .agenda: [.read(.meeting(day))]
    case .after: [.read(.after)]
    case .drift: [.read(.drift)]
    }
  }
}
