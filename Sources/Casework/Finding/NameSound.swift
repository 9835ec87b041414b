/// What a name sounds like, as short keys for an index: names that may be alike share one.
///
/// A key is the row of consonants that somebody hears, in ten classes (`F` for f and v, `S` for every
/// hiss), with `A` before it where the name begins with a vowel: `Siobhán` and `Shivaun` both have `SFN`. A
/// word that is said in more than one way in the languages of a city has more than one key.
public enum NameSound {
  /// Grows whenever a key of any name changes; an index that was kept under another edition is made again.
  public static let edition = 2

  /// The keys of each word of the name, each key once, in the order of the words.
  public static func keys(of name: String) -> [String] {
    var (keys, seen): ([String], Set<String>) = ([], [])
    for word in NameWord.words(of: name) {
      for reading in word.readings {
        let key = skeleton(reading)
        if seen.insert(key).inserted { keys.append(key) }
      }
    }
    return keys
  }

  /// The keys of each word by itself; somebody of that name shares one with every word.
  public static func keysByWord(of name: String) -> [[String]] {
    NameWord.words(of: name).map { word in word.readings.map(skeleton).once }
  }

  /// The longest key; what follows in a long name tells nothing more.
  private static let longest = 6

  static func skeleton(_ reading: [Sound]) -> String {
    var key = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for (place, sound) in reading.enumerated() {
      let heard = sound.keyLetter(first: place == 0)
      if let heard, heard != last { key.append(heard) }
      last = heard
      if key.count == longest { break }
    }
    return String(key)
  }
}
