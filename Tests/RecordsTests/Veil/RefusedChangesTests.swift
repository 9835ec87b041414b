import Casework
import Foundation
import Testing

@testable import Records

/// Tries every kind of change on a hidden family, as somebody who could make it of any other.
struct RefusedChangesTests {
  /// By the case's name; each names the hidden family in every way it can.
  static func changes(of hidden: HiddenFamily) -> [String: [Change]] {
    let (family, child, mother, visible) = (hidden.family, hidden.child, hidden.mother, hidden.visible)
    let (unit, today) = (hidden.unit, hidden.today)
    let other = hidden.bench.children[0]
    let person = Person(surname: "Adeyemi", forename: "Sade")
    let zero = Revision(0)
    let visit = Visit(
      family: family, day: today, kind: .protection, mode: .faceToFace, by: nil,
      children: [.init(child: child, seen: true)], text: "", toldBy: "")
    var crossed = visit
    crossed.family = visible
    let note = Note(
      kind: .note, family: family, day: today, event: .other, people: [mother], text: "x", toldBy: "")
    var strayed = note
    strayed.family = visible
    let action = Action(family: family, text: "Ring", owners: [unit.coordinator], due: nil)
    let occasion = Occasion(kind: .coreGroup, family: family, day: today, children: [child])
    let minute = Discussion(meeting: hidden.meeting, family: family, children: [child], tier: .full)
    let submission = Submission(kind: .closure, family: family, children: [child], text: "x", day: today)
    let step = HypothesisStep(day: today, state: .live, words: "x", isTested: false, by: nil)
    let standing = StandingChange(
      family: family, children: [child], steps: [.begin(.referral, on: today, fields: [:])], what: "x")
    let remark = ClockRemark(clock: hidden.clock, kind: .late, words: "x", by: "Jo Bell")
    let wish = AgendaWish(family: family, kind: .full, by: unit.coordinator, reason: "x", made: today)
    let before = AgendaWish(
      family: visible, kind: .before, by: unit.coordinator, reason: "x", before: family, made: today)
    let warning = Warning(
      family: family, person: nil, kind: .home, text: "", from: today, review: today + 30)
    let restriction = Restriction(
      family: family, category: .adoption, reason: "x", from: today, review: today + 30,
      named: [.init(member: unit.coordinator, until: today + 30)])
    let home = Home(address: "1 High Street", postcode: "E8 1AA")
    let entry = Entry.Identity.note(hidden.note)
    return [
      "addPerson": [.addPerson(person, family: family, relationship: "child")],
      "correctPerson": [.correctPerson(child, person, basedOn: zero)],
      "setAllocation": [.setAllocation(child: child, to: unit.worker, since: today)],
      "allocate": [.allocate([other, child], to: unit.worker, since: today)],
      "recordVisit": [.recordVisit(visit), .recordVisit(crossed)],
      "correctVisit": [.correctVisit(hidden.visit, visit, basedOn: zero)],
      "recordVisits": [.recordVisits([visit])],
      "recordNote": [.recordNote(note), .recordNote(strayed)],
      "correctNote": [.correctNote(hidden.note, note, basedOn: zero)],
      "addAction": [.addAction(action)],
      "correctAction": [.correctAction(hidden.action, action, basedOn: zero)],
      "completeActions": [.completeActions([hidden.action], on: today)],
      "reopenAction": [.reopenAction(hidden.action)],
      "recordDecision": [
        .recordDecision(Decision(family: family, day: today, text: "x", by: unit.consultant))
      ],
      "rateRisk": [.rateRisk(family, .low, on: today)],
      "setTier": [.setTier(hidden.meeting, family, .checkIn)],
      "minute": [.minute(minute)],
      "joinAgenda": [.joinAgenda(hidden.meeting, family, .full)],
      "moveOnAgenda": [
        .moveOnAgenda(hidden.meeting, family, before: nil),
        .moveOnAgenda(hidden.meeting, visible, before: family),
      ],
      "postpone": [.postpone(hidden.meeting, family, reason: "x")],
      "wish": [.wish(wish), .wish(before)],
      "withdrawWish": [.withdrawWish(hidden.wish)],
      "putHypothesis": [
        .putHypothesis(Hypothesis(family: family, text: "x", author: nil, firstPut: today))
      ],
      "stepHypothesis": [.stepHypothesis(hidden.hypothesis, step)],
      "answerDecision": [
        .answerDecision(hidden.decision, .init(isGranted: true, by: "x", day: today))
      ],
      "signOff": [.signOff([hidden.discussion])],
      "amend": [.amend(minute, reason: "x")],
      "moveHome": [.moveHome([other, mother], home, since: today)],
      "mergePeople": [.mergePeople(kept: other, other: child), .mergePeople(kept: child, other: other)],
      "mergeFamilies": [
        .mergeFamilies(kept: visible, other: family), .mergeFamilies(kept: family, other: visible),
      ],
      "markCopied": [
        .markCopied([Copied(discussion: hidden.discussion, child: child)], isCopied: true)
      ],
      "submit": [.submit(submission)],
      "correctSubmission": [.correctSubmission(hidden.submission, submission, basedOn: zero)],
      "withdrawSubmission": [.withdrawSubmission(hidden.submission)],
      "agree": [.agree(hidden.submission, on: today)],
      "giveBack": [.giveBack(hidden.submission, question: "x")],
      "ask": [.ask(Question(family: family, text: "x"))],
      "answer": [.answer(hidden.question, "x")],
      "restrict": [.restrict(restriction)],
      "grant": [.grant(hidden.restriction, to: unit.worker, until: today + 9, reason: "x")],
      "endGrant": [.endGrant(hidden.restriction, of: unit.consultant)],
      "reviewRestriction": [.reviewRestriction(hidden.restriction, next: today + 9)],
      "liftRestriction": [.liftRestriction(hidden.restriction, reason: "x")],
      "warn": [.warn(warning)],
      "reviewWarning": [.reviewWarning(hidden.warning, next: today + 9)],
      "liftWarning": [.liftWarning(hidden.warning, reason: "x")],
      "mark": [.mark(entry, significant: true)],
      "delete": [.delete(entry), .delete(.visit(hidden.visit)), .delete(.discussion(hidden.discussion))],
      "recordOccasion": [.recordOccasion(occasion)],
      "correctOccasion": [.correctOccasion(hidden.occasion, occasion, basedOn: zero)],
      "changeStanding": [.changeStanding(standing)],
      "remark": [.remark(remark)],
      "remarkTogether": [.remarkTogether([remark])],
      "withdrawRemark": [.withdrawRemark(hidden.clock, .late)],
      "withdrawTogether": [.withdrawTogether([hidden.clock], .late)],
    ]
  }

