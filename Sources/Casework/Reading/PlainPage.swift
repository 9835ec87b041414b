/// A page of plain text: headings, lines and lists, wrapped at words to a width.
struct PlainPage {
  let width: Int
  private var lines: [String] = []

  init(width: Int) { self.width = width }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Each of a text's own lines, wrapped.
  mutating func line(_ text: String) { wrap(text, first: "", rest: "") }

  /// A line with a blank one before it.
  mutating func paragraph(_ text: String) {
    lines.append("")
    line(text)
  }

  mutating func heading(_ text: String) {
    lines.append("")
    line(text.uppercased())
  }

  /// A heading with a list under it, or nothing where the list is empty.
  mutating func section(_ heading: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    self.heading(heading)
    for item in items { wrap(item, first: "- ", rest: "  ") }
  }

  private mutating func wrap(_ text: String, first: String, rest: String) {
    var indent = first
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var (row, used) = (indent, indent.count)
      var isBare = true
      indent = rest
      for word in line.split(whereSeparator: \.isWhitespace) {
        for piece in pieces(of: word, rest.count) {
          let columns = piece.reduce(0) { $0 + $1.columns }
          if !isBare, used + 1 + columns > width {
            lines.append(row)
            (row, used, isBare) = (rest, rest.count, true)
          }
          row += (isBare ? "" : " ") + piece
          used += (isBare ? 0 : 1) + columns
          isBare = false
        }
      }
      lines.append(isBare ? "" : row)
    }
  }

  /// A word that is wider than the page is cut; writing without blanks is wrapped so.
  private func pieces(of word: Substring, _ indent: Int) -> [String] {
    var (pieces, piece, used) = ([String](), "", 0)
    for character in word {
      if used + character.columns > width - indent {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += character.columns
    }
    return pieces + [piece]
  }
}

extension Character {
  /// Two for East Asian writing and pictures, otherwise one.
  fileprivate var columns: Int {
    guard let first = unicodeScalars.first?.value, first >= 0x1100 else { return 1 }
    let isWide =
      first <= 0x115F || (0x2E80...0xA4CF).contains(first) || (0xAC00...0xD7A3).contains(first)
      || (0xF900...0xFAFF).contains(first) || (0xFE30...0xFE6F).contains(first)
      || (0xFF00...0xFF60).contains(first) || (0x1F300...0x1FAFF).contains(first)
      || (0x20000...0x3FFFD).contains(first)
    return isWide ? 2 : 1
  }
}
