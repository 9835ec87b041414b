/// One word of a name: its plain letters, and the ways it may be said.
struct NameWord {
  let letters: [Unicode.Scalar]
  let readings: [[Sound]]
  /// What the sounds of each reading weigh together.
  let weights: [Double]

  private static let mostWords = 8
  private static let mostLetters = 32
  private static let mostReadings = 8

  /// The words of a name, without accents, case and apostrophes; `Mac`, `O` and the like join what follows.
  static func words(of name: String) -> [NameWord] { spelt(name).map(NameWord.init) }

  /// The letters of each word. A very long name is taken by its beginning.
  static func spelt(_ name: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    func finish() {
      if let joined = words.last, joinsNext(joined) {
        words[words.count - 1] += word
      } else if !word.isEmpty {
        words.append(word)
      }
      word = []
    }
    for scalar in Folded(name.prefix(mostWords * mostLetters)).text.unicodeScalars {
      if scalar.properties.isAlphabetic {
        word.append(scalar)
      } else if scalar != "'" && scalar.properties.generalCategory != .nonspacingMark {
        finish()
      }
    }
    finish()
    return words.prefix(mostWords).map { Array($0.prefix(mostLetters)) }
  }

  private static let joining = Set(["mc", "mac", "o", "abd", "abdul", "abdel"].map(scalars))

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func joinsNext(_ word: [Unicode.Scalar]) -> Bool {
    word.count <= 5 && joining.contains(word)
  }

  init(_ letters: [Unicode.Scalar]) {
    self.letters = letters
    var readings: [[Sound]] = [[]]
    var place = 0
    while place < letters.count {
      let group = LetterGroups.longest(in: letters, at: place)
      let fits = readings.count * group.ways.count <= NameWord.mostReadings
      let ways = fits ? group.ways[...] : group.ways[..<1]
      readings = readings.flatMap { reading in ways.map { reading + $0 } }
      place += group.length
    }
    var heard: [[Sound]] = []
    for reading in readings.map(NameWord.withoutDoubles) where !reading.isEmpty && !heard.contains(reading) {
      heard.append(reading)
    }
    self.readings = heard.isEmpty ? [letters.map(Sound.init(letter:))] : heard
    weights = self.readings.map { $0.reduce(0) { $0 + $1.weight } }
  }

  private static func withoutDoubles(_ reading: [Sound]) -> [Sound] {
    var plain: [Sound] = []
    for sound in reading where sound != plain.last { plain.append(sound) }
    return plain
  }
}
