/// Reads text as the cells it will fill, one after another.
///
/// This is the one place that decides what a terminal may be sent. Control characters become `·`. What has
/// no columns and is no combining mark (direction overrides, joiners, variation selectors) is left out, so
/// that a text can neither rearrange the line nor join cells behind the program's back. A family emoji made
/// of joined persons shows its first person.
struct Glyphs: IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
  private let style: Style
  /// How many bytes of UTF-8 the cells returned so far came from.
  private(set) var bytes = 0

  init(_ scalars: String.UnicodeScalarView, style: Style = .plain) {
    self.scalars = scalars.makeIterator()
    self.style = style
    self.pending = self.scalars.next()
  }

  mutating func next() -> Cell? {
    while let scalar = pending {
      bytes += UTF8.width(scalar)
      pending = scalars.next()
      guard var cell = Glyphs.cell(for: scalar, style: style) else { continue }
      takeMarks(into: &cell)
      return cell
    }
    return nil
  }

  /// Takes what belongs to the cell just begun: its marks, and whatever is left out after it.
  private mutating func takeMarks(into cell: inout Cell) {
    var joined = false
    while let scalar = pending, scalar.value >= 0x300 {
      if ColumnWidth.of(scalar) == 0 {
        joined = scalar.value == 0x200D
        if Glyphs.isMark(scalar) { cell.add(mark: scalar.value) }
      } else if cell.width == 2, joined || (0x1F3FB...0x1F3FF).contains(scalar.value) {
        joined = false
      } else {
        return
      }
      bytes += UTF8.width(scalar)
      pending = scalars.next()
    }
  }

  /// The cell that a scalar begins, or nothing where it is not shown at all.
  private static func cell(for scalar: Unicode.Scalar, style: Style) -> Cell? {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return Cell(base: value, style: style) }
    if value < 0x20 || (0x7F...0x9F).contains(value) { return Cell(base: 0xB7, style: style) }
    if value < 0x300 { return value == 0xAD ? nil : Cell(base: value, style: style) }
    if value == 0x2028 || value == 0x2029 { return Cell(base: 0xB7, style: style) }
    switch ColumnWidth.of(scalar) {
    case 0:
      // A mark with nothing before it to stand on gets a blank to stand on.
      guard isMark(scalar) else { return nil }
      var cell = Cell.blank(style)
      cell.add(mark: value)
      return cell
    case 2: return Cell(base: value, style: style, width: 2)
    default: return Cell(base: value, style: style)
    }
  }

  /// Whether a scalar without columns is drawn over its neighbour, rather than being invisible.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value) { return false }
    // The grapheme joiner and the fillers of Mongolian and Hangul draw nothing.
    if scalar.value == 0x34F || (0x180B...0x180F).contains(scalar.value) { return false }
    return scalar.properties.generalCategory != .format
  }
}

extension Glyphs {
  init(_ text: String, style: Style = .plain) { self.init(text.unicodeScalars, style: style) }
}
