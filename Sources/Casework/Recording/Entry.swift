/// One line of a family's record as it is read in order of time.
public struct Entry: Hashable, Sendable {
  /// Which record it is.
  public enum Identity: Hashable, Sendable {
    case visit(Ref<Visit>)
    case note(Ref<Note>)
    case action(Ref<Action>)
    case decision(Ref<Decision>)
    case discussion(Ref<Discussion>)
    case occasion(Ref<Occasion>)
    case hypothesis(Ref<Hypothesis>)
    /// A typed fact of a child's standing, by its kind and row.
    case standing(FactKind, Int)
  }

  /// The record itself, where it can be corrected.
  public enum Record: Hashable, Sendable {
    case visit(Visit)
    case note(Note)
    case occasion(Occasion)
  }

  public var id: Identity
  public var day: Day
  /// What it is: `Statutory visit, child protection`, `School`, `Unit meeting, full discussion`.
  public var title: String
  /// Whom it concerns and what was seen: `Tolu seen alone, Femi not seen`.
  public var about: String
  public var text: String
  /// Who did it or told it.
  public var by: String
  /// Who typed it in, and on which day.
  public var enteredBy: String
  public var enteredOn: Day
  public var isSignificant: Bool
  public var revision: Revision
  /// Nothing for what cannot be corrected here.
  public var record: Record?
  /// A minute's signature: who, when, which version.
  public var signature: MeetingBoard.Signature?
  /// The minute was amended since it was signed.
  public var isAmended = false

  public init(
    id: Identity, day: Day, title: String, about: String, text: String, by: String, enteredBy: String,
    enteredOn: Day, isSignificant: Bool, revision: Revision, record: Record? = nil
  ) {
    self.record = record
    (self.id, self.day, self.title, self.about, self.text) = (id, day, title, about, text)
    (self.by, self.enteredBy, self.enteredOn) = (by, enteredBy, enteredOn)
    (self.isSignificant, self.revision) = (isSignificant, revision)
  }
}
