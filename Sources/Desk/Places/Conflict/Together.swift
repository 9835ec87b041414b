import Casework

/// Two versions of one long text, put together so that no sentence of either is lost and none stands twice.
enum Together {
  /// Theirs, with what only mine has where it stands in mine.
  static func text(_ theirs: String, _ mine: String) -> String {
    let (left, right) = (sentences(theirs), sentences(mine))
    // The longest run of sentences, in order, that both have.
    var common = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        common[row][column] =
          isSame(left[row], right[column])
          ? common[row + 1][column + 1] + 1 : max(common[row + 1][column], common[row][column + 1])
      }
    }
    var (row, column) = (0, 0)
    var together: [Substring] = []
    while row < left.count || column < right.count {
      if row < left.count, column < right.count, isSame(left[row], right[column]) {
        together.append(left[row])
        (row, column) = (row + 1, column + 1)
      } else if row < left.count, column == right.count || common[row + 1][column] >= common[row][column + 1]
      {
        together.append(left[row])
        row += 1
      } else {
        together.append(right[column])
        column += 1
      }
    }
    return join(together)
  }

  private static func isSame(_ one: Substring, _ other: Substring) -> Bool {
    String(one).trimmed == String(other).trimmed
  }

  /// A text in sentences, each with the blanks and breaks that follow it.
  private static func sentences(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var isOver = false
    for index in text.indices {
      if isOver, !text[index].isWhitespace {
        sentences.append(text[start..<index])
        (start, isOver) = (index, false)
      }
      if text[index].isNewline { isOver = true }
      if text[index].isWhitespace, index > start, ".!?".contains(text[text.index(before: index)]) {
        isOver = true
      }
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }

  /// Sentences one after another; one that ended a text gets a blank before the next.
  private static func join(_ sentences: [Substring]) -> String {
    var text = ""
    for sentence in sentences {
      if let last = text.last, !last.isWhitespace { text += " " }
      text += sentence
    }
    return text.trimmed
  }
}
