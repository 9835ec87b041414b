import Casework
import Desk
import Screen
import Testing

/// An invented agenda of four families, and what is left to do once their meeting is over.
enum Agendas {
  static let wednesday = Bench.today + 2

  static func board(_ state: MeetingBoard.State, change: (inout [MeetingBoard.Item]) -> Void = { _ in })
    -> MeetingBoard
  {
    var items = Bench.rows.enumerated().map { index, row in
      MeetingBoard.Item(
        family: row.family, familyId: row.familyId, name: row.name, tier: index < 2 ? .full : .checkIn,
        minutes: index < 2 ? 20 : 3, because: ["Every family is heard every week."], state: .waiting,
        status: row.status, childrenLine: "")
    }
    change(&items)
    return MeetingBoard(
      ref: state == .planned ? nil : Ref(7), day: wednesday, state: state, chair: Bench.consultant,
      present: [Bench.consultant, Bench.worker], items: items, previous: Bench.today - 5)
  }

  /// A desk in the meeting room, over that board.
  static func desk(
    _ state: MeetingBoard.State, width: Int = 80, height: Int = 24,
    change: (inout [MeetingBoard.Item]) -> Void = { _ in }
  ) throws -> Desk {
    var desk = Bench.desk(width: width, height: height)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("3")
    _ = desk.take(.answer(.meeting(board(state, change: change))))
    return desk
  }

  static func wish(_ number: Int, _ kind: AgendaWish.Kind, by: MemberCard, _ reason: String)
    -> MeetingBoard.Wish
  {
    MeetingBoard.Wish(
      ref: Ref(number),
      wish: AgendaWish(family: Ref(1), kind: kind, by: by.ref, reason: reason, made: Bench.today),
      by: by.member.name)
  }

  static func toSign(_ row: CaseloadRow, _ tier: Tier, decisions: Int, amendment: String? = nil)
    -> AfterBoard.ToSign
  {
    AfterBoard.ToSign(
      discussion: Ref(100 + row.family.number), meeting: Ref(7), day: Bench.today - 5, family: row.family,
      name: row.name, tier: tier, decisions: decisions, actions: 0, amendment: amendment)
  }

  static func toCopy(_ row: CaseloadRow, _ child: CaseloadRow.Child, version: Int?) -> AfterBoard.ToCopy {
    AfterBoard.ToCopy(
      discussion: Ref(100 + row.family.number), child: child.ref, childId: child.id, childName: child.name,
      family: row.family, familyName: row.name, day: Bench.today - 5, version: version)
  }

  static let sought = DecisionRow(
    ref: Ref(61), family: Ref(3), familyName: "O'Brien", day: Bench.today - 16, text: "A foster placement",
    by: "Jo Bell", kind: "Placement", soughtFrom: "the service manager", answer: nil)

  static let after = AfterBoard(
    toSign: [
      toSign(Bench.rows[0], .full, decisions: 2), toSign(Bench.rows[1], .full, decisions: 0),
      toSign(Bench.rows[3], .checkIn, decisions: 0, amendment: "the day was wrong"),
    ],
    toCopy: [
      toCopy(Bench.rows[0], Bench.adeyemi.children[0], version: nil),
      toCopy(Bench.rows[0], Bench.adeyemi.children[1], version: nil),
      toCopy(Bench.rows[2], Bench.rows[2].children[0], version: 2),
    ], sought: [sought])
}
