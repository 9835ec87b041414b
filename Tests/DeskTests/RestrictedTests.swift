import Casework
import Desk
import Screen
import Testing

/// Who may read a family's record, and what everyone must know of it.
struct RestrictedTests {
  private static let warning = WarningRow(
    ref: Ref(31),
    warning: Warning(
      family: Ref(1), person: nil, kind: .workerRisk, text: "Visit in pairs; the dog is loose.",
      from: Bench.today - 30, review: Bench.today + 60), about: "Tolu Adeyemi", by: "Robin Shah")

  private static var restriction: RestrictionRow {
    let restriction = Restriction(
      family: Ref(1), category: .staffInterest, reason: "A cousin works in payroll.", from: Bench.today - 9,
      review: Bench.today + 81, named: [Restriction.Named(member: Ref(2), until: Bench.today + 90)])
    return RestrictionRow(
      ref: Ref(41), restriction: restriction, familyId: "F1", familyName: "Adeyemi", by: "Robin Shah",
      readers: [
        RestrictionRow.Reader(member: Ref(2), name: "Robin Shah", until: Bench.today + 90),
        RestrictionRow.Reader(member: Ref(3), name: "Jo Bell", until: Bench.today + 14),
      ])
  }

  private static var file: FamilyFile {
    var file = Bench.file
    file.warnings = [warning]
    file.restriction = restriction
    return file
  }

  private static var rows: [CaseloadRow] {
    var rows = Bench.rows
    rows[0].warnings = 1
    rows[0].isRestricted = true
    rows[1].warnings = 2
    return rows
  }

  private func desk(_ me: MemberCard = Bench.consultant, width: Int = 80) -> Desk {
    var desk = Bench.desk(width: width)
    desk.sitting.me = me
    _ = desk.take(.answer(.hidden(families: 2)))
    _ = desk.take(.answer(.caseload(Self.rows)))
    return desk
  }

