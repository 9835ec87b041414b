/// What speaks against a person as typed.
struct PersonCheck {
  let person: Person
  let relationship: String
  let today: Day

  /// The longest that a child is on the way, as the census counts, and the longest that can be at all.
  private static let awaited = (usual: 280, longest: 300)
  /// A birth may come so many days after the expected one.
  private static let overdue = 14
  private static let longestId = 20
  private static let oldestChild = 25

  private var isChild: Bool { relationship == "child" || relationship == "unborn child" }
  private var isUnborn: Bool { person.born == nil && person.expected != nil }

  /// In the order of the form's fields.
  var remarks: [Remark] {
    var remarks: [Remark?] = [unbornWithBirth]
    remarks += [birthToCome, birthMissing, firstOfMonth, tooOld]
    remarks += [bothDays, farAhead, longGone, sexBeforeBirth]
    remarks += idRemarks
    remarks += [deathToCome, deathBeforeBirth]
    return remarks.compactMap(\.self)
  }

  private func remark(
    _ weight: Remark.Weight, _ field: String, _ source: RuleSource, _ sentence: String
  ) -> Remark {
    Remark(field: field, sentence: sentence, weight: weight, source: source.words)
  }

  private var unbornWithBirth: Remark? {
    guard relationship == "unborn child", let born = person.born else { return nil }
    return remark(
      .odd, "relationship", .own, "A child born on \(born.spoken) is no unborn child; type “child”.")
  }

  private var birthToCome: Remark? {
    guard let born = person.born, born > today else { return nil }
    return remark(.impossible, "born", .own, Refusal.dayToCome(what: "A birth", born).sentence)
  }

  private var birthMissing: Remark? {
    guard isChild, person.born == nil, person.expected == nil else { return nil }
    return remark(
      .odd, "born", .census("8525Q"),
      "There is no day of birth and no expected day; where only the month is known, type its 15th.")
  }

  private var firstOfMonth: Remark? {
    guard isChild, let born = person.born, born.dayOfMonth == 1 else { return nil }
    return remark(
      .odd, "born", .plain("guide to the looked-after children's return (SSDA903)"),
      "Was it the 1st? Where only the month is known, the 15th is the day to type.")
  }

  private var tooOld: Remark? {
    guard isChild, let born = person.born, today.age(bornOn: born) > Self.oldestChild else { return nil }
    return remark(
      .odd, "born", .census("8775Q"),
      "That makes \(today.age(bornOn: born)) years, and the unit's children are at most \(Self.oldestChild); is it the right year?"
    )
  }

  private var bothDays: Remark? {
    guard person.born != nil, person.expected != nil else { return nil }
    return remark(.impossible, "expected", .census("8525Q"), "Either born or expected, not both.")
  }

  private var farAhead: Remark? {
    guard isUnborn, let expected = person.expected, expected > today + Self.awaited.usual else { return nil }
    return remark(
      expected > today + Self.awaited.longest ? .impossible : .odd, "expected", .own,
      "\(expected.spoken) is more than 40 weeks ahead; a child who is on the way comes by \((today + Self.awaited.usual).spoken)."
    )
  }

  private var longGone: Remark? {
    guard isUnborn, let expected = person.expected, today.days(since: expected) > Self.overdue else {
      return nil
    }
    return remark(
      .odd, "expected", .own,
      "That is \(today.days(since: expected)) days ago; once the child is born, type the day of birth in its place."
    )
  }

  private var sexBeforeBirth: Remark? {
    guard isUnborn, let sex = person.sex, sex != "U" else { return nil }
    return remark(
      .impossible, "sex", .census("8750"),
      "Before birth the sex is recorded as not known; it is chosen once the birth is recorded.")
  }

  private var idRemarks: [Remark?] {
    guard let id = person.councilId else { return [] }
    let isLong = id.count > Self.longestId
    let stray = id.first { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return [
      isLong
        ? remark(
          .impossible, "id", .census("1570"),
          "A council's id has at most \(Self.longestId) letters and digits; this has \(id.count).") : nil,
      stray.map {
        remark(
          .impossible, "id", .census("1580"),
          "A council's id is letters and digits alone; leave out \($0 == " " ? "the space" : "“\($0)”").")
      },
    ]
  }

  private var deathToCome: Remark? {
    guard let died = person.died, died > today else { return nil }
    return remark(.impossible, "died", .own, Refusal.dayToCome(what: "A death", died).sentence)
  }

  private var deathBeforeBirth: Remark? {
    guard let died = person.died, let born = person.born, died < born else { return nil }
    return remark(
      .impossible, "died", .census("8535Q"), Refusal.bornAfter(child: person.name, died).sentence)
  }
}
