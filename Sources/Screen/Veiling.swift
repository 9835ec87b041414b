/// Hides words on a screen that others can see, each in its own place, so that nothing moves.
extension Frame {
  /// Leaves of each word that `hides` only its first letter and puts `·` for the others.
  ///
  /// A word is a row of letters, with apostrophes among them; `isCut` says that `…` follows it. With
  /// `sparesCaret` the word in which the caret stands is being typed and stays.
  public mutating func veil(
    _ lines: Range<Int>, sparesCaret: Bool = true, hides: (_ word: String, _ isCut: Bool) -> Bool
  ) {
    let typing = sparesCaret ? caret : nil
    for y in lines.clamped(to: 0..<height) {
      var x = 0
      while x < width {
        guard isLetter(x, y) else {
          x += 1
          continue
        }
        let end = endOfWord(from: x, y)
        veilWord(x..<end, y, typing, hides)
        x = end
      }
    }
  }

  private func isLetter(_ x: Int, _ y: Int) -> Bool {
    let cell = self[x, y]
    return cell.isContinuation || Unicode.Scalar(cell.base)?.properties.isAlphabetic ?? false
  }

  private func isApostrophe(_ x: Int, _ y: Int) -> Bool { [0x27, 0x2019].contains(self[x, y].base) }

  private func endOfWord(from x: Int, _ y: Int) -> Int {
    var end = x
    while end < width, isLetter(end, y) || isApostrophe(end, y) && end + 1 < width && isLetter(end + 1, y) {
      end += 1
    }
    return end
  }

  private mutating func veilWord(
    _ columns: Range<Int>, _ y: Int, _ caret: Position?, _ hides: (String, Bool) -> Bool
  ) {
    let first = Unicode.Scalar(self[columns.lowerBound, y].base)
    if first?.properties.isLowercase ?? true { return }
    if let caret, caret.y == y, columns.contains(caret.x) || caret.x == columns.upperBound { return }
    let isCut = columns.upperBound < width && self[columns.upperBound, y].base == 0x2026
    guard let whole = hidden(columns, y, isCut, hides) else { return }
    var isFirst = true
    for x in whole where isFirst || x > columns.lowerBound {
      if isFirst || (x == columns.lowerBound + 1 && self[x, y].isContinuation) {
        isFirst = false
        continue
      }
      cells[y * width + x] = Cell(base: 0xB7, style: self[x, y].style)
    }
  }

  /// The columns to hide: the whole word, or what stands before the `'s` at its end.
  private func hidden(_ columns: Range<Int>, _ y: Int, _ isCut: Bool, _ hides: (String, Bool) -> Bool)
    -> Range<Int>?
  {
    if hides(text(columns, y), isCut) { return columns }
    let end = columns.upperBound - 2
    guard end > columns.lowerBound, isApostrophe(end, y), hides(text(columns.lowerBound..<end, y), false)
    else {
      return nil
    }
    return columns.lowerBound..<end
  }

  private func text(_ columns: Range<Int>, _ y: Int) -> String { columns.map { self[$0, y].text }.joined() }
}
