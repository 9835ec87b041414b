import ArgumentParser
import Casework
import Records
import Returns

/// Words of the field as arguments, refused with all that would be right.
enum Words {
  @Sendable static func area(_ text: String) throws -> Area { try word(text) }
  @Sendable static func role(_ text: String) throws -> Role { try word(text) }
  @Sendable static func leave(_ text: String) throws -> Leave.Kind { try word(text) }
  @Sendable static func format(_ text: String) throws -> Paper.Format { try word(text) }

  @Sendable static func restriction(_ text: String) throws -> Restriction.Category { try word(text) }
  @Sendable static func warning(_ text: String) throws -> Warning.Kind { try word(text) }

  @Sendable static func journal(_ text: String) throws -> JournalKind { try word(text) }

  private static func word<Word: RawRepresentable & CaseIterable>(_ text: String) throws -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
      throw ValidationError("it is one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }
}
