import Casework
import Testing

struct LikenessTests {
  private static let odd = [
    "", " ", "'", "-", "🙂", "🙂 Kelly", "王伟", "Ольга", "x", "fh", "O", "Mc", "Mac Mac Mac", "O O O",
    "a\u{301}", "123", "Ng", "ß", String(repeating: "wojciech", count: 5_000),
    String(repeating: "Ng ", count: 5_000),
    "e" + String(repeating: "\u{301}", count: 5_000),
  ]
  private static let names = (HeardNames.alike + HeardNames.unlike).flatMap { [$0.heard, $0.stored] }

  @Test func `a likeness is the same from both sides and lies between 0 and 1`() {
    let odd = Self.odd.flatMap { one in Self.odd.map { (heard: one, stored: $0) } }
    for pair in HeardNames.alike + HeardNames.unlike + odd {
      let score = NameLikeness.score(pair.heard, pair.stored)
      #expect(score == NameLikeness.score(pair.stored, pair.heard))
      #expect((0...1).contains(score))
    }
  }

  @Test func `a name is wholly like itself, whatever its accents, case and order of words`() {
    for name in Self.names {
      #expect(NameLikeness.score(name, name) == 1)
      #expect(NameLikeness.score(name.uppercased(), Folded(name).text) == 1)
      #expect(NameSound.keys(of: name.uppercased()) == NameSound.keys(of: Folded(name).text))
      let turned = name.split(separator: " ").reversed().joined(separator: " ")
      let joins = ["O ", "Mac ", "Abdul "].contains { name.contains($0) }
      #expect(joins || NameLikeness.score(turned, name) == 1)
    }
  }

  @Test func `only the same words are wholly alike`() {
    for pair in HeardNames.unlike { #expect(NameLikeness.score(pair.heard, pair.stored) < 1) }
    #expect(NameLikeness.score("Lynn", "Lin") < 1)
    #expect(NameLikeness.score("Siobhan", "Siobhan Kelly") < 1)
  }

  @Test func `nothing is like no name`() {
    for name in Self.names { #expect(NameLikeness.score("", name) == 0) }
    #expect(NameLikeness.score("", "") == 0)
    #expect(!NameLikeness.isLike("🙂", "🙂"))
  }

  @Test(arguments: [
    ("Shivaun", "Siobhán Kelly"), ("Kelly Shivaun", "Siobhán Kelly"),
    ("Maria Santos", "Maria da Silva Santos"),
    ("Mary Ann", "Maryann"), ("Abdi Rahman", "Abdirahman"), ("Kowlaski", "Kowalski"), ("O Neil", "O'Neill"),
    ("Lindquist", "Lindqvist"), ("Bloomquist", "Blomqvist"),
  ])
  func `words may be missing, turned round, joined or mistyped`(typed: String, stored: String) {
    #expect(NameLikeness.isLike(typed, stored))
  }

  @Test(arguments: [
    ("Amir Khan", "Omar Khan"), ("Joseph Okafor", "Josephine Okafor"),
    ("Kofi Mensah", "Kwame Mensah"), ("Maria Nowak", "Marius Nowak"), ("Ali Hassan", "Ella Hassan"),
  ])
  func `one surname does not make one person`(one: String, other: String) {
    #expect(!NameLikeness.isLike(one, other))
  }
}

struct PossibleDuplicateTests {
  private typealias Known = PossibleDuplicate.Known

  private func known(_ number: Int, _ name: String, _ born: String?) -> Known {
    Known(number: number, name: name, born: born.flatMap { Day($0) }, id: "k\(number)")
  }

  private func reasons(_ forename: String, _ surname: String, _ born: String?, among known: [Known])
    -> [String]
  {
    PossibleDuplicate.rank(typed: forename, surname, born: born.flatMap { Day($0) }, among: known)
      .map { "\($0.known.id) \($0.reason)" }
  }

  @Test(arguments: [
    ("Siobhan Kelly", "2014-03-12", "same name, same day of birth"),
    ("Shivaun Kelley", "2014-03-12", "sounds like, same day of birth"),
    ("Kelly Siobhán", "2014-12-03", "same name, day and month swapped"),
    ("Siobhán Kelly", "2014-03-11", "same name, one digit off in the day of birth"),
    ("Shivaun Kelly", "2014-12-03", "sounds like, day and month swapped"),
    ("Shivaun Kelly", "2004-03-12", "sounds like, one digit off in the day of birth"),
    ("Siobhán Byrne", "2014-03-12", "same day of birth, forename alike"),
    ("Siobhán Kelly", nil, "same name, no day of birth to compare"),
    ("Shivaun Kelly", nil, "sounds like, no day of birth to compare"),
    ("Siobhán Kelly", "2014-08-29", "same name, born in the same year"),
  ])
  func `a possible duplicate comes with its reason`(name: String, born: String?, reason: String) {
    let found = reasons("Siobhán", "Kelly", "2014-03-12", among: [known(1, name, born)])
    #expect(found == ["k1 \(reason)"])
  }

  @Test(arguments: [
    ("Ronan Kelly", "2014-03-12"), ("Siobhán Byrne", nil), ("Siobhán Kelly", "1987-06-05"),
    ("Shivaun Kelly", "2014-08-29"), ("Siobhán Byrne", "2014-12-03"), ("", "2014-03-12"), ("", nil),
    ("Siobhán", nil), ("Kelly", nil),
  ])
  func `a twin, a namesake of another age and a name in part are no duplicates`(name: String, born: String?) {
    #expect(reasons("Siobhán", "Kelly", "2014-03-12", among: [known(1, name, born)]).isEmpty)
  }

  @Test func `nobody is warned of before there is a name to go by`() {
    let unit = [known(1, "Siobhán Kelly", "2014-03-12"), known(2, "", nil), known(3, "Mohamed Ali", nil)]
    #expect(reasons("", "", "2014-03-12", among: unit).isEmpty)
    #expect(reasons("", "", nil, among: unit).isEmpty)
    #expect(reasons("Mohamed", "", nil, among: unit).isEmpty)
    #expect(reasons("Siobhan", "", "2014-03-12", among: unit) == ["k1 same day of birth, forename alike"])
  }

  @Test func `the likeliest comes first, and the order does not depend on the order given`() {
    let unit = [
      known(9, "Siobhán Kelly", nil), known(8, "Siobhan Byrne", "2014-03-12"), known(7, "Siobhán Kelly", nil),
      known(6, "Siobhán Kelly", "2014-12-03"), known(5, "Shivaun Kelly", "2014-03-12"),
      known(4, "Ronan Kelly", "2014-03-12"), known(3, "Siobhán Kelly", "2014-03-12"),
      known(2, "Siobhán Kelly", "2014-03-12"), known(1, "Conor Kelly", "2014-03-12"),
    ]
    let found = reasons("Siobhan", "Kelly", "2014-03-12", among: unit).map { $0.prefix(2) }
    #expect(found == ["k2", "k3", "k5", "k6", "k8", "k7", "k9"])
    #expect(reasons("Siobhan", "Kelly", "2014-03-12", among: unit.reversed()).map { $0.prefix(2) } == found)
  }
}
