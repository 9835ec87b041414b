import Casework
import Testing

@testable import Records

struct RestrictingTests {
  private let unit: TestUnit
  private let family: Ref<Family>

  init() throws {
    unit = try TestUnit()
    family = try unit.family("Adeyemi", "Tolu")
  }

  private func restriction(
    reason: String = "Her aunt works upstairs", review: Day? = nil, named: [Ref<Member>]? = nil,
    until: Day? = nil
  ) -> Restriction {
    Restriction(
      family: family, category: .staffInterest, reason: reason, from: unit.today,
      review: review ?? unit.today + 90,
      named: (named ?? [unit.consultant]).map { .init(member: $0, until: until ?? unit.today + 14) })
  }

  @discardableResult
  private func restrict(_ restriction: Restriction? = nil) throws -> Ref<Restriction> {
    Ref(try #require(try unit.byConsultant().save(.restrict(restriction ?? self.restriction())).made))
  }

  @Test func `a restriction says why, who may read to which day, and when it is looked at again`() throws {
    let ref = try restrict(restriction(named: [unit.consultant, unit.worker]))
    let row = try #require(try unit.byConsultant().family(family, today: unit.today).restriction)
    #expect(row.ref == ref)
    #expect(row.restriction.reason == "Her aunt works upstairs")
    #expect(row.restriction.review == day("2026-06-16"))
    #expect(row.readers.map(\.name) == ["Åse Žižek", "Robin Shah"])
    #expect(row.readers.map(\.until) == [day("2026-04-01"), day("2026-04-01")])
    #expect(row.by == "Robin Shah")
  }

  @Test func `it needs a reason, a day to come within a year, and somebody present with a login`() throws {
    let consultant = try unit.byConsultant()
    func refused(_ restriction: Restriction) -> Refusal? {
      refusal { _ = try consultant.save(.restrict(restriction)) }
    }
    #expect(refused(restriction(reason: " ")) == .nothingChosen("why the record is restricted"))
    #expect(refused(restriction(review: unit.today))?.sentence.contains("to come") == true)
    #expect(refused(restriction(review: unit.today + 366))?.sentence.contains("within a year") == true)
    #expect(refused(restriction(named: [])) == .nothingChosen("who may read the record"))
    #expect(refused(restriction(named: [Ref(4)]))?.sentence.contains("who has a login") == true)
    #expect(refused(restriction(until: unit.today - 1))?.sentence.contains("who has a login") == true)
    try restrict()
    #expect(refused(restriction())?.sentence.contains("already") == true)
  }

  @Test func `it is the consultant's alone, as the table of authority says`() throws {
    #expect(
      refusal { _ = try unit.store.save(.restrict(restriction())) }
        == .notPermitted(what: "Restricting a record", needs: .consultant))
  }

  @Test func `a consultant may take themself off where somebody else with a login is named`() throws {
    try restrict(restriction(named: [unit.worker]))
    let consultant = try unit.byConsultant()
    #expect(refusal { _ = try consultant.family(family, today: unit.today) } == .restricted)
    #expect(try TestUnit.store(unit, by: "azizek").family(family, today: unit.today).row.isRestricted)
  }

