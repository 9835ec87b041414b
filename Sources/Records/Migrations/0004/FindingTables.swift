extension Migration0004 {
  /// What people, families and texts are found by, worked out from the records after each change.
  ///
  /// People and families stand apart from texts, so that a letter of a name is not sought in every note. Words of
  /// texts are kept by their first seven letters: with an index of each shorter beginning, whatever is typed is
  /// looked up and never gathered.
  static let finding = """
    DROP TABLE search;
    DELETE FROM search_row;
    CREATE VIRTUAL TABLE search_known USING fts5 (
      name, words, kind UNINDEXED, subject UNINDEXED, family UNINDEXED,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
    );
    CREATE VIRTUAL TABLE search USING fts5 (
      words, kind UNINDEXED, subject UNINDEXED, family UNINDEXED,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6'
    );
    CREATE TABLE name_sound (
      sound TEXT NOT NULL,
      person INTEGER NOT NULL,
      PRIMARY KEY (sound, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX name_sound_person ON name_sound (person);
    CREATE TABLE found_number (
      digits TEXT NOT NULL,
      person INTEGER NOT NULL,
      PRIMARY KEY (digits, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX found_number_person ON found_number (person);
    CREATE INDEX person_born ON person (born) WHERE born IS NOT NULL;
    CREATE INDEX person_expected ON person (expected) WHERE expected IS NOT NULL;
    ALTER TABLE law_state ADD COLUMN sounds INTEGER NOT NULL DEFAULT 0;

    """
}
