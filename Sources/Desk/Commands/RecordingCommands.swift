import Casework
import Screen

extension Command {
  private static let withFamily: Set<Scope> = [
    .caseload, .family, .meeting, .after, .drift, .actions, .today, .diary, .review,
  ]

  private static let needsFamily: @Sendable (Desk) -> String? = { desk in
    desk.whyNotEnter ?? desk.whyNoFamily
  }

  private static func form(_ request: FormRequest) -> @Sendable (inout Desk, Key) -> [Effect] {
    { desk, _ in desk.ask(for: request) }
  }

  /// What is written down about a family.
  static let recording: [Command] = [
    Command(
      "open", [.enter], "open", "Goes deeper: opens the family, the entry or what the line is about.",
      in: Scope.standing, rank: 1, refuses: { desk in desk.hasLine ? nil : "There is nothing here to open." },
      run: { desk, _ in desk.open() }
    ),
    Command(
      "record-visit", [.character("v")], "visit", "Records a visit, typed once and ticked for each child.",
      in: withFamily, rank: 2,
      ranks: [.today: 5, .diary: 9, .family: 5, .meeting: 21, .after: 21, .drift: 21, .review: 21],
      refuses: needsFamily,
      run: form(.visit())),
    Command(
      "record-contact", [.character("c")], "contact",
      "Records a contact: a call, a message, word from a school.",
      in: withFamily, rank: 3,
      ranks: [
        .caseload: 10, .today: 16, .diary: 16, .family: 5, .meeting: 21, .after: 21, .drift: 21, .review: 21,
      ],
      refuses: needsFamily,
      run: form(.note(.contact))),
    Command(
      "add-action", [.character("a")], "action", "Adds an action in one line: who, what, by when.",
      in: withFamily, rank: 4,
      ranks: [
        .caseload: 2, .today: 17, .diary: 17, .family: 5, .meeting: 20, .after: 21, .drift: 21, .review: 8,
      ],
      refuses: needsFamily,
      run: form(.action)),
    Command(
      "record-decision", [.character("d")], "decision",
      "Records a decision, who took it and on what authority.",
      in: withFamily, rank: 5,
      ranks: [.caseload: 10, .today: 18, .diary: 18, .meeting: 20, .after: 21, .drift: 21],
      refuses: { desk in desk.whyNotRecord ?? desk.whyNoFamily },
      run: form(.decision)),
    Command(
      "visits", [.character("B")], "visits",
      "Several visits that were phoned in: one line each, saved at once.",
      in: withFamily, rank: 22, ranks: [.meeting: 30], refuses: { $0.whyNotEnter },
      run: { desk, _ in desk.openVisits() }
    ),
    Command(
      "new-family", [.character("N")], "new family",
      "A new family with its children in one line, and the referral that brought them.", in: Scope.standing,
      rank: 23, refuses: { $0.whyNotRecord },
      run: { desk, _ in
        desk.open(FamilyForm())
        return []
      }
    ),
    Command(
      "new", [.character("n")], "new", "Makes something new; asks what, and offers what fits here.",
      in: Scope.standing, rank: 8, refuses: { $0.whyNotEnter }, run: { desk, _ in desk.offerNew() }
    ),
  ]

  /// What changes what is already there.
  static let changing: [Command] = [
    Command(
      "correct", [.character("e")], "edit", "Corrects what the cursor is on.",
      in: [.family, .actions, .today, .diary], rank: 6,
      refuses: { $0.whyNotCorrect }, run: { desk, _ in desk.correct() }
    ),
    Command(
      "complete", [.character("x")], "done",
      "Ticks off actions; on a date it opens the form that records what was done.",
      in: [.family, .actions, .today, .diary], rank: 2, refuses: { $0.whyNotComplete },
      run: { desk, _ in desk.completeLine() }
    ),
    Command(
      "delete", [.character("D")], "delete", "Deletes what the cursor is on; u brings it back.",
      in: [.family, .actions, .diary],
      refuses: { $0.whyNotDelete }, run: { desk, _ in desk.delete() }
    ),
    Command(
      "significant", [.character("*")], "significant",
      "Marks an entry as significant for the chronology, or not.",
      in: [.family],
      refuses: { desk in
        desk.whyNotRecord
          ?? (desk.selectedEntry == nil ? "Put the cursor on an entry of the record first." : nil)
      },
      run: { desk, _ in
        desk.selectedEntry.map { [.save(.mark($0.id, significant: !$0.isSignificant), form: nil)] } ?? []
      }
    ),
    Command(
      "undo", [.character("u")], "undo",
      "Says what your latest change was, also after a restart; u again or Enter takes it back.",
      in: Scope.standing, rank: 12
    ) { desk, _ in desk.askWhatGoesBack(isAgain: false) },
    Command(
      "redo", [.character("U")], "redo", "Says what you took back last; U again or Enter makes it again.",
      in: Scope.standing
    ) { desk, _ in desk.askWhatGoesBack(isAgain: true) },
    Command(
      "history", [.character("H")], "history",
      "On an entry, a person or an action: who changed what of it, field by field. On a family: who changed or opened its record.",
      in: [.family, .caseload, .actions], refuses: { $0.whyNoHistory },
      run: { desk, _ in desk.readHistory() }
    ),
  ]

  /// What a form can do besides being filled in and saved.
  static let inForms: [Command] = [
    Command(
      "another-person", [.control("n")], "save, next person",
      "Saves, and opens a form for another person of the same family; surname, school and address are kept.",
      in: [.form], rank: 7, refuses: { $0.whyNotAnother }, run: { desk, _ in desk.save(then: .another) }
    ),
    Command(
      "begin-another", [.control("y")], "another",
      "Leaves what was typed as a draft and opens the same form blank; both wait on Today.", in: [.form],
      refuses: { $0.whyNotBeginAnother }, run: { desk, _ in desk.beginAnother() }
    ),
    Command(
      "open-known", [.control("o")], "open the known",
      "Opens the family of whoever may be known already; what was typed is kept.", in: [.form], rank: 2,
      refuses: { $0.whyNoneAlike }, run: { desk, _ in desk.openAlike() }
    ),
    Command(
      "same-person", [], "same person as …",
      "Makes one of two records of the same person, once you have seen both side by side.", in: [.family],
      refuses: { desk in
        desk.whyNotRecord ?? (desk.personUnderCursor == nil ? "Put the cursor on a person first." : nil)
      },
      run: { desk, _ in desk.offerSame("same-person") }
    ),
    Command(
      "same-family", [], "same family as …",
      "Makes one of two families, once you have seen both side by side.", in: [.family],
      refuses: { $0.whyNotRecord }, run: { desk, _ in desk.offerSame("same-family") }
    ),
  ]
}
