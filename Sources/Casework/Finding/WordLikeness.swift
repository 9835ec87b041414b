extension NameWord {
  /// The better of what is heard and what is written, from 0 to 1; 1 is for the same letters only.
  ///
  /// Where it is less than `least`, it may be told as 0, which saves the weighing of what lies far apart.
  func likeness(to other: NameWord, from least: Double = 0) -> Double {
    if letters == other.letters { return 1 }
    let heard = heardLikeness(to: other, from: least)
    return min(0.99, max(heard, writtenLikeness(to: other, from: max(heard, least))))
  }

  /// Over the two readings that lie closest.
  private func heardLikeness(to other: NameWord, from least: Double) -> Double {
    var best = 0.0
    for (reading, weight) in zip(readings, weights) {
      for (beside, besideWeight) in zip(other.readings, other.weights)
      where NameWord.mostLikeness(weight, besideWeight) >= max(best, least) {
        best = max(best, NameWord.heardLikeness(reading, beside))
      }
    }
    return best
  }

  /// No two readings that weigh so much are more alike: a sound turns into another for three quarters at least
  /// of what one weighs more than the other.
  static func mostLikeness(_ left: Double, _ right: Double) -> Double {
    1 - 0.75 * abs(left - right) / max((left + right) / 2, 1.5)
  }

  /// What it costs to turn one row of sounds into the other, against what they weigh.
  private static func heardLikeness(_ left: [Sound], _ right: [Sound]) -> Double {
    let stress = (left.firstIndex(where: \.isVowel), right.firstIndex(where: \.isVowel))
    var above = [0.0]
    for sound in right { above.append(above[above.count - 1] + sound.weight) }
    for (row, sound) in left.enumerated() {
      var line = [above[0] + sound.weight]
      for (column, beside) in right.enumerated() {
        let changed = sound.distance(to: beside) * emphasis(sound, beside, (row, column), stress)
        let least = min(above[column] + changed, above[column + 1] + sound.weight)
        line.append(min(least, line[column] + beside.weight))
      }
      above = line
    }
    let weight = (left + right).reduce(0) { $0 + $1.weight } / 2
    return max(0, 1 - (above[right.count] + betweenEndings(left, right)) / max(weight, 1.5))
  }

  /// The first vowel and the first consonant of a name are heard best, later vowels least.
  private static func emphasis(
    _ sound: Sound, _ beside: Sound, _ place: (Int, Int), _ stress: (Int?, Int?)
  ) -> Double {
    if stress == place { return 1.4 }
    if place == (0, 0) { return 1.3 }
    return sound.isVowel && beside.isVowel ? 0.85 : 1
  }

  /// An ending in a that only one of them has, which tells Paula from Paul in a dozen languages.
  private static func betweenEndings(_ left: [Sound], _ right: [Sound]) -> Double {
    guard let one = left.last, let other = right.last else { return 0 }
    let a = Sound(letter: "a")
    return one == a && !other.isVowel || other == a && !one.isVowel ? 0.4 : 0
  }

  /// By slips of the hand, in words of five letters and more.
  private func writtenLikeness(to other: NameWord, from least: Double) -> Double {
    let longer = max(letters.count, other.letters.count)
    let more = Double(abs(letters.count - other.letters.count))
    if longer < 5 || 1 - more / Double(longer) < least { return 0 }
    return 1 - NameWord.slips(letters, other.letters) / Double(longer)
  }

  /// A letter more, less or other is one slip; two in the wrong order are somewhat less.
  private static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    var (before, above) = ([Double](), (0...right.count).map(Double.init))
    for (row, letter) in left.enumerated() {
      var line = [Double(row + 1)]
      for (column, beside) in right.enumerated() {
        let changed = above[column] + (letter == beside ? 0 : 1)
        var least = min(changed, above[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == beside {
          least = min(least, before[column - 1] + 0.7)
        }
        line.append(least)
      }
      (before, above) = (above, line)
    }
    return above[right.count]
  }
}
