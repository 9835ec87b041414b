/// Where a family's names come from; every name in an invented unit is drawn from such lists.
struct Culture {
  /// The census code that its families give.
  var ethnicity: String
  var surnames: [String]
  var women: [String]
  var men: [String]

  init(_ ethnicity: String, _ surnames: String, women: String, men: String) {
    self.ethnicity = ethnicity
    self.surnames = Culture.list(surnames)
    (self.women, self.men) = (Culture.list(women), Culture.list(men))
  }

  private static func list(_ words: String) -> [String] {
    words.split(separator: ",").map { part in
      String(part.drop { $0 == " " })
    }
  }

  func forename(_ sex: String, _ chance: inout Chance) -> String {
    chance.pick(sex == "F" ? women : men)
  }
}
