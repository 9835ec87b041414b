import Casework
import GRDB

extension Changing {
  /// Who is away, who covers, who may decide, and which login stands for others.
  mutating func applyToStaff(_ change: Change) throws {
    switch change {
    case .recordLeave(let leave): try recordLeave(leave)
    case .cancelLeave(let ref): try cancelLeave(ref.number)
    case .openCover(let cover): try openCover(cover)
    case .endCover(let ref): try endCover(ref.number)
    case .setAuthority(let decision, let role): try setAuthority(decision, role)
    case .registerService(let login, let isRegistered): try registerService(login, isRegistered)
    default: break
    }
  }

  private mutating func recordLeave(_ leave: Leave) throws {
    let name = try member(leave.member.number).name
    guard leave.through >= leave.from else {
      throw Refusal.notSo(
        "\(leave.through.spoken) comes before \(leave.from.spoken); give the first day, then the last.")
    }
    let other = try Row.fetchOne(
      database,
      sql: "SELECT from_day, through FROM leave WHERE member = ? AND from_day <= ? AND through >= ?",
      arguments: [leave.member.number, leave.through.description, leave.from.description])
    if let other {
      throw Refusal.notSo(
        "\(name) is away from \(try other.day("from_day").spoken) to \(try other.day("through").spoken) already."
      )
    }
    outcome.made = try ledger.insert(
      .leave,
      [
        "member": .number(leave.member.number), "from_day": Value(leave.from),
        "through": Value(leave.through),
        "kind": .text(leave.kind.rawValue),
      ])
    outcome.what =
      "recorded that \(name) is away \(Self.days(leave.from, leave.through)): \(leave.kind.words)"
  }

  private mutating func cancelLeave(_ id: Int) throws {
    let row = try stored(.leave, id, as: "leave")
    try ledger.delete(.leave, id)
    outcome.what =
      "took back that \(try member(row["member"]).name) is away "
      + Self.days(try row.day("from_day"), try row.day("through"))
  }

  private mutating func openCover(_ cover: Cover) throws {
    let member = try member(cover.member.number)
    let reason = cover.reason.trimmed
    guard !reason.isEmpty else { throw Refusal.nothingChosen("why cover is opened") }
    guard member.role != .coordinator, member.role != .consultant else {
      throw Refusal.notSo("\(member.name) is the \(member.role.words) and types anyway.")
    }
    guard member.login != nil else {
      throw Refusal.notSo(
        "\(member.name) has no login and cannot type. Add one: kith member change NAME --login LOGIN.")
    }
    guard cover.through >= cover.from, cover.through >= now.day else {
      throw Refusal.notSo("Cover to \(cover.through.spoken) would never count; give a day that is to come.")
    }
    let known = try Row.fetchOne(
      database, sql: "SELECT through FROM cover WHERE member = ? AND from_day <= ? AND through >= ?",
      arguments: [cover.member.number, cover.through.description, cover.from.description])
    if let known {
      throw Refusal.notSo(
        "Cover is open for \(member.name) to \(try known.day("through").spoken) already; end that first.")
    }
    outcome.made = try ledger.insert(
      .cover,
      [
        "member": .number(cover.member.number), "from_day": Value(cover.from),
        "through": Value(cover.through),
        "reason": .text(reason), "opened_by": .number(actor.number),
      ])
    outcome.what = "opened cover for \(member.name) \(Self.days(cover.from, cover.through)): \(reason)"
  }

  /// From now on it counts no more; days on which it counted stay.
  private mutating func endCover(_ id: Int) throws {
    let row = try stored(.cover, id, as: "cover")
    let name = try member(row["member"]).name
    guard try row.day("through") >= now.day else {
      throw Refusal.notSo("The cover for \(name) ended on \(try row.day("through").spoken).")
    }
    if try row.day("from_day") >= now.day {
      try ledger.delete(.cover, id)
    } else {
      try ledger.update(.cover, id, set: ["through": Value(now.day - 1)])
    }
    outcome.what = "ended the cover for \(name)"
  }

  private mutating func setAuthority(_ decision: String, _ role: String) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT id, title, role FROM authority WHERE decision = ?", arguments: [decision])
    guard let row else {
      let known = try String.fetchAll(database, sql: "SELECT decision FROM authority ORDER BY id")
      throw Refusal.notSo(
        "There is no kind of decision called “\(decision)”; there are \(known.joined(separator: ", ")).")
    }
    let holder = role.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).joined(separator: "-")
    guard !holder.isEmpty, holder != Role.unknown.rawValue else {
      throw Refusal.nothingChosen("a role of the unit, or a post above it,")
    }
    guard row["role"] != holder else { return }
    try ledger.update(
      .authority, row["id"],
      set: [
        "role": .text(holder), "source": .text("set by \(actor.member.name) on \(now.day.spoken)"),
      ])
    outcome.what = "set that “\(row["title"] as String)” is for \(Authority.holder(holder))"
  }

  private mutating func registerService(_ login: String, _ isRegistered: Bool) throws {
    let name = login.trimmed
    guard !name.isEmpty else { throw Refusal.nothingChosen("a login") }
    let known = try Int.fetchOne(
      database, sql: "SELECT id FROM service_login WHERE login = ?", arguments: [name])
    if isRegistered {
      if let card = try Members.card(login: name, in: database) {
        throw Refusal.notSo(
          "“\(name)” is \(card.member.name)'s own login; a service login belongs to nobody of the unit.")
      }
      if known == nil { outcome.made = try ledger.insert(.serviceLogin, ["login": .text(name)]) }
      outcome.what = "registered “\(name)” as a service login, which may act for members with --as"
    } else {
      guard let known else { throw Refusal.noSuch("service login called “\(name)”") }
      try ledger.delete(.serviceLogin, known)
      outcome.what = "took out the service login “\(name)”"
    }
  }

  /// `on Fri 20 Mar 2026`, `from Fri 20 Mar 2026 to Mon 23 Mar 2026`.
  private static func days(_ from: Day, _ through: Day) -> String {
    from == through ? "on \(from.spoken)" : "from \(from.spoken) to \(through.spoken)"
  }
}
