/// The fourth shape of a unit's file: how people are reached, what they are found by, what each login has kept.
enum Migration0004 {
  static let sql = people + finding + logins + history
}