  /// Changes that are about the whole unit and name no family.
  static let ofTheUnit: Set = [
    "addFamily", "takeIn", "openMeeting", "setPresent", "closeMeeting", "setLockMinutes", "addMember",
    "correctMember", "setMeetingLength", "setLocalLength", "suspend", "endSuspension", "setVirtualVisits",
    "loadLaw", "unloadLaw", "recordLeave", "cancelLeave", "openCover", "endCover", "setAuthority",
    "registerService",
  ]

  @Test func `every kind of change is tried, or is about the whole unit`() throws {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    let source = folder.appending(path: "../../../Sources/Casework/Change/Change.swift").standardized
    let text = try String(contentsOf: source, encoding: .utf8)
    let body = text.prefix(upTo: try #require(text.range(of: "\n}\n")).lowerBound)
    let cases = Set(body.matches(of: /\n  case ([A-Za-z]+)/).map { String($0.1) })
    let tried = Set(Self.changes(of: try HiddenFamily()).keys)
    #expect(cases.count > 60)
    #expect(cases == tried.union(Self.ofTheUnit))
  }

  @Test(arguments: ["jbell", "second"])
  func `every change that names a hidden family is refused without naming it`(login: String) throws {
    var hidden = try HiddenFamily()
    _ = try hidden.unit.byConsultant().save(
      .addMember(Member(name: "Second Chair", role: .consultant, login: "second")))
    try hidden.restrict()
    let store = try TestUnit.store(hidden.unit, by: login)
    for (name, changes) in Self.changes(of: hidden).sorted(by: { $0.key < $1.key }) {
      for change in changes {
        #expect(refusal { _ = try store.save(change) } == .restricted, "\(name) as \(login)")
        #expect(refusal { _ = try store.preview(change) } == .restricted, "\(name) as \(login)")
      }
    }
    // Nothing of it was written, and the refusals themselves are not told either.
    try store.writeNoted(patiently: true)
    #expect(HiddenFamily.told(try store.journal()).isEmpty)
    #expect(try hidden.unit.byConsultant().family(hidden.family, today: hidden.today).entries.count > 3)
  }

  @Test func `a grant to oneself needs the authority, not only the wish`() throws {
    var hidden = try HiddenFamily()
    try hidden.restrict()
    let worker = try TestUnit.store(hidden.unit, by: "azizek")
    let change = Change.grant(
      hidden.restriction, to: hidden.unit.worker, until: hidden.today + 9, reason: "x")
    #expect(
      refusal { _ = try worker.save(change) }
        == .notPermitted(what: "Restricting a record", needs: .consultant)
    )
  }
}
