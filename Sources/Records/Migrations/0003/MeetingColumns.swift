extension Migration0003 {
  /// What is known besides of discussions, decisions, actions and occasions.
  static let columns = """
    ALTER TABLE discussion ADD COLUMN seconds INTEGER NOT NULL DEFAULT 0 CHECK (seconds >= 0);
    ALTER TABLE discussion ADD COLUMN parked INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1));
    ALTER TABLE discussion ADD COLUMN postponed TEXT CHECK (postponed <> '');
    ALTER TABLE discussion ADD COLUMN no_challenge INTEGER NOT NULL DEFAULT 0 CHECK (no_challenge IN (0, 1));
    ALTER TABLE discussion ADD COLUMN next_full TEXT \(day("next_full"));
    ALTER TABLE discussion ADD COLUMN genogram TEXT NOT NULL DEFAULT '';
    ALTER TABLE discussion ADD COLUMN amended TEXT CHECK (amended <> '');
    ALTER TABLE discussion ADD COLUMN amended_by INTEGER REFERENCES member (id);
    CREATE INDEX discussion_next_full ON discussion (family) WHERE next_full IS NOT NULL;
    ALTER TABLE decision ADD COLUMN sought_from TEXT CHECK (sought_from <> '');
    ALTER TABLE decision ADD COLUMN granted INTEGER CHECK (granted IN (0, 1));
    ALTER TABLE decision ADD COLUMN answered_by TEXT CHECK (answered_by <> '');
    ALTER TABLE decision ADD COLUMN answered TEXT \(day("answered"));
    CREATE INDEX decision_sought ON decision (day) WHERE sought_from IS NOT NULL AND granted IS NULL;
    ALTER TABLE action ADD COLUMN purpose TEXT CHECK (purpose IN ('genogram', 'hypothesis'));
    ALTER TABLE occasion ADD COLUMN discussion INTEGER REFERENCES discussion (id);
    CREATE INDEX occasion_discussion ON occasion (discussion) WHERE discussion IS NOT NULL;

    """
}
