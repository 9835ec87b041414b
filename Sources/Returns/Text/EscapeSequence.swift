/// The orders to a terminal that may hide in a text: where such an order ends.
///
/// ECMA-48: a control sequence ends with a byte from `@` to `~`; a string (title, device control) ends with
/// BEL or the string terminator; any other escape takes what stands between blank and `/`, and one more.
enum EscapeSequence {
  /// Passes the rest of an order that began with `start`; an order that is cut off ends with the text.
  static func skip(after start: Unicode.Scalar, in rest: inout Substring.UnicodeScalarView) {
    switch start {
    case "\u{9B}": skipControl(&rest)
    case "\u{9D}", "\u{90}": skipString(&rest)
    default:
      switch rest.first {
      case "[":
        rest.removeFirst()
        skipControl(&rest)
      case "]", "P", "X", "^", "_":
        rest.removeFirst()
        skipString(&rest)
      default:
        while let next = rest.first, (0x20...0x2F).contains(next.value) { rest.removeFirst() }
        if let next = rest.first, (0x30...0x7E).contains(next.value) { rest.removeFirst() }
      }
    }
  }

  private static func skipControl(_ rest: inout Substring.UnicodeScalarView) {
    while let next = rest.first, (0x20...0x3F).contains(next.value) { rest.removeFirst() }
    if let next = rest.first, (0x40...0x7E).contains(next.value) { rest.removeFirst() }
  }

  private static func skipString(_ rest: inout Substring.UnicodeScalarView) {
    while let next = rest.popFirst() {
      if next == "\u{07}" || next == "\u{9C}" { return }
      if next == "\u{1B}" {
        if rest.first == "\\" { rest.removeFirst() }
        return
      }
    }
  }
}
