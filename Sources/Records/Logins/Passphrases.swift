import Crypto
import CryptoExtras
import Foundation
import GRDB

/// What opens a locked screen again; kept only as what scrypt makes of it, so that nobody can read it back.
enum Passphrases {
  /// Fewer characters would be guessed over somebody's shoulder.
  static let shortest = 4
  /// How much work one try is: with blocks of 8 and 3 lanes some 32 MB and a fraction of a second.
  static let rounds = 1 << 15

  private static let blockSize = 8
  private static let lanes = 3
  private static let length = 32

  /// A salt of 16 bytes that no other passphrase has.
  static func salt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// The same words give the same bytes, however the keyboard puts an accent on a letter.
  static func hash(of words: String, salt: [UInt8], rounds: Int) throws -> [UInt8] {
    let bytes = Array(words.precomposedStringWithCanonicalMapping.utf8)
    let key = try KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: length, rounds: rounds, blockSize: blockSize,
      parallelism: lanes)
    return key.withUnsafeBytes(Array.init)
  }

  /// Looks at every byte whatever the first ones are, so that the time it takes tells nothing.
  static func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(left, right) { difference |= one ^ other }
    return difference == 0
  }

  /// The bytes that hexadecimal digits stand for; nothing where they are none.
  static func bytes(_ digits: String) -> [UInt8]? {
    let values = digits.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard values.count.isMultiple(of: 2), !values.contains(nil) else { return nil }
    let known = values.compactMap(\.self)
    return stride(from: 0, to: known.count, by: 2).map { UInt8(known[$0] << 4 | known[$0 + 1]) }
  }
}
