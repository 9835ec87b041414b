import Screen
import Testing

/// Bytes from a terminal become letters, and none is lost over another that is no letter.
struct LettersTests {
  private func read(_ bytes: [UInt8]) -> String {
    var letters = Letters()
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(contentsOf: letters.take(byte)) }
    text.append(contentsOf: letters.giveUp())
    return String(text)
  }

  @Test(arguments: [
    "plain", "Åse Žižek Ngũgĩ", "作者", "👩‍👧", "e\u{301}", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}",
  ])
  func `whole letters are read as they were sent`(text: String) { #expect(read(Array(text.utf8)) == text) }

  @Test(arguments: [
    ("caf\u{FFFD} au lait, said", [99, 97, 102, 0xE9] + Array(" au lait, said".utf8)),
    ("\u{FFFD}x", [0xF0, 0x9F, 0x98] + Array("x".utf8)),
    ("\u{FFFD}\u{FFFD}é", [0xC0, 0x80] + Array("é".utf8)),
    ("a\u{FFFD}", [97, 0xE4, 0xBD]),
    ("\u{FFFD}b", [0xED, 0xA0, 0x80, 98]),
  ])
  func `what is no letter leaves a sign, and everything after it stands`(text: String, bytes: [UInt8]) {
    #expect(read(bytes) == text)
  }
}
