/// Puts the bytes that a terminal sends together to letters; what is no letter becomes the sign for that, and
/// nothing after it is lost.
public struct Letters: Sendable {
  public init() {}

  private var begun: [UInt8] = []
  private var missing = 0

  /// Stands for bytes that are no letter.
  public static let unreadable: Unicode.Scalar = "\u{FFFD}"

  /// Whether a letter has begun and is not whole yet.
  public var isBegun: Bool { !begun.isEmpty }

  /// Takes one byte; gives the letters that are whole by it, none while one is still on its way.
  public mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    if isBegun {
      guard byte & 0xC0 == 0x80 else { return giveUp() + take(byte) }
      begun.append(byte)
      missing -= 1
      guard missing == 0 else { return [] }
      defer { begun = [] }
      // Overlong and forbidden values are no letters.
      let read = String(validating: begun, as: UTF8.self)?.unicodeScalars.first
      return [read ?? Self.unreadable]
    }
    switch byte {
    case ..<0x80: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return [Self.unreadable]
    }
    begun = [byte]
    return []
  }

  /// What had begun will not be finished.
  public mutating func giveUp() -> [Unicode.Scalar] {
    guard isBegun else { return [] }
    begun = []
    return [Self.unreadable]
  }
}
