import Casework
import GRDB

/// The member who makes a change.
struct Actor {
  let number: Int
  let member: Member

  /// The present member to whom a login belongs; a login of nobody present is refused.
  init(login: String, on day: Day, in database: Database) throws {
    guard let card = try Members.card(login: login, in: database), card.member.isPresent(on: day)
    else { throw Refusal.notAMember(login: login) }
    (number, member) = (card.ref.number, card.member)
  }
}

extension Changing {
  /// Refuses what the actor may not do; returns whether they may only because cover was opened for them.
  func permit(_ change: Change) throws -> Bool {
    do {
      try permitByRole(change)
      return false
    } catch Refusal.notPermitted(let what, .coordinator) {
      guard try isCovered(change) else { throw Refusal.notPermitted(what: what, needs: .coordinator) }
      return true
    }
  }

  /// Refuses what the actor's role does not allow.
  ///
  /// Coordinator and consultant enter; signatures, allocations, closures, restrictions and what an assessment
  /// comes to are for whoever holds that authority by the unit's table; suspensions and cover are the
  /// consultant's alone; everyone ticks off their own actions and asks for a full discussion in their own name.
  private func permitByRole(_ change: Change) throws {
    if let authority = change.authority {
      return try needAuthority(authority, for: Self.authorities[authority] ?? "That")
    }
    switch change {
    case .agree(let ref, _), .giveBack(let ref, _): try permitSettling(ref.number)
    case .ask(let question):
      let isOfMinute = question.discussion != nil
      try needAuthority(
        isOfMinute ? "signing" : "case-direction", for: isOfMinute ? "Giving a minute back" : "Asking")
    case .submit, .correctSubmission, .withdrawSubmission: try needEntry(for: "Submitting")
    case .answer: try needEntry(for: "Answering")
    case .warn, .reviewWarning, .liftWarning: try needEntry(for: "Changing warnings")
    case .recordLeave, .cancelLeave: try needEntry(for: "Recording who is away")
    case .openCover, .endCover: try needConsultant(for: "Opening and ending cover")
    case .setAuthority: try needConsultant(for: "Saying who may decide")
    case .registerService: try needConsultantOnceNamed(for: "Naming a service login")
    case .suspend, .endSuspension: try needConsultant(for: "Suspending a timescale")
    case .wish(let wish) where wish.kind == .request && wish.by.number == actor.number: break
    case .wish: try needEntry(for: "Changing the agenda")
    case .withdrawWish(let ref): try permitWithdrawing(ref.number)
    case .completeActions(let actions, _): try permitCompleting(actions.map(\.number))
    case .addMember(let member):
      try needEntry(for: "Adding a member")
      if member.login != nil || member.role == .consultant || member.role == .coordinator,
        try !mayNameConsultant(member)
      {
        try needConsultantOnceNamed(for: "Naming roles and logins")
      }
    case .correctMember(let ref, let member, _):
      try needEntry(for: "Changing a member")
      guard let stored = try Members.card(ref.number, in: database)?.member else { return }
      if stored.role != member.role || stored.login != member.login, try !mayNameConsultant(member) {
        try needConsultantOnceNamed(for: "Changing roles and logins")
      }
      if stored.role == .consultant, stored.login != nil, stored.ended != member.ended {
        try needConsultantOnceNamed(for: "Ending a consultant's time")
      }
    case .setLockMinutes: try needEntry(for: "Setting when the screen locks")
    case .mergePeople, .mergeFamilies: try needEntry(for: "Bringing records together")
    default: try needEntry(for: "Recording")
    }
  }

  private func needEntry(for what: String) throws {
    guard actor.member.role == .coordinator || actor.member.role == .consultant
    else { throw Refusal.notPermitted(what: what, needs: .coordinator) }
  }

  private func needConsultant(for what: String) throws { try need(.consultant, for: what) }

  private func need(_ role: Role, for what: String) throws {
    if actor.member.role == role || role == .coordinator && actor.member.role == .consultant { return }
    guard try isHeld(role) else { throw Refusal.roleVacant(role, for: what) }
    throw Refusal.notPermitted(what: what, needs: role)
  }

  /// Refuses whoever does not hold the authority for a kind of decision.
  ///
  /// What is for a post above the unit, or not laid down, the consultant enters.
  private func needAuthority(_ decision: String, for what: String) throws {
    try need(try Authorities.holder(of: decision, in: database), for: what)
  }

  /// As a sentence begins that refuses it.
  private static let authorities = [
    "allocation": "An allocation", "signing": "Signing minutes", "restriction": "Restricting a record",
    "closure": "Closing a child", "assessment-outcome": "Authorising an assessment",
  ]

  private func permitSettling(_ submission: Int) throws {
    let kind: Submission.Kind = try stored(.submission, submission, as: "submission").word("kind")
    try needAuthority(kind.authority, for: Self.authorities[kind.authority] ?? "That")
  }

  /// Once the unit has had a consultant, even one who has left since, this is a consultant's alone.
  private func needConsultantOnceNamed(for what: String) throws {
    let wasNamed = try Members.all(in: database).contains { $0.member.role == .consultant }
    if wasNamed { try needConsultant(for: what) }
  }

  /// Whether the change makes somebody a consultant who can work in Kith, while none can: nobody else could.
  private func mayNameConsultant(_ member: Member) throws -> Bool {
    guard member.role == .consultant, member.isPresent(on: now.day) else { return false }
    return try !Members.all(in: database).contains {
      $0.member.role == .consultant && $0.member.login != nil && $0.member.isPresent(on: now.day)
    }
  }

  private func permitWithdrawing(_ wish: Int) throws {
    let statement = try database.cachedStatement(sql: "SELECT member FROM agenda_wish WHERE id = ?")
    guard try Int.fetchOne(statement, arguments: [wish]) != actor.number else { return }
    try needEntry(for: "Withdrawing other people's wishes")
  }

  private func permitCompleting(_ actions: [Int]) throws {
    guard actor.member.role != .coordinator, actor.member.role != .consultant else { return }
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM action_owner WHERE action = ? AND member = ?")
    for action in actions
    where try Int.fetchOne(statement, arguments: [action, actor.number]) == nil {
      throw Refusal.notPermitted(what: "Ticking off other people's actions", needs: .coordinator)
    }
  }

  /// Whether somebody present holds a role.
  func isHeld(_ role: Role) throws -> Bool {
    try Members.all(in: database).contains { $0.member.role == role && $0.member.isPresent(on: now.day) }
  }
}
