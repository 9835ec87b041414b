import Casework
import GRDB

extension Store {
  /// Does what was asked; where the person may not, the journal is to tell what was tried.
  ///
  /// `change` is what was to be saved; its family goes with the entry, so that whoever may not read the family does
  /// not read of the attempt. Nothing that was typed stands in it.
  func noting<Result>(
    _ tried: String, of change: Change? = nil, _ body: () throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    do throws(Refusal) {
      return try body()
    } catch {
      if error.isOfPermission { try note(refused: tried, naming: change, isRestricted: error == .restricted) }
      throw error
    }
  }

  /// One entry; of a restricted record one for each family that was named.
  private func note(refused tried: String, naming change: Change?, isRestricted: Bool) throws(Refusal) {
    let families = try refusing {
      try self.queue.read { database in
        try change.map { try NamedFamilies.numbers(in: $0, database) } ?? []
      }
    }
    guard isRestricted || families.count == 1, !families.isEmpty else { return note(.refused, tried, nil) }
    for family in families.sorted() { note(.refused, tried, Ref(family)) }
  }
}

extension Refusal {
  /// Whether it is the person who may not, rather than the record that stands otherwise.
  var isOfPermission: Bool {
    switch self {
    case .notPermitted, .roleVacant, .notAMember, .withoutAuthority, .restricted: true
    default: false
    }
  }
}
