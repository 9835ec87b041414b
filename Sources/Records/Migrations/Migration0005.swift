/// The fifth shape of a unit's file: who may read what, what waits for the consultant, who is away.
enum Migration0005 {
  static let sql = reading + review + unit + journal
}
