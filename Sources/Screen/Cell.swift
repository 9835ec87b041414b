/// One column of one line of the screen: what stands there and what it means.
///
/// A character two columns wide stands in its left cell; the cell to its right is a `continuation`.
public struct Cell: Equatable, Sendable {
  /// The character itself, as a Unicode scalar; 0 in a continuation.
  public var base: UInt32
  /// Up to two combining marks that are drawn over the base; 0 where there is none.
  public var firstMark: UInt32
  public var secondMark: UInt32
  public var style: Style
  /// Columns taken: 1 or 2, and 0 in a continuation.
  public var width: UInt8

  init(base: UInt32, style: Style, width: UInt8 = 1) {
    self.base = base
    self.firstMark = 0
    self.secondMark = 0
    self.style = style
    self.width = width
  }

  /// An empty column.
  public static func blank(_ style: Style = .plain) -> Cell { Cell(base: 0x20, style: style) }

  /// The right half of a wide character.
  static func continuation(_ style: Style) -> Cell { Cell(base: 0, style: style, width: 0) }

  public var isContinuation: Bool { width == 0 }

  /// Takes in a combining mark; a third one and those after it are left out.
  mutating func add(mark: UInt32) {
    if firstMark == 0 {
      firstMark = mark
    } else if secondMark == 0 {
      secondMark = mark
    }
  }

  /// What stands in the cell, as text; nothing in a continuation.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    for value in [base, firstMark, secondMark] where value != 0 {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
