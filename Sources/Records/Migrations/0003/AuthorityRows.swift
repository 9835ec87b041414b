extension Migration0003 {
  /// A kind of decision that units made before did not know; a unit without any table of its own is given none.
  static let authority = """
    INSERT INTO authority (decision, title, role, source)
      SELECT 'funding', 'Spending, or services beyond the unit''s own', 'service-manager',
        'from memory: a unit is usually given no budget of its own; '
        || 'the council''s own scheme of delegation says otherwise where it does'
      WHERE EXISTS (SELECT 1 FROM authority)
        AND NOT EXISTS (SELECT 1 FROM authority WHERE decision = 'funding');

    """
}