  @Test
  func `the consultant names themself on a hidden record by its id with a reason, and it is journalled`()
    throws
  {
    let ref = try restrict(restriction(named: [unit.worker]))
    let consultant = try unit.byConsultant()
    let found = try #require(try consultant.restriction(hiddenUnder: family.printed))
    #expect(found == ref)
    let until = unit.today + 14
    #expect(
      refusal { _ = try consultant.save(.grant(found, to: unit.consultant, until: until, reason: " ")) }
        == .nothingChosen("why you need to read the record"))
    #expect(
      refusal { _ = try consultant.save(.grant(found, to: unit.coordinator, until: until, reason: "task")) }
        == .restricted)
    _ = try consultant.save(.grant(found, to: unit.consultant, until: until, reason: "The worker is ill"))
    #expect(try consultant.family(family, today: unit.today).row.name == "Adeyemi")
    let line = try #require(try consultant.journal(family: family).first)
    #expect(line.what == "let Robin Shah read the record of Adeyemi to \(until.spoken): The worker is ill")
  }

  @Test func `nobody else finds a hidden record by its id, nor names themself on it`() throws {
    let ref = try restrict()
    for login in ["jbell", "azizek"] {
      let store = try TestUnit.store(unit, by: login)
      #expect(try store.restriction(hiddenUnder: family.printed) == nil)
      let me = login == "jbell" ? unit.coordinator : unit.worker
      let refused = refusal {
        _ = try store.save(.grant(ref, to: me, until: unit.today + 14, reason: "I would like to know"))
      }
      #expect(refused == .notPermitted(what: "Restricting a record", needs: .consultant))
    }
  }

  @Test func `a grant is renewed, and ended while somebody else can still read`() throws {
    let consultant = try unit.byConsultant()
    let ref = try restrict()
    #expect(
      refusal { _ = try consultant.save(.endGrant(ref, of: unit.consultant)) }?.sentence
        .contains("Nobody else could read") == true)
    _ = try consultant.save(.grant(ref, to: unit.worker, until: unit.today + 14, reason: ""))
    _ = try consultant.save(.grant(ref, to: unit.worker, until: unit.today + 100, reason: ""))
    let worker = try TestUnit.store(unit, by: "azizek")
    #expect(try worker.restrictions().first?.readers.first?.until == unit.today + 100)
    _ = try consultant.save(.endGrant(ref, of: unit.worker))
    #expect(refusal { _ = try worker.family(family, today: unit.today) } == .restricted)
    #expect(try consultant.restrictions().first?.readers.map(\.name) == ["Åse Žižek", "Robin Shah"])
  }

  @Test func `a lifted restriction hides nothing, and another may follow it`() throws {
    let ref = try restrict()
    let consultant = try unit.byConsultant()
    #expect(
      refusal { _ = try consultant.save(.liftRestriction(ref, reason: "")) }
        == .nothingChosen("why the restriction is lifted"))
    _ = try consultant.save(.liftRestriction(ref, reason: "The aunt has left"))
    #expect(try unit.store.family(family, today: unit.today).restriction == nil)
    #expect(try unit.store.family(family, today: unit.today).row.isRestricted == false)
    try restrict()
    #expect(refusal { _ = try unit.store.family(family, today: unit.today) } == .restricted)
  }

  @Test func `who may read is never changed by taking something back`() throws {
    try restrict()
    let consultant = try unit.byConsultant()
    #expect(
      refusal { _ = try consultant.undo() } == .notSo("Who may read a record is not taken back; say it anew.")
    )
    #expect(refusal { _ = try unit.store.family(family, today: unit.today) } == .restricted)
  }

  @Test func `reviews of warnings and restrictions, and the end of a grant, stand on Today`() throws {
    let ref = try restrict(restriction(review: unit.today + 20, named: [unit.consultant, unit.worker]))
    let consultant = try unit.byConsultant()
    _ = try consultant.save(
      .warn(
        Warning(family: family, person: nil, kind: .home, text: "", from: unit.today, review: unit.today + 10)
      ))
    func titles(_ login: String) throws -> [String] {
      try TestUnit.store(unit, by: login).today(today: unit.today).items.filter { $0.family == family }
        .map { "\($0.day) \($0.title)\($0.who.isEmpty ? "" : ", \($0.who)")" }
    }
    let reviews = ["2026-04-07 Look at the restriction again, Robin Shah"]
    let warned = ["2026-03-28 Look at the warning again: Risk in the home"]
    let own = ["2026-04-01 May be read to this day, Åse Žižek"]
    #expect(try titles("azizek") == warned + own + reviews)
    #expect(
      try titles("rshah") == warned + ["2026-04-01 May be read to this day, Robin Shah"] + own + reviews)
    #expect(try titles("jbell").isEmpty)
    _ = try consultant.save(.reviewRestriction(ref, next: unit.today + 120))
    #expect(try titles("azizek") == warned + own)
  }
}
