import Casework
import GRDB

extension Changing {
  /// Who is away, who covers, who may decide, and which login stands for others.
  mutating func applyToStaff(_ change: Change) throws {
    throw Refusal.noSuch("staff")
  }
}
