import Casework

/// Capacity, supervision, leave, cover and authority as JSON, and as plain tables.
enum StaffPrint {
  static func json(_ board: CapacityBoard) -> JSON {
    .object([
      ("day", JSON(board.day)), ("unallocated", .number(board.unallocated)),
      ("enquiryQualified", .list(board.enquiryQualified.map { .text($0) })),
      ("members", .list(board.rows.map(json))),
    ])
  }

  private static func json(_ row: CapacityBoard.Row) -> JSON {
    .object([
      ("name", .text(row.member.member.name)), ("role", .text(row.member.member.role.rawValue)),
      ("children", .number(row.children)), ("families", .number(row.families)),
      ("lookedAfter", .number(row.lookedAfter)), ("protection", .number(row.protection)),
      ("visitsOwed", .number(row.visitsOwed)), ("visitsLate", .number(row.visitsLate)),
      ("openActions", .number(row.openActions)), ("lateActions", .number(row.lateActions)),
      ("away", row.away.map { json($0.leave) } ?? .null),
      ("awaySoon", row.awaySoon.map { json($0.leave) } ?? .null),
      ("cover", row.cover.map { json($0.cover) } ?? .null), ("supervised", JSON(row.supervised)),
    ])
  }

  private static func json(_ leave: Leave) -> JSON { .object(fields(leave)) }

  private static func fields(_ leave: Leave) -> [(String, JSON)] {
    [("from", JSON(leave.from)), ("through", JSON(leave.through)), ("kind", .text(leave.kind.rawValue))]
  }

  private static func json(_ cover: Cover) -> JSON { .object(fields(cover)) }

  private static func fields(_ cover: Cover) -> [(String, JSON)] {
    [("from", JSON(cover.from)), ("through", JSON(cover.through)), ("reason", .text(cover.reason))]
  }

  static func json(_ sheet: SupervisionSheet) -> JSON {
    .object([
      ("member", .text(sheet.member.member.name)), ("day", JSON(sheet.day)),
      ("lastSupervision", JSON(sheet.lastSupervision)), ("capacity", json(sheet.capacity)),
      ("families", .list(sheet.families.map { json($0, on: sheet.day) })),
      ("actions", .list(sheet.actions.map { json($0, on: sheet.day) })),
      (
        "lags",
        .list(
          sheet.lags.map { lag in
            .object([
              ("day", JSON(lag.day)), ("title", .text(lag.title)), ("family", .text(lag.familyName)),
              ("workingDays", .number(lag.workingDays)),
            ])
          })
      ),
      ("raised", .list(sheet.raised.map { .text($0) })),
    ])
  }

  private static func json(_ line: SupervisionSheet.FamilyLine, on day: Day) -> JSON {
    let clocks = line.clocks.map { clock in
      JSON.object([
        ("child", JSON(clock.childName)), ("timescale", .text(clock.timescale)),
        ("title", .text(clock.title)), ("due", JSON(clock.due)),
        ("late", .flag(clock.state(on: day, within: day) == .late)), ("reason", JSON(clock.reason)),
      ])
    }
    return .object([
      ("familyId", .text(line.row.familyId)), ("family", .text(line.row.name)),
      ("status", JSON(line.row.status?.rawValue)), ("risk", JSON(line.row.risk?.rawValue)),
      ("children", .text(line.children)), ("clocks", .list(clocks)),
      ("drift", .list(line.drift.map { .text($0) })),
    ])
  }

  private static func json(_ action: ActionRow, on day: Day) -> JSON {
    .object([
      ("text", .text(action.text)), ("familyId", JSON(action.familyId)), ("family", JSON(action.familyName)),
      ("due", JSON(action.due)), ("late", .flag(action.isLate(on: day))),
    ])
  }

  static func json(_ rows: [CapacityBoard.LeaveRow], _ names: [Ref<Member>: String]) -> JSON {
    .list(rows.map { .object([("name", JSON(names[$0.leave.member]))] + fields($0.leave)) })
  }

  static func table(_ rows: [CapacityBoard.LeaveRow], _ names: [Ref<Member>: String]) -> String {
    PlainTable.text(
      ["Name", "From", "To", "Why"],
      rows.map { row in
        [
          names[row.leave.member] ?? "", row.leave.from.description, row.leave.through.description,
          row.leave.kind.words,
        ]
      })
  }

  static func json(_ rows: [CapacityBoard.CoverRow], _ names: [Ref<Member>: String]) -> JSON {
    .list(rows.map { .object([("name", JSON(names[$0.cover.member]))] + fields($0.cover)) })
  }

  static func table(_ rows: [CapacityBoard.CoverRow], _ names: [Ref<Member>: String]) -> String {
    PlainTable.text(
      ["Name", "From", "To", "Why"],
      rows.map { row in
        [
          names[row.cover.member] ?? "", row.cover.from.description, row.cover.through.description,
          row.cover.reason,
        ]
      })
  }

  static func json(_ rows: [Authority]) -> JSON {
    .list(
      rows.map { row in
        .object([
          ("decision", .text(row.decision)), ("title", .text(row.title)), ("role", .text(row.role)),
          ("source", .text(row.source)),
        ])
      })
  }

  static func table(_ rows: [Authority]) -> String {
    PlainTable.text(
      ["Decision", "What", "Who", "Because"], rows.map { [$0.decision, $0.title, $0.role, $0.source] })
  }
}
