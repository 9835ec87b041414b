extension EverydayTask {
  /// The ten tasks, each from the caseload or from wherever one is.
  static let all: [EverydayTask] = [
    visit, referral, call, action, placement, ticking, number, coreGroup, correction, review,
  ]

  private static let visit = EverydayTask(
    name: "A visit for two of three siblings",
    steps: [
      .press("B"), .type("adey"), .press("<Enter>"), .type("y"), .press("<Enter><Enter>"),
      .type("tolu+ femi"), .press("<Enter>"), .type("Both well, the kitchen is clean."), .press("<C-s>"),
    ],
    leaves: [
      "Adeyemi: 2026-03-17 Statutory visit, child protection, Tolu alone Femi seen, "
        + "Both well, the kitchen is clean., Tomasz Wójcik"
    ])

  private static let referral = EverydayTask(
    name: "A new referral with two children",
    steps: [
      .press("N"), .type("Okafor"), .press("<Enter>"), .type("Ada f 3/4/2017, Obi m 12/9/2021"),
      .press("<Enter>"), .type("t"), .press("<Enter>"), .type("1A"), .press("<Enter>"),
      .type("4 Mill Lane, M14 5RT"), .press("<C-s>"),
    ],
    leaves: [
      "Okafor: Ada Okafor, F, 2017-04-03, 4 Mill Lane, M14 5RT, No visit recorded yet",
      "Okafor: Obi Okafor, M, 2021-09-12, 4 Mill Lane, M14 5RT, No visit recorded yet",
      "Okafor: 2026-03-18 Referral received, Obi, source 1A, ",
      "Okafor: 2026-03-18 Referral received, Ada, source 1A, ",
    ])

  private static let call = EverydayTask(
    name: "A phone call noted",
    steps: [
      .press("f"), .type("costa"), .press("<Enter>c<BackTab>"), .type("Mrs Hall, school"),
      .press("<BackTab>"), .type("Ines was late twice this week."), .press("<C-s>"),
    ],
    leaves: [
      "Costa: 2026-03-18 Phone call, Ines, Ines was late twice this week., told by Mrs Hall, school"
    ])

  private static let action = EverydayTask(
    name: "An action for two people by Friday",
    steps: [
      .press("f"), .type("barrow"), .press("<Enter>a"), .type("tw zc: joint home session by fri"),
      .press("<Enter>"),
    ],
    leaves: ["Barrow: action joint home session, TW ZC, 2026-03-20"])

  private static let placement = EverydayTask(
    name: "A placement move",
    steps: [
      .press("f"), .type("barrow"), .press("<Enter>np<Enter>"), .type("y"), .press("<Tab><Tab>"),
      .type("k2"), .press("<C-s>s"),
    ],
    leaves: [
      "Barrow: Kayleigh Barrow, F, 2014-09-17, placement K2, Looked after since 6 Mar 2026 (12 days); "
        + "Legal status V2 (accommodated under section 20) since 6 Mar 2026; "
        + "Placed K2 (children's home) since 17 Mar 2026; No review known; No visit recorded yet",
      "Barrow: 2026-03-17 Placed, Kayleigh, K2 (children's home) · long term: no, ",
    ],
    takes: [
      "Barrow: Kayleigh Barrow, F, 2014-09-17, placement U6, Looked after since 6 Mar 2026 (12 days); "
        + "Legal status V2 (accommodated under section 20) since 6 Mar 2026; "
        + "Placed U6 (other foster carer, other) since 6 Mar 2026; No review known; No visit recorded yet"
    ], more: "the dates that move are shown first, and `s` saves them")

  private static let errands = [
    "unit: action order the new phones, ZC, 2026-03-21",
    "Costa: action costa errand 1, ZC, 2026-03-19", "Costa: action costa errand 2, ZC, 2026-03-20",
    "Dunne: action dunne errand 1, ZC, 2026-03-19", "Dunne: action dunne errand 2, ZC, 2026-03-20",
  ]

  private static let ticking = EverydayTask(
    name: "Five actions ticked off",
    steps: [.press("4<Space><Space><Space><Space><Space>xy")],
    leaves: errands.map { "\($0), done 2026-03-18" }, takes: errands)

  private static let number = EverydayTask(
    name: "A child found by a parent's phone number",
    steps: [.press("f"), .type("900123"), .press("<Enter>")],
    shows: ["Adeyemi", "Tolu Adeyemi", "Femi Adeyemi"])

  private static let coreGroup = EverydayTask(
    name: "A core group held for a family",
    steps: [
      .press("1/"), .type("core adey"), .press("<Enter>x"), .type("t"), .press("<BackTab><BackTab>"),
      .type("The school came, the plan goes on."), .press("<C-s>"),
    ],
    leaves: [
      "Adeyemi: 2026-03-18 Core group, Kay, Tolu, Femi, The school came, the plan goes on., Tomasz Wójcik"
    ])

  private static let correction = EverydayTask(
    name: "Yesterday's visit corrected",
    steps: [
      .press("f"), .type("adey"), .press("<Enter><BackTab>e<BackTab><BackTab>"),
      .type(" Femi had a cough."), .press("<C-s>"),
    ],
    leaves: [
      "Adeyemi: 2026-03-17 Statutory visit, child protection, Kay seen Tolu seen Femi seen, "
        + "All three were in. Femi had a cough., Tomasz Wójcik"
    ],
    takes: [
      "Adeyemi: 2026-03-17 Statutory visit, child protection, Kay seen Tolu seen Femi seen, "
        + "All three were in., Tomasz Wójcik"
    ])

  private static let review = EverydayTask(
    name: "When a review is due, looked up",
    steps: [.press("f"), .type("barrow"), .press("<Enter>")],
    shows: ["7 Apr      First looked-after review"])
}
