extension Migration0001 {
  /// Where children stand with the council, one table a kind of fact.
  static let statuses =
    fact("contact_received", "source TEXT")
    + fact("early_help", "completed TEXT \(day("completed")), organisation TEXT")
    + fact(
      "referral",
      "source TEXT, no_further_action INTEGER CHECK (no_further_action IN (0, 1)), earlier_in_year INTEGER")
    + fact(
      "assessment",
      """
      child_seen INTEGER CHECK (child_seen IN (0, 1)), authorised TEXT \(day("authorised")),
        needs_support INTEGER CHECK (needs_support IN (0, 1))
      """)
    + fact(
      "enquiry",
      """
      conference_unnecessary INTEGER CHECK (conference_unnecessary IN (0, 1)),
        conference TEXT \(day("conference")), led_to_plan INTEGER CHECK (led_to_plan IN (0, 1)),
        earlier_enquiries_in_year INTEGER, earlier_conferences_in_year INTEGER
      """)
    + fact(
      "child_in_need",
      """
      need TEXT, closed TEXT \(day("closed")), closure_reason TEXT,
        case_status TEXT CHECK (case_status IN ('LAC', 'CP', 'CIN', 'assessment', 'open', 'closed'))
      """)
    + fact(
      "protection_plan",
      """
      initial_category TEXT, latest_category TEXT, latest_visit TEXT \(day("latest_visit")),
        latest_review TEXT \(day("latest_review")), ended TEXT \(day("ended")),
        emergency_in_half_year INTEGER CHECK (emergency_in_half_year IN (0, 1)), earlier_plans INTEGER
      """)
    + fact(
      "care_period",
      """
      need TEXT, second_in_year INTEGER CHECK (second_in_year IN (0, 1)),
        latest_review TEXT \(day("latest_review")), latest_visit TEXT \(day("latest_visit")),
        permanence_plan TEXT, latest_reviewing_officer_visit TEXT \(day("latest_reviewing_officer_visit")),
        latest_health_assessment TEXT \(day("latest_health_assessment")),
        latest_dental_check TEXT \(day("latest_dental_check")), placements_in_year INTEGER,
        missing_in_year INTEGER, absent_in_year INTEGER,
        return_interview_offered INTEGER CHECK (return_interview_offered IN (0, 1)),
        return_interview_accepted INTEGER CHECK (return_interview_accepted IN (0, 1)),
        ceased TEXT \(day("ceased")), ceased_reason TEXT
      """)
    + fact("legal_status", "code TEXT")
    + fact(
      "placement", "type TEXT, provider TEXT, postcode TEXT, urn TEXT, location TEXT, council TEXT")
    + fact(
      "leaving_care",
      """
      personal_adviser TEXT, eligibility TEXT, latest_pathway_review TEXT \(day("latest_pathway_review")),
        in_touch TEXT, latest_contact TEXT \(day("latest_contact")), accommodation TEXT, suitability TEXT,
        activity TEXT
      """)
      + """
      CREATE TABLE status_claim (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL DEFAULT 0,
        child INTEGER NOT NULL REFERENCES person (id),
        source TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('LAC', 'CP', 'CIN', 'assessment', 'open', 'closed')),
        day TEXT NOT NULL \(day("day")),
        UNIQUE (child, source)
      ) STRICT;
      CREATE TABLE seen_claim (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL DEFAULT 0,
        child INTEGER NOT NULL REFERENCES person (id),
        list TEXT NOT NULL,
        day TEXT NOT NULL \(day("day")),
        alone INTEGER CHECK (alone IN (0, 1)),
        UNIQUE (child, list)
      ) STRICT;

      """
}
