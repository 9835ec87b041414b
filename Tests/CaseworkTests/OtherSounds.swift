import Casework

/// Ways of finding names that were compared with the kept one; each finds whole names word by word.
enum OtherSounds: String, CaseIterable {
  case soundex, metaphone, jaroWinkler, slips, trigrams

  func finds(_ heard: String, _ stored: String) -> Bool {
    let (left, right) = (Self.words(heard), Self.words(stored))
    let (few, many) = left.count <= right.count ? (left, right) : (right, left)
    return !few.isEmpty && few.allSatisfy { word in many.contains { isLike(word, $0) } }
  }

  private static func words(_ name: String) -> [[Character]] {
    Folded(name).text.filter { $0 != "'" }.split { !$0.isLetter }.map(Array.init)
  }

  private func isLike(_ left: [Character], _ right: [Character]) -> Bool {
    switch self {
    case .soundex: Soundex.key(left) == Soundex.key(right)
    case .metaphone: !Metaphone.keys(left).isDisjoint(with: Metaphone.keys(right))
    case .jaroWinkler, .slips, .trigrams: similarity(left, right) >= threshold
    }
  }

  /// Where each does best on the list as a whole, which is more than the kept method was given.
  private var threshold: Double {
    switch self {
    case .jaroWinkler: 0.8
    case .slips: 0.61
    case .trigrams: 0.45
    case .soundex, .metaphone: 1
    }
  }

  func similarity(_ left: [Character], _ right: [Character]) -> Double {
    switch self {
    case .jaroWinkler: JaroWinkler.similarity(left, right)
    case .slips: 1 - Double(Slips.count(left, right)) / Double(max(left.count, right.count, 1))
    case .trigrams: Trigrams.overlap(left, right)
    case .soundex, .metaphone: isLike(left, right) ? 1 : 0
    }
  }
}

/// The first letter and three digits, as American archives file surnames.
private enum Soundex {
  static func key(_ word: [Character]) -> [Character] {
    guard let first = word.first else { return [] }
    var (key, last) = ([first], digit(first))
    for letter in word.dropFirst() {
      let now = digit(letter)
      if let now, now != last { key.append(now) }
      if letter != "h" && letter != "w" { last = now }
    }
    return Array((key + ["0", "0", "0"]).prefix(4))
  }

  private static func digit(_ letter: Character) -> Character? {
    switch letter {
    case "b", "f", "p", "v": "1"
    case "c", "g", "j", "k", "q", "s", "x", "z": "2"
    case "d", "t": "3"
    case "l": "4"
    case "m", "n": "5"
    case "r": "6"
    default: nil
    }
  }
}

/// Two keys in the spirit of Double Metaphone: one as English says the letters, one as the continent does.
private enum Metaphone {
  static func keys(_ word: [Character]) -> Set<String> {
    [key(word, abroad: false), key(word, abroad: true)]
  }

  private static func key(_ word: [Character], abroad: Bool) -> String {
    var (key, place) = ("", 0)
    while place < word.count && key.count < 4 {
      let (said, length) = sound(word, place, abroad)
      let doubled = place > 0 && word[place - 1] == word[place]
      if !doubled { key += said }
      place += length
    }
    return key
  }

  private static func sound(_ word: [Character], _ place: Int, _ abroad: Bool) -> (String, Int) {
    let (letter, next) = (word[place], place + 1 < word.count ? word[place + 1] : " ")
    let soft = next == "e" || next == "i" || next == "y"
    switch (letter, next) {
    case ("p", "h"): return ("F", 2)
    case ("s", "h"), ("s", "z"): return ("X", 2)
    case ("t", "h"): return (abroad ? "T" : "0", 2)
    case ("c", "h"): return (abroad ? "K" : "X", 2)
    case ("c", "z"): return (abroad ? "X" : "S", 2)
    case ("c", "k"): return ("K", 2)
    case ("g", "h"): return (place == 0 ? "K" : "", 2)
    case ("k", "n"), ("g", "n"), ("w", "r"), ("p", "n"):
      return place == 0 ? ("", 1) : single(letter, soft, abroad)
    default: return isVowel(letter) ? (place == 0 ? "A" : "", 1) : single(letter, soft, abroad)
    }
  }

  private static func single(_ letter: Character, _ soft: Bool, _ abroad: Bool) -> (String, Int) {
    switch letter {
    case "b", "p": ("P", 1)
    case "c": (soft ? (abroad ? "X" : "S") : "K", 1)
    case "d", "t": ("T", 1)
    case "f", "v": ("F", 1)
    case "g": (soft ? (abroad ? "K" : "J") : "K", 1)
    case "j": (abroad ? "A" : "J", 1)
    case "k", "q": ("K", 1)
    case "s", "z": ("S", 1)
    case "w": (abroad ? "F" : "", 1)
    case "x": (abroad ? "S" : "KS", 1)
    case "h": ("", 1)
    default: (letter.uppercased(), 1)
    }
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }
}

private enum JaroWinkler {
  static func similarity(_ left: [Character], _ right: [Character]) -> Double {
    let reach = max(0, max(left.count, right.count) / 2 - 1)
    var taken = Set<Int>()
    var matched: [Character] = []
    for (place, letter) in left.enumerated() {
      let near = max(0, place - reach)..<max(max(0, place - reach), min(right.count, place + reach + 1))
      if let found = near.first(where: { right[$0] == letter && !taken.contains($0) }) {
        taken.insert(found)
        matched.append(letter)
      }
    }
    guard !matched.isEmpty else { return 0 }
    let moved = zip(matched, taken.sorted().map { right[$0] }).filter { $0 != $1 }.count
    let same = Double(matched.count)
    let jaro =
      (same / Double(left.count) + same / Double(right.count) + (same - Double(moved / 2)) / same) / 3
    let start = zip(left, right).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(start) * 0.1 * (1 - jaro)
  }
}

/// Damerau's count: a letter more, less, other, or two neighbours changed about.
private enum Slips {
  static func count(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var line = [row + 1]
      for (column, beside) in right.enumerated() {
        let changed = rows[row][column] + (letter == beside ? 0 : 1)
        var least = min(changed, rows[row][column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == beside {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        line.append(least)
      }
      rows.append(line)
    }
    return rows[left.count][right.count]
  }
}

private enum Trigrams {
  static func overlap(_ left: [Character], _ right: [Character]) -> Double {
    let (one, other) = (parts(left), parts(right))
    return 2 * Double(one.intersection(other).count) / Double(max(1, one.count + other.count))
  }

  private static func parts(_ word: [Character]) -> Set<String> {
    let padded = [" ", " "] + word + [" "]
    return Set(padded.indices.dropLast(2).map { String(padded[$0...$0 + 2]) })
  }
}
