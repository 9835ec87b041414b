/// Finds the word that somebody who mistyped one may have meant.
enum Nearest {
  /// The nearest of the words, the first of equals; nothing where none is near.
  static func word(to text: String, among words: [String]) -> String? {
    let typed = Array(text.utf8.prefix(80))
    var best: (word: String, steps: Int)?
    for word in words {
      let steps = steps(from: typed, to: Array(word.utf8))
      if steps < best?.steps ?? .max { best = (word, steps) }
    }
    guard let best, best.steps <= max(1, best.word.utf8.count / 4) else { return nil }
    return best.word
  }

  /// How many letters must be put in, left out or changed.
  private static func steps(from typed: [UInt8], to word: [UInt8]) -> Int {
    var row = Array(0...word.count)
    for (place, letter) in typed.enumerated() {
      var corner = row[0]
      row[0] = place + 1
      for column in 1..<(word.count + 1) {
        let change = corner + (letter == word[column - 1] ? 0 : 1)
        corner = row[column]
        row[column] = min(change, row[column] + 1, row[column - 1] + 1)
      }
    }
    return row[word.count]
  }
}
