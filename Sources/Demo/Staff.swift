import Casework

/// The five people of an invented unit, in the order in which they are written into its file.
struct Staff {
  /// Logins are the first names, but for the coordinator, who is whoever runs the program.
  let members: [Member]

  static let consultant = 0
  static let socialWorker = 1
  static let practitioner = 2
  static let clinician = 3
  static let coordinator = 4

  init(login: String, started: Day, _ chance: inout Chance) {
    func member(_ names: [(String, String)], _ role: Role, qualified: Bool = false) -> Member {
      let (name, usual) = chance.pick(names)
      return Member(
        name: name, role: role, enquiryQualified: qualified, started: started,
        login: usual == login ? usual + "2" : usual)
    }
    members = [
      member([("Robin Shah", "robin"), ("Catrin Boateng", "catrin")], .consultant, qualified: true),
      member([("Jo Bell", "jo"), ("Tomasz Wieczorek", "tomasz")], .socialWorker, qualified: true),
      member([("May Kerr", "may"), ("Idris Vaughan", "idris")], .practitioner),
      member([("Anneliese Okoro", "anneliese"), ("Lucien Desrosiers", "lucien")], .clinician),
      Member(
        name: chance.pick(["Sunita O'Dowd", "Pauline Nakamura"]), role: .coordinator, started: started,
        login: login),
    ]
  }

  subscript(place: Int) -> Member { members[place] }

  /// The member's number in a file in which these were the first to be written.
  static func ref(_ place: Int) -> Ref<Member> { Ref(place + 1) }
}
