extension Store {
  /// The tables of a unit's file as SQL, as `docs/schema.sql` prints them.
  public static var schema: String {
    "-- The tables of a unit's file. Generated from the program's migrations; the file is never edited by hand.\n\n"
      + Shapes.steps.joined()
  }
}

/// The shapes that a unit's file has had; each step makes the next out of the one before.
enum Shapes {
  /// In their order; a file's version is the number of those that it has.
  static let steps = [
    Migration0001.sql, Migration0002.sql, Migration0003.sql, Migration0004.sql, Migration0005.sql,
  ]
}
