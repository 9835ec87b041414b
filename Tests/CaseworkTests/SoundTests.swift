import Casework
import Testing

/// How many names are found as heard, and how many wrongly; shares are of a thousand.
struct SoundTests {
  private typealias Finds = (String, String) -> Bool

  private func sharesKey(_ heard: String, _ stored: String) -> Bool {
    !Set(NameSound.keys(of: heard)).isDisjoint(with: NameSound.keys(of: stored))
  }

  /// As names are sought: through the index of keys, and then by likeness.
  private func isFound(_ heard: String, _ stored: String) -> Bool {
    sharesKey(heard, stored) && NameLikeness.isLike(heard, stored)
  }

  private func share(_ pairs: [HeardNames.Pair], _ finds: Finds) -> Int {
    pairs.count { finds($0.heard, $0.stored) } * 1_000 / pairs.count
  }

  @Test func `the lists are long enough to tell methods apart`() {
    #expect(HeardNames.alike.count >= 160 && HeardNames.unlike.count >= 160)
    #expect(HeardNames.alikeAfterwards.count >= 70 && HeardNames.unlikeAfterwards.count >= 70)
  }

  @Test func `nine of ten names are found as heard, and one of ten wrongly`() {
    #expect(share(HeardNames.alike, isFound) >= 904)
    #expect(share(HeardNames.unlike, isFound) <= 104)
  }

  @Test func `of names that the rules were not made with, four of five are found and one of thirty wrongly`()
  {
    #expect(share(HeardNames.alikeAfterwards, isFound) >= 800)
    #expect(share(HeardNames.unlikeAfterwards, isFound) <= 28)
  }

  @Test func `the keys alone lose one name of ten at most, so that the likeness has them before it`() {
    #expect(share(HeardNames.alike, sharesKey) >= 980)
    #expect(share(HeardNames.alikeAfterwards, sharesKey) >= 928)
  }

  @Test(arguments: OtherSounds.allCases)
  func `no other method finds more and takes fewer wrongly`(other: OtherSounds) {
    for (alike, unlike) in [
      (HeardNames.alike, HeardNames.unlike), (HeardNames.alikeAfterwards, HeardNames.unlikeAfterwards),
    ] {
      let kept = share(alike, isFound) - share(unlike, isFound)
      #expect(kept >= share(alike, other.finds) - share(unlike, other.finds) + 80)
      #expect(share(unlike, isFound) < share(unlike, other.finds))
    }
  }

  @Test(arguments: [
    ("Siobhán", ["SFN"]), ("Shivaun", ["SFN"]), ("Xhoana", ["JN"]), ("Mac Kenzie", ["MKNS"]),
    ("McKenzie", ["MKNS"]), ("Abdul Rahman", ["APTRMN"]), ("Ellie-Mae", ["AL", "M"]), ("O'Brien", ["APRN"]),
    ("王伟", ["王伟"]), ("Ольга", ["ольга"]), ("", []), ("🙂", []), (" - ' ", []),
  ])
  func `keys are the consonants that are heard, word by word`(name: String, keys: [String]) {
    #expect(NameSound.keys(of: name) == keys)
  }

  @Test func `a word has a few short keys and no more`() {
    for pair in HeardNames.alike + HeardNames.unlike {
      let keys = NameSound.keys(of: pair.stored)
      let words = pair.stored.split { $0 == " " }.count
      #expect((1...8 * words).contains(keys.count) && Set(keys).count == keys.count)
      #expect(keys.allSatisfy { (1...6).contains($0.unicodeScalars.count) })
    }
  }

  @Test func `a key that changes calls for a new edition`() {
    var fingerprint: UInt64 = 14_695_981_039_346_656_037
    for pair in HeardNames.alike {
      for byte in NameSound.keys(of: pair.stored).joined(separator: " ").utf8 {
        fingerprint = (fingerprint ^ UInt64(byte)) &* 1_099_511_628_211
      }
    }
    // Where the fingerprint has changed and the list has not, `edition` grows with it.
    #expect(NameSound.edition == 2)
    #expect(fingerprint == 3_495_189_480_622_309_139)
  }
}
