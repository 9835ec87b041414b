public import Casework

/// The departments' code lists, with what each code means and where that was read.
public enum Codes {
  static let files = ["codes/people.csv", "codes/child-in-need.csv", "codes/looked-after.csv"]

  /// All lists: `sex`, `ethnicity`, `disability`, `need`, `legal-status`, `placement` and the rest, each in the
  /// order of its file.
  public static func book() throws(ReferenceProblem) -> CodeBook {
    var codes: [CodeBook.Code] = []
    for file in files {
      for row in try ReferenceTable(file).rows {
        codes.append(
          CodeBook.Code(
            list: try row.words("list"), code: try row.words("code"), meaning: try row.words("meaning"),
            source: try row.words("source")))
      }
    }
    return CodeBook(codes)
  }
}
