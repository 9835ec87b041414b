import Casework
import GRDB

extension Upcoming {
  /// Warnings and restrictions that are to be looked at again, and what may be read only to a day: one's own,
  /// and for whoever restricts everybody's.
  func lookingAgain(for login: String) throws -> [TodayBoard.Item] {
    let warnings = try Warnings.rows(of: nil, in: database).filter { holds($0.row.warning.review) }.map {
      item(
        .warningReview($0.row.ref), $0.row.warning.review, $0.row.warning.family, $0.familyName,
        "Look at the warning again: \($0.row.warning.kind.words)", $0.row.about ?? "")
    }
    let restrictions = try Restrictions.rows(of: nil, in: database)
    let reviews = restrictions.filter { holds($0.restriction.review) }.map {
      item(
        .restrictionReview($0.ref), $0.restriction.review, $0.restriction.family, $0.familyName,
        "Look at the restriction again", $0.by)
    }
    guard let me = try Members.card(login: login, in: database) else { return warnings + reviews }
    let sees = try Authorities.may(me.member.role, "restriction", in: database)
    let grants = restrictions.flatMap { row in
      row.readers.filter { reader in
        reader.until >= today && holds(reader.until) && (sees || reader.member == me.ref)
      }.map { reader in
        item(
          .grantEnds(row.ref, reader.member), reader.until, row.restriction.family, row.familyName,
          "May be read to this day", reader.name)
      }
    }
    return warnings + reviews + grants
  }

  private func item(
    _ subject: TodayBoard.Item.Subject, _ day: Day, _ family: Ref<Family>, _ name: String, _ title: String,
    _ who: String
  ) -> TodayBoard.Item {
    TodayBoard.Item(subject: subject, day: day, family: family, familyName: name, title: title, who: who)
  }
}
