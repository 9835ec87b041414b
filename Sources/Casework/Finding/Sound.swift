/// One sound of a name, written with one letter.
///
/// `S` is said as in shop, `Z` as in measure, `C` as in chop, `J` as in jam, `N` as in song. A letter of
/// another script stands for itself.
struct Sound: Hashable {
  var letter: Unicode.Scalar

  var isVowel: Bool {
    switch letter {
    case "a", "e", "i", "o", "u": true
    default: false
    }
  }

  /// How much of a word it carries: vowels and what is breathed count for less than consonants.
  var weight: Double {
    switch letter {
    case "a", "e", "i", "o", "u": 0.45
    case "h", "w", "y": 0.4
    default: 1
    }
  }

  /// The letter of its class in a key; nothing for what is not heard surely within a word.
  func keyLetter(first: Bool) -> Unicode.Scalar? {
    switch letter {
    case "a", "e", "i", "o", "u": first ? "A" : nil
    case "h": first ? "H" : nil
    case "w": first ? "W" : nil
    case "y": first ? "Y" : nil
    case "p", "b": "P"
    case "f", "v": "F"
    case "t", "d": "T"
    case "k", "g": "K"
    case "s", "z", "S", "Z": "S"
    case "C", "J": "J"
    case "m": "M"
    case "n", "N": "N"
    case "l": "L"
    case "r": "R"
    default: letter
    }
  }

  /// How far two sounds lie apart, from nothing to more than leaving out the one and putting in the other.
  func distance(to other: Sound) -> Double {
    if letter == other.letter { return 0 }
    let near = letter.value < other.letter.value ? (letter, other.letter) : (other.letter, letter)
    if isVowel && other.isVowel { return Sound.betweenVowels(near) }
    if let known = Sound.betweenConsonants(near) { return known }
    return isVowel || other.isVowel ? 1.3 : 1.1
  }

  /// From a pair in the order of the letters.
  private static func betweenVowels(_ pair: (Unicode.Scalar, Unicode.Scalar)) -> Double {
    switch pair {
    case ("o", "u"): 0.15
    case ("e", "i"): 0.2
    case ("a", "e"): 0.3
    case ("a", "o"), ("a", "u"): 0.35
    case ("a", "i"), ("e", "o"): 0.55
    default: 0.6
    }
  }

  private static func betweenConsonants(_ pair: (Unicode.Scalar, Unicode.Scalar)) -> Double? {
    switch pair {
    case ("i", "y"), ("u", "w"): 0.1
    case ("Z", "z"), ("C", "J"), ("J", "Z"): 0.2
    case ("S", "s"), ("S", "Z"), ("s", "z"), ("Z", "s"), ("S", "z"): 0.25
    case ("b", "p"), ("f", "v"), ("d", "t"), ("g", "k"): 0.35
    case ("N", "n"): 0.25
    case ("C", "S"), ("v", "w"), ("b", "v"), ("J", "z"), ("d", "z"), ("e", "y"): 0.45
    case ("C", "t"), ("J", "d"), ("C", "s"), ("h", "k"), ("J", "S"), ("J", "y"), ("m", "n"), ("h", "w"): 0.6
    default: nil
    }
  }
}
