extension Store {
  /// The tables of a unit's file as SQL, as `docs/schema.sql` prints them.
  public static var schema: String {
    "-- The tables of a unit's file. Generated from the program's migrations; the file is never edited by hand.\n\n"
      + Migration0001.sql + Migration0002.sql + Migration0003.sql
  }
}
