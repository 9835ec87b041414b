import Casework
import Testing

@testable import Returns

@Suite struct CleanUnitTests {
  @Test func `every file of the clean unit is read whole, without a complaint`() throws {
    let reference = try Fixture.reference()
    let expected = try Fixture.expectedRows()
    let annexA = AnnexA.read(files: try Fixture.annexA(), reference: reference)
    let lists =
      Caseload.read(bytes: try Fixture.bytes("caseload.csv"), reference: reference)
      .lists
      + Visits.read(bytes: try Fixture.bytes("visits.csv"), reference: reference).lists + annexA.lists
    #expect(lists.count == 13)
    for list in lists {
      #expect(list.read == expected[list.name], "\(list.name)")
      #expect(list.problems == [], "\(list.name)")
      let isKept = !["list_10", "list_11"].contains(list.name)
      #expect(list.rows.count == (isKept ? list.read : 0), "\(list.name)")
      #expect(list.remarks.count == (isKept ? 0 : 1), "\(list.name): \(list.remarks)")
    }
    #expect(annexA.format == .annexA)
    #expect(annexA.lists.map(\.name) == AnnexList.all.map(\.name))
  }

  @Test func `names, leading zeros and addresses arrive as they were`() throws {
    let list = try Fixture.caseload()
    let people = Dictionary(uniqueKeysWithValues: list.rows.map { ($0.person.id, $0.person) })
    #expect(people["0547490"]?.forename == "Tobi")
    #expect(people["0547490"]?.familyName == "Ngũgĩ")
    #expect(people["1542313"]?.surname == "Žižek")
    #expect(people["1541182"]?.forename == "William \"Billy\", Jr")
    #expect(people["1541182"]?.address == "The Old Smithy, Flat 7, 47 Fordrough Drive, Birmingham")
    #expect(people["1541120"]?.worker == "Declan Ó Ceallaigh")
    #expect(people["1541120"]?.workerSince == Day("2025-09-03"))
    #expect(people["1541120"]?.status == .inNeed)
    #expect(people["1541073"]?.relationship == "mother")
    #expect(people["1541073"]?.isChild == false)
  }

  @Test func `the unborn child has an expected day and no birthday`() throws {
    let unborn = try Fixture.caseload().rows.map(\.person).filter { $0.expected != nil }
    #expect(unborn.count == 1)
    #expect(unborn.first?.born == nil)
    #expect(unborn.first?.sex == "U")
    #expect(unborn.first?.isChild == true)
  }

  @Test func `a looked-after child arrives with period, legal status and placement as codes`() throws {
    let list = try Fixture.annexARead().list("list_08")
    let row = try #require(list.rows.first { $0.person.id == "1541560" })
    #expect(row.facts.map { type(of: $0).kind } == [.carePeriod, .legalStatus, .placement])
    let period = try #require(row.facts[0] as? CarePeriod)
    #expect(period.started == Day("2026-03-02"))
    #expect(period.need == "N1")
    #expect(period.placementsInYear == 1)
    #expect(period.latestReview == nil)
    #expect((row.facts[1] as? LegalStatus)?.code == "C1")
    let placement = try #require(row.facts[2] as? Placement)
    #expect(placement.type == "U6")
    #expect(placement.provider == "PR5")
    #expect(placement.location == "in")
    #expect(placement.council == "Birmingham")
    #expect(row.lastSeen == [LastSeen(day: Day("2026-03-06")!, alone: nil)])
    #expect(row.person.sex == "M")
    #expect(row.person.ethnicity == "WBRI")
    #expect(row.person.disabled == false)
    let ceased = list.rows.compactMap { $0.facts.first as? CarePeriod }.filter { $0.ceased != nil }
    #expect(ceased.map(\.ceasedReason) == ["E4A"])
    #expect(list.rows.contains { ($0.facts.last as? Placement)?.type == "H5" })
  }

  @Test func `plans, assessments, enquiries and referrals arrive with their days and codes`() throws {
    let annexA = try Fixture.annexARead()
    let plan = try #require(annexA.list("list_07").rows[0].facts[0] as? ProtectionPlan)
    #expect(plan.started == Day("2025-11-11"))
    #expect(plan.latestCategory == "NEG")
    #expect(plan.latestReview == Day("2026-02-05"))
    #expect(plan.emergencyInHalfYear == false)
    #expect(plan.earlierPlans == 0)
    #expect(try annexA.list("list_07").rows[1].lastSeen == [LastSeen(day: Day("2026-03-11")!, alone: true)])
    let assessment = try #require(annexA.list("list_04").rows[0].facts[0] as? Assessment)
    #expect(assessment.authorised == Day("2025-11-04"))
    #expect(assessment.childSeen == true)
    let enquiry = try #require(annexA.list("list_05").rows[2].facts[0] as? Enquiry)
    #expect(enquiry.conferenceUnnecessary == true)
    #expect(enquiry.conference == nil)
    let referral = try #require(annexA.list("list_03").rows[0].facts[0] as? Referral)
    #expect(referral.source == "2A")
    #expect(referral.noFurtherAction == false)
    let need = try #require(annexA.list("list_06").rows[0].facts[0] as? ChildInNeed)
    #expect(need.caseStatus == .inNeed)
    #expect(need.need == "N1")
  }

  @Test func `a care leaver is keyed by the sixteenth birthday`() throws {
    let list = try Fixture.annexARead().list("list_09")
    let leaving = try #require(list.rows[2].facts[0] as? LeavingCare)
    #expect(leaving.started == Day("2022-11-24"))
    #expect(leaving.eligibility == "former relevant child")
    #expect(leaving.inTouch == "YES")
    #expect(leaving.accommodation == "With Former Foster Carer")
    #expect(leaving.suitability == "suitable")
    #expect(leaving.activity == "F2")
    #expect(leaving.personalAdviser == "Zoë Carrington")
    #expect(list.rows[1].person.unaccompanied == true)
    #expect(list.rows.allSatisfy { $0.lastSeen.isEmpty })
  }

  @Test func `visits arrive with their kind, and unsuccessful ones as not seen`() throws {
    let list = Visits.read(bytes: try Fixture.bytes("visits.csv"), reference: try Fixture.reference()).lists[
      0]
    let visits = list.rows.compactMap(\.visit)
    #expect(visits.count(where: { !$0.seen }) == 79)
    #expect(visits.count(where: { $0.kind == .protection }) == 314)
    #expect(visits.count(where: { $0.kind == .lookedAfter }) == 207)
    #expect(visits.count(where: { $0.kind == .other }) == 0)
    #expect(visits[0].worker == "Tomasz Wójcik")
    #expect(visits[0].type == "Assessment visit")
  }
}

extension Fixture {
  static func caseload(_ path: String = "caseload.csv") throws -> ImportedList {
    Caseload.read(bytes: try bytes(path), reference: try reference()).lists[0]
  }

  static func annexARead(_ broken: String? = nil) throws -> Import {
    AnnexA.read(files: try annexA(broken), reference: try reference())
  }
}
