/// What the forms call the columns of records, in the order in which a history tells them.
enum HistoryLabels {
  /// The columns that a person reads, with their labels; one that is not listed is told by its own name.
  static func of(_ table: Table) -> [(column: String, label: String)] {
    switch table {
    case .person: person
    case .visit: visit
    case .note: note
    case .action: action
    case .decision: decision
    case .occasion: occasion
    case .discussion: discussion
    case .hypothesis: hypothesis
    default: standing
    }
  }

  /// Some columns of a table as a person reads them, in that order; those without a label by their own names after.
  static func words(_ columns: Set<String>, of table: Table) -> [String] {
    let known = of(table).filter { columns.contains($0.column) }
    let others = columns.subtracting(known.map(\.column)).sorted()
    return known.map(\.label) + others.map { $0.split(separator: "_").joined(separator: " ") }
  }

  /// What nobody typed: numbers, provenance, who entered it and when, which the step itself says.
  static let unsaid: Set = [
    "imported", "imported_key", "entered_by", "entered_at", "entered_on", "position", "because",
    "planned_minutes", "minutes", "seconds", "meeting", "child", "made", "amended_by", "discussion", "task",
    "purpose",
  ]

  private static let person = [
    ("forename", "Forename"), ("surname", "Surname"), ("born", "Born"), ("expected", "Expected"),
    ("sex", "Sex"), ("ethnicity", "Ethnicity"), ("disabled", "Disabled"), ("unaccompanied", "Unaccompanied"),
    ("school", "School"), ("council_id", "Council id"), ("died", "Died on"),
  ]
  private static let visit = [
    ("day", "Day"), ("kind", "Kind"), ("type", "Type"), ("mode", "How"), ("member", "Visited by"),
    ("text", "What happened"), ("told_by", "Told by"), ("significant", "Significant"), ("family", "Family"),
  ]
  private static let note = [
    ("day", "Day"), ("kind", "Kind"), ("event", "What"), ("text", "Text"), ("told_by", "Told by"),
    ("significant", "Significant"), ("family", "Family"),
  ]
  private static let action = [
    ("text", "Action"), ("due", "By"), ("done", "Done on"), ("done_by", "Done by"), ("family", "Family"),
  ]
  private static let decision = [
    ("day", "Day"), ("text", "Decision"), ("member", "Taken by"), ("authority", "Kind"),
    ("sought_from", "Sought from"), ("granted", "Granted"), ("answered_by", "Answered by"),
    ("answered", "Answered on"), ("significant", "Significant"), ("family", "Family"),
  ]
  private static let occasion = [
    ("kind", "What"), ("day", "Day"), ("minute", "Time"), ("booked", "Booked"), ("number", "Which one"),
    ("member", "By"), ("text", "What was said"), ("told_by", "Told by"), ("significant", "Significant"),
    ("family", "Family"),
  ]
  private static let discussion = [
    ("tier", "Tier"), ("state", "State"), ("postponed", "Put off because"), ("parked", "Interrupted"),
    ("update_text", "Update"), ("risks", "Risks"), ("protective", "Protective"), ("challenge", "Challenge"),
    ("no_challenge", "No challenge offered"), ("child_view", "Child says"), ("parents_view", "Parents say"),
    ("next_full", "Next in full"), ("genogram", "Genogram"), ("amended", "Why amended"),
    ("significant", "Significant"), ("family", "Family"),
  ]
  private static let hypothesis = [
    ("first_put", "First put"), ("author", "Whose idea"), ("text", "Hypothesis"),
    ("would_change", "Would change"), ("test", "Tested by"), ("family", "Family"),
  ]
  private static let standing = [
    ("started", "Day"), ("started_minute", "At"), ("source", "From"), ("no_further_action", "Closed at once"),
    ("referred", "Referred"), ("child_seen", "Child seen"), ("needs_support", "Needs support"),
    ("code", "Legal status"), ("need", "Main need"), ("type", "Placement"), ("long_term", "Until 18"),
    ("regulation", "Regulation"), ("initial_category", "Category"), ("latest_category", "Latest category"),
    ("ceased", "Ended on"), ("ceased_minute", "Ended at"), ("ceased_reason", "Because"),
    ("ended", "Ended on"), ("closed", "Closed on"), ("closure_reason", "Because"),
    ("personal_adviser", "Adviser"),
  ]
}