  private func page(_ file: FamilyFile = Self.file, _ me: MemberCard = Bench.consultant) throws -> Desk {
    var desk = desk(me)
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(file)))
    return desk
  }

  /// Chooses something of the list on top, and reads the family for its form.
  private func form(_ keys: String, _ file: FamilyFile = Self.file) throws -> Desk {
    var desk = try page(file)
    _ = try desk.press(keys)
    _ = desk.take(.answer(.family(file)))
    #expect(desk.scope == .form, "\(desk.frame().text)")
    return desk
  }

  private func lines(_ desk: Desk) -> [String] {
    desk.frame().text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  // MARK: On the screen

  @Test func `a warning and the restriction stand above the page and do not scroll away`() throws {
    var file = Self.file
    file.entries = (1...40).map { number in
      Entry(
        id: .note(Ref(number)), day: Bench.today - number, title: "Note \(number)", about: "", text: "",
        by: "", enteredBy: "", enteredOn: Bench.today, isSignificant: false, revision: Revision(0))
    }
    var desk = try page(file)
    for keys in ["", "G"] {
      _ = try desk.press(keys)
      let lines = lines(desk)
      #expect(
        lines[1].hasPrefix(" ⚠ Risk to workers (Tolu Adeyemi): Visit in pairs; the dog is loose."),
        "\(lines[1])")
      #expect(lines[2].hasPrefix(" Restricted: named people only; you until Sun 14 Jun 2026"), "\(lines[2])")
    }
    #expect(desk.frame().text.contains("Note 40"))
    #expect(desk.frame().styledText.contains("{warning: ⚠"))
  }

  @Test func `more warnings than fit say how many there are, and ! shows them all`() throws {
    var file = Self.file
    file.warnings = (1...9).map { number in
      var row = Self.warning
      row.ref = Ref(number)
      row.warning.text = "Word \(number). " + String(repeating: "and more of it ", count: 12)
      return row
    }
    var desk = try page(file)
    #expect(lines(desk).prefix(8).contains { $0.contains("more warnings: ! shows all") })
    _ = try desk.press("!")
    #expect(desk.scope == .page)
    let text = desk.frame().text
    #expect(text.contains("Word 1.") && text.contains("by Robin Shah"))
  }

  @Test func `every list marks the family, and the name is cut before the mark`() throws {
    var desk = desk()
    #expect(lines(desk).contains { $0.contains("Adeyemi (R) ⚠") })
    #expect(lines(desk).contains { $0.contains("Ngũgĩ ⚠") })
    _ = try desk.press("1")
    _ = desk.take(.answer(.today(Dated.board)))
    #expect(lines(desk).contains { $0.contains("(R) ⚠") && $0.contains("Core group") })
    #expect(lines(desk).contains { $0.contains("Ngũgĩ ⚠") && $0.contains("ring the school") })
    _ = try desk.press("4")
    _ = desk.take(.answer(.actions([MinuteBench.action(1, "ring", due: nil)])))
    #expect(lines(desk).contains { $0.contains("Adeyemi (R) ⚠") && $0.contains("ring") })
    _ = try desk.press("3")
    _ = desk.take(.answer(.meeting(Agendas.board(.planned))))
    #expect(lines(desk).contains { $0.contains("Adeyemi (R) ⚠") })
    _ = try desk.press("fade")
    let found = Found(
      kind: .family, id: "F1", family: Ref(1), familyName: "Adeyemi", text: "Adeyemi", why: "surname")
    _ = desk.take(.answer(.found([found], for: "ade")))
    #expect(lines(desk).contains { $0.contains("Adeyemi (R) ⚠") && $0.contains("surname") })
  }

  // MARK: [restricted] rows

  @Test func `hidden families stand last, count as families, and open nothing`() throws {
    var desk = desk(Bench.coordinator)
    #expect(lines(desk)[0].contains("6 families"))
    #expect(lines(desk)[6] == " [restricted]" && lines(desk)[7] == " [restricted]")
    _ = try desk.press("G")
    #expect(lines(desk)[7].hasPrefix("›[restricted]"))
    for key in ["<Enter>", "v", "a", "d"] {
      #expect(try desk.press(key) == [])
      #expect(desk.notice?.sentence == Refusal.restricted.sentence, "\(key)")
    }
    _ = desk.take(.answer(.caseload([Bench.row(9, "Abel", [])] + Self.rows)))
    #expect(lines(desk)[8].hasPrefix("›[restricted]"))
    _ = try desk.press("/ng")
    #expect(!desk.frame().text.contains("[restricted]"))
  }

  @Test func `on the agenda as well`() throws {
    var desk = desk(Bench.coordinator)
    _ = try desk.press("3")
    _ = desk.take(.answer(.meeting(Agendas.board(.running))))
    _ = try desk.press("G")
    #expect(lines(desk).contains { $0.hasPrefix("›  [restricted]") })
    for key in ["<Enter>", "v"] {
      #expect(try desk.press(key).isEmpty)
      #expect(desk.notice?.sentence == Refusal.restricted.sentence)
    }
  }

  @Test func `an unfinished text of a hidden family is not opened`() throws {
    var desk = desk(Bench.coordinator)
    let draft = Draft(key: "restricted/0/1", title: "[restricted]", values: [:], keptAt: 0)
    _ = desk.take(.answer(.drafts([draft])))
    _ = try desk.press("1")
    _ = desk.take(.answer(.today(Dated.board)))
    #expect(desk.frame().text.contains("[restricted]"))
    #expect(try desk.press("g<Enter>") == [])
    #expect(desk.notice?.sentence == Refusal.restricted.sentence)
  }

  @Test func `a page that is hidden while it is open is closed, and what was typed is a draft`() throws {
    var desk = try page(Bench.file, Bench.coordinator)
    _ = try desk.press("c")
    _ = desk.take(.answer(.family(Bench.file)))
    try desk.tab(to: "text")
    _ = try desk.press("Rang.")
    _ = desk.take(.changedElsewhere)
    let effects = desk.take(.refused(.restricted, form: nil))
    // A page takes what is typed on, so that no letter is a command in the room beneath.
    #expect(desk.family == nil && desk.scope == .page)
    #expect(desk.frame().text.contains("What you typed is kept."))
    #expect(effects.draft?.values["text"] == "Rang.")
    #expect(desk.notice?.sentence == Refusal.restricted.sentence)
  }

  // MARK: Forms

  @Test func `the consultant restricts a record, named with a login and for a time`() throws {
    var desk = try form("nrestriction to<Enter>", Bench.file)
    _ = try desk.press("adop<Tab>A reason.<Tab>")
    // Nobody named has a login: it is asked.
    #expect(try desk.press("<C-s>").saved == nil)
    #expect(desk.frame().text.contains("login of their own"))
    try desk.tab(to: "named")
    let saved = try desk.press("<Down><Down> <C-s>").saved
    let named = [Ref<Member>(2), Ref(1)].map { Restriction.Named(member: $0, until: Bench.today + 182) }
    #expect(
      saved
        == .restrict(
          Restriction(
            family: Ref(1), category: .adoption, reason: "A reason.", from: Bench.today,
            review: Bench.today + 90, named: named)))
  }

  @Test func `only who may is offered it`() throws {
    var desk = try page(Bench.file, Bench.coordinator)
    _ = try desk.press("n")
    #expect(!desk.frame().text.contains("Restriction to named people"))
    _ = try desk.press("<Esc>:restrict<Enter>")
    #expect(desk.notice?.weight == .refused && desk.overlays.isEmpty)
    desk.sitting.authorities = [
      Authority(decision: "restriction", title: "Restricting", role: "coordinator", source: "")
    ]
    #expect(try desk.press("nrestriction to<Enter>") == [.read(.family(Ref(1)))])
  }

  @Test func `somebody is named for a time, and taken off again`() throws {
    var desk = try form("nname somebody<Enter>")
    _ = try desk.press("jo<Tab>+10wd<Tab>the core group<C-s>")
    _ = try desk.press("<Esc>")
    desk = try form("nname somebody<Enter>")
    let saved = try desk.press("jo<Tab>30/3/2026<Tab>the core group<C-s>").saved
    #expect(saved == .grant(Ref(41), to: Ref(3), until: Bench.today + 14, reason: "the core group"))
    var page = try page()
    _ = try page.press(":take off<Enter>")
    #expect(try page.press("jo<Enter>") == [.save(.endGrant(Ref(41), of: Ref(3)), form: nil)])
  }

  @Test func `a restriction is looked at again, or lifted with the reason`() throws {
    var desk = try form(":look at the restriction<Enter>")
    #expect(try desk.press("<C-s>").saved == .reviewRestriction(Ref(41), next: Bench.today + 90))
    desk = try form(":lift the restriction<Enter>")
    #expect(try desk.press("<C-s>").saved == nil)
    #expect(desk.notice?.sentence == "Why is it lifted?")
    try desk.tab(to: "reason")
    #expect(
      try desk.press("They have left.<C-s>").saved == .liftRestriction(Ref(41), reason: "They have left."))
  }

  @Test func `a warning is given, at the latest for a year, and the lists are read again`() throws {
    var desk = try form("nwarning<Enter>", Bench.file)
    _ = try desk.press("home<Tab>tolu<Tab>No light on the stairs.<Tab>1/5/2027<C-s>")
    #expect(desk.notice?.sentence.contains("a year from now") == true)
    let saved = try desk.press("<C-u>1/5/2026<C-s>").saved
    let warning = Warning(
      family: Ref(1), person: Ref(11), kind: .home, text: "No light on the stairs.", from: Bench.today,
      review: Bench.today + 46)
    #expect(saved == .warn(warning))
    let after = desk.take(.saved(Saved(what: "gave a warning", family: Ref(1), made: 1), form: "warn/1"))
    #expect(after.contains(.read(.hidden)) && after.contains(.read(.caseload)))
  }

  @Test func `which of several warnings is lifted is asked`() throws {
    var file = Self.file
    var other = Self.warning
    (other.ref, other.warning.kind) = (Ref(32), .doNotDisclose)
    file.warnings.append(other)
    var desk = try page(file)
    _ = try desk.press(":lift a warning<Enter>do not<Enter>")
    _ = desk.take(.answer(.family(file)))
    try desk.tab(to: "reason")
    #expect(try desk.press("Moved.<C-s>").saved == .liftWarning(Ref(32), reason: "Moved."))
  }

  @Test func `Enter on Today opens what is to be looked at, for who may`() throws {
    let item = { (subject: TodayBoard.Item.Subject) in
      TodayBoard.Item(
        subject: subject, day: Bench.today, family: Ref(1), familyName: "Adeyemi", title: "Look again",
        who: "")
    }
    let expected: [(TodayBoard.Item.Subject, String)] = [
      (.warningReview(Ref(31)), "Warning looked at again"),
      (.restrictionReview(Ref(41)), "Restriction looked at again"),
      (.grantEnds(Ref(41), Ref(3)), "Who may read it"),
    ]
    for (subject, title) in expected {
      var desk = desk()
      _ = try desk.press("1")
      _ = desk.take(.answer(.today(TodayBoard(items: [item(subject)], othersChanged: []))))
      _ = try desk.press("<Enter>")
      _ = desk.take(.answer(.family(Self.file)))
      #expect(desk.scope == .form && lines(desk)[0].contains(title), "\(lines(desk)[0])")
    }
    var other = desk(Bench.coordinator)
    _ = try other.press("1")
    _ = other.take(.answer(.today(TodayBoard(items: [item(.restrictionReview(Ref(41)))], othersChanged: []))))
    _ = try other.press("<Enter>")
    _ = other.take(.answer(.family(Self.file)))
    #expect(other.scope == .family)
  }

  @Test func `an unfinished text of such a form is gone on with`() throws {
    for key in ["warn/1", "look-warning/1/31", "look-restriction/1", "grant/1/3"] {
      var desk = desk()
      let draft = Draft(key: key, title: "Text, Adeyemi", values: ["reason": "Half"], keptAt: 0)
      _ = desk.take(.answer(.drafts([draft])))
      _ = try desk.press("1")
      _ = desk.take(.answer(.today(Dated.board)))
      _ = try desk.press("g<Enter>")
      _ = desk.take(.answer(.family(Self.file)))
      #expect(desk.scope == .form, "\(key)")
    }
  }
}
