extension Migration0002 {
  /// What is known besides of people, periods of care, placements, assessments and the unit.
  static let columns = """
    ALTER TABLE person ADD COLUMN died TEXT \(day("died"));
    ALTER TABLE care_period ADD COLUMN started_minute INTEGER \(minute("started_minute"));
    ALTER TABLE care_period ADD COLUMN ceased_minute INTEGER \(minute("ceased_minute"));
    ALTER TABLE placement ADD COLUMN long_term INTEGER CHECK (long_term IN (0, 1));
    ALTER TABLE placement ADD COLUMN regulation INTEGER CHECK (regulation IN (19, 24));
    ALTER TABLE assessment ADD COLUMN referred TEXT \(day("referred"));
    ALTER TABLE unit ADD COLUMN virtual_visits INTEGER CHECK (virtual_visits IN (0, 1));

    """
}
