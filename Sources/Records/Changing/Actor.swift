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
  /// Refuses what the actor's role does not allow.
  ///
  /// Coordinator and consultant enter; allocation, suspensions and signatures are the consultant's alone;
  /// everyone ticks off their own actions and asks for a full discussion in their own name.
  func permit(_ change: Change) throws {
    switch change {
    case .setAllocation: try needConsultant(for: "An allocation")
    case .suspend, .endSuspension: try needConsultant(for: "Suspending a timescale")
    case .signOff: try needConsultant(for: "Signing minutes")
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

  private func needConsultant(for what: String) throws {
    guard actor.member.role != .consultant else { return }
    guard try isHeld(.consultant) else { throw Refusal.roleVacant(.consultant, for: what) }
    throw Refusal.notPermitted(what: what, needs: .consultant)
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
