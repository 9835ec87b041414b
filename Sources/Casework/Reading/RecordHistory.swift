/// What became of one record since it was made: who changed which field, when, from what to what.
public struct RecordHistory: Hashable, Sendable {
  /// Which record it is.
  public enum Subject: Hashable, Sendable {
    case person(Ref<Person>)
    case entry(Entry.Identity)
  }

  /// One field as it was and as it became, in words.
  public struct Field: Hashable, Sendable {
    public var label: String
    public var before: String
    public var after: String

    public init(label: String, before: String, after: String) {
      (self.label, self.before, self.after) = (label, before, after)
    }
  }

  /// One change of it.
  public struct Step: Hashable, Sendable {
    public var day: Day
    /// Seconds since 1970.
    public var at: Int
    public var by: String
    /// As the journal tells it.
    public var what: String
    public var fields: [Field]

    public init(day: Day, at: Int, by: String, what: String, fields: [Field]) {
      (self.day, self.at, self.by, self.what, self.fields) = (day, at, by, what, fields)
    }
  }

  public var title: String
  /// Latest first.
  public var steps: [Step]

  public init(title: String, steps: [Step]) { (self.title, self.steps) = (title, steps) }
}
