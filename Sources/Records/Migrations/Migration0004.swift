/// The fourth shape of a unit's file: how people are reached, names by their sound, what each login has kept.
enum Migration0004 {
  static let sql = people + logins
}
