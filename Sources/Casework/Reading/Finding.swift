/// One thing found in the unit.
public struct Found: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case family, child, adult, visit, note, occasion, discussion, hypothesis, decision, action, submission
    case question
  }

  public var kind: Kind
  /// The council's id, or Kith's own.
  public var id: String
  public var family: Ref<Family>?
  public var familyName: String
  public var text: String
  /// Why it fits: `surname`, `id`, `note of 13 Mar 2026`.
  public var why: String
  /// Whom it names, where it is a child or an adult.
  public var person: Ref<Person>?

  public init(kind: Kind, id: String, family: Ref<Family>?, familyName: String, text: String, why: String) {
    (self.kind, self.id, self.family) = (kind, id, family)
    (self.familyName, self.text, self.why) = (familyName, text, why)
  }
}

/// What somebody had typed into a form and not yet saved; belongs to one login.
public struct Draft: Hashable, Sendable {
  /// What kind of form it is and what it is about, such as `visit/12`; one draft for each.
  public var key: String
  /// What it is, as it is offered again: `Visit, Adeyemi`.
  public var title: String
  /// The form's fields by their ids, as typed.
  public var values: [String: String]
  /// Seconds since 1970 when it was last kept.
  public var keptAt: Int

  public init(key: String, title: String, values: [String: String], keptAt: Int) {
    (self.key, self.title, self.values, self.keptAt) = (key, title, values, keptAt)
  }
}

/// Who sits before Kith and what unit it is.
public struct Sitting: Hashable, Sendable {
  public var unit: Unit
  public var login: String
  public var me: MemberCard?
  /// Present members, consultant first, then by name.
  public var members: [MemberCard]
  public var authorities: [Authority]
  /// A standing notice about the file, such as permissions that are too wide.
  public var notice: String?
  /// While it stands this login may type what is seen and heard, though its role reads only.
  public var cover: Cover?

  public init(
    unit: Unit, login: String, me: MemberCard?, members: [MemberCard], authorities: [Authority],
    notice: String?
  ) {
    (self.unit, self.login, self.me) = (unit, login, me)
    (self.members, self.authorities, self.notice) = (members, authorities, notice)
  }

  public var consultant: MemberCard? { members.first { $0.member.role == .consultant } }
}
