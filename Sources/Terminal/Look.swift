import CCurses
import Screen

/// How a meaning looks on the terminal.
///
/// Every look is told from plain without colour too where it matters; colour only repeats it. Yellow and
/// dark blue are left out, because one is unreadable on a light ground and the other on a dark one.
struct Look: Equatable {
  var attributes: UInt32
  var pair: Int16

  init(_ style: Style, colour: Bool) {
    let (attributes, ink) = Look.table(style)
    self.attributes = attributes
    self.pair = colour ? ink.rawValue : 0
  }

  /// The colours used, by the number of their pair with the terminal's own background.
  private enum Ink: Int16, CaseIterable {
    case own, red, green, magenta, cyan

    var number: Int16 {
      switch self {
      case .own: -1
      case .red: 1
      case .green: 2
      case .magenta: 5
      case .cyan: 6
      }
    }
  }

  private static func table(_ style: Style) -> (UInt32, Ink) {
    switch style {
    case .plain, .label, .field, .hint: (0, .own)
    case .title: (kith_bold, .own)
    case .heading: (kith_underline, .own)
    case .selected: (kith_reverse, .own)
    case .late: (kith_bold, .red)
    case .due: (kith_bold, .magenta)
    case .risk: (kith_bold, .red)
    case .warning: (kith_bold | kith_reverse, .red)
    case .restricted: (kith_dim, .own)
    case .dim, .rule: (kith_dim, .own)
    case .key: (kith_bold, .own)
    case .focused: (kith_underline, .own)
    case .problem: (kith_bold, .red)
    case .notice: (kith_bold, .cyan)
    case .good: (0, .green)
    }
  }

  /// Sets the colours up; says whether the terminal has any.
  static func begin() -> Bool {
    guard has_colors(), start_color() == OK, use_default_colors() == OK, kith_colours() >= 8 else {
      return false
    }
    for ink in Ink.allCases where ink != .own { init_pair(ink.rawValue, ink.number, -1) }
    return true
  }
}
