extension VeiledTable {
  /// Every table with rows of a family or a person, and through which columns.
  static let all: [VeiledTable] = people + recording + meeting + derived + reading + statuses

  private static let people: [VeiledTable] = [
    .init(name: "family", ties: [.family("id")]),
    .init(name: "person", ties: [.person("id")]),
    .init(name: "belonging", ties: [.family("family"), .person("person")]),
    .init(name: "household_person", ties: [.person("person")]),
    .init(name: "contact_detail", ties: [.person("person")]),
    .init(name: "allocation", ties: [.person("child")]),
    .init(name: "risk", ties: [.family("family")]),
  ]

  private static let recording: [VeiledTable] = [
    .init(name: "visit", ties: [.family("family")]),
    .init(name: "visit_child", ties: [.row("visit", of: "visit"), .person("child")]),
    .init(name: "note", ties: [.family("family")]),
    .init(name: "note_person", ties: [.row("note", of: "note"), .person("person")]),
    .init(name: "occasion", ties: [.family("family")]),
    .init(name: "occasion_child", ties: [.row("occasion", of: "occasion"), .person("child")]),
    .init(name: "clock_remark", ties: [.family("family"), .person("child")]),
  ]

  private static let meeting: [VeiledTable] = [
    .init(name: "discussion", ties: [.family("family")]),
    .init(name: "discussion_child", ties: [.row("discussion", of: "discussion"), .person("child")]),
    .init(name: "decision", ties: [.family("family")]),
    .init(name: "action", ties: [.family("family"), .row("discussion", of: "discussion")]),
    .init(name: "action_owner", ties: [.row("action", of: "action")]),
    .init(name: "action_review", ties: [.row("discussion", of: "discussion"), .row("action", of: "action")]),
    .init(name: "hypothesis", ties: [.family("family")]),
    .init(name: "hypothesis_step", ties: [.row("hypothesis", of: "hypothesis")]),
    .init(name: "challenge", ties: [.row("discussion", of: "discussion")]),
    .init(name: "part_child", ties: [.row("discussion", of: "discussion"), .person("child")]),
    .init(name: "agenda_wish", ties: [.family("family"), .family("before_family")]),
    .init(name: "minute_version", ties: [.row("discussion", of: "discussion")]),
    .init(name: "copied", ties: [.row("discussion", of: "discussion"), .person("child")]),
  ]

  private static let derived: [VeiledTable] = [
    .init(name: "child_state", ties: [.family("family"), .person("child")]),
    .init(name: "family_state", ties: [.family("family")]),
    .init(name: "clock", ties: [.family("family"), .person("child")]),
    .init(name: "name_sound", ties: [.person("person")]),
    .init(name: "found_number", ties: [.person("person")]),
  ]

  private static let reading: [VeiledTable] = [
    .init(name: "restriction", ties: [.family("family")]),
    .init(name: "restriction_named", ties: [.row("restriction", of: "restriction")]),
    .init(name: "warning", ties: [.family("family"), .person("person")]),
    .init(name: "submission", ties: [.family("family")]),
    .init(name: "submission_child", ties: [.row("submission", of: "submission"), .person("child")]),
    .init(name: "question", ties: [.family("family")]),
  ]

  private static let statuses: [VeiledTable] = [
    "contact_received", "early_help", "referral", "assessment", "enquiry", "child_in_need", "protection_plan",
    "care_period", "legal_status", "placement", "leaving_care", "status_claim", "seen_claim",
  ].map { VeiledTable(name: $0, ties: [.person("child")]) }

  /// Tables whose hidden rows are told by more than a column; each has a view of its own.
  static let special = ["household", "search_row", "journal", "journal_row", "draft"]

  /// Tables that hold nothing of any family, and why; a new table is named here or veiled.
  static let harmless: [String: String] = [
    "unit": "the unit's own settings",
    "member": "who works in the unit is no secret",
    "service_login": "logins",
    "authority": "who may decide what",
    "leave": "who is away",
    "cover": "who types for whom",
    "meeting": "days on which the unit met",
    "attendance": "who was there",
    "looked": "how far a login has read the journal",
    "journal_head": "the journal's length and hash",
    "journal_copy": "the same once more",
    "local_length": "the unit's own timescales",
    "suspension": "timescales that are suspended for all",
    "law_file": "rules and holidays",
    "law_state": "which rules were counted by",
    "passphrase": "what unlocks a screen",
    "kept_place": "where a login itself was last",
    "kept_filter": "what a login itself has typed",
    "search": "sought only with `hidden_family` beside it",
    "search_known": "sought only with `hidden_family` beside it",
  ]
}
