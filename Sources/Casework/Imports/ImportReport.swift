/// What came of an import: what was read and kept of each list, what was left out and why, what changed.
public struct ImportReport: Hashable, Sendable {
  /// One list of the import.
  public struct List: Hashable, Sendable {
    /// As its reader names it: `caseload`, `list_06`.
    public var list: String
    /// Records in the file, headings not counted.
    public var read: Int
    /// Rows that were taken up; none where the import was refused.
    public var kept: Int
    /// What was wrong, by line; with rows left out, these are they.
    public var leftOut: [ImportProblem]
    /// What deserves a word, in whole sentences.
    public var remarks: [String]

    public init(list: String, read: Int, kept: Int, leftOut: [ImportProblem], remarks: [String]) {
      (self.list, self.read, self.kept) = (list, read, kept)
      (self.leftOut, self.remarks) = (leftOut, remarks)
    }
  }

  /// A field of something known before that reads otherwise now.
  public struct Changed: Hashable, Sendable {
    /// The council's id of the child, adult or family.
    public var id: String
    public var field: String
    public var from: String
    public var to: String

    public init(id: String, field: String, from: String, to: String) {
      (self.id, self.field, self.from, self.to) = (id, field, from, to)
    }
  }

  /// A field that a person typed and the import contradicts: what was typed stands.
  public struct Kept: Hashable, Sendable {
    public var id: String
    public var field: String
    public var typed: String
    public var imported: String

    public init(id: String, field: String, typed: String, imported: String) {
      (self.id, self.field, self.typed, self.imported) = (id, field, typed, imported)
    }
  }

  /// In the order in which they were read.
  public var lists: [List]
  /// In the order of the import's people, each one's status last.
  public var changed: [Changed]
  public var kept: [Kept]
  /// How many families the people of the import belong to.
  public var families: Int
  /// How many children the import speaks of.
  public var children: Int
  /// Something was wrong and was not to be left out: nothing was written.
  public var isRefused: Bool
  /// Whether the import changes the records at all; in a dry run, whether it would.
  public var wouldChange: Bool

  public init(lists: [List]) {
    (self.lists, changed, kept, families, children) = (lists, [], [], 0, 0)
    (isRefused, wouldChange) = (false, false)
  }
}
