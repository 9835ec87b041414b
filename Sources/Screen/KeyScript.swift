/// What is wrong in a script of keys, and where.
public enum ScriptProblem: Error, Equatable, Sendable {
  /// No key has this name; the position counts characters from 0.
  case unknownKey(name: String, position: Int)
  /// A `<` without its `>`.
  case unfinished(position: Int)
}

extension Key {
  /// Reads keys as they are written down: `jj<Enter>text<Tab><C-s><Esc><F2>`.
  ///
  /// `<lt>` stands for `<` itself; what stands between `<Paste>` and `</Paste>` is pasted as it is. Other line
  /// breaks are skipped, so that a long script may be written on several lines.
  public static func script(_ text: String) throws(ScriptProblem) -> [Key] {
    var keys: [Key] = []
    let characters = Array(text)
    var position = 0
    while position < characters.count {
      let character = characters[position]
      if character == "<" {
        guard let end = characters[position...].firstIndex(of: ">") else {
          throw .unfinished(position: position)
        }
        let name = String(characters[(position + 1)..<end])
        if name == "Paste" {
          guard let after = closing(from: end + 1, in: characters) else {
            throw .unfinished(position: position)
          }
          keys.append(.pasted(String(characters[(end + 1)..<after])))
          position = after + pasteEnd.count
          continue
        }
        guard let key = Key(scriptName: name) else { throw .unknownKey(name: name, position: position) }
        keys.append(key)
        position = end + 1
      } else {
        if !character.isNewline { keys.append(.character(character)) }
        position += 1
      }
    }
    return keys
  }

  private static let pasteEnd = Array("</Paste>")

  /// Where the mark stands that ends a pasted text.
  private static func closing(from start: Int, in characters: [Character]) -> Int? {
    var place = start
    while place + pasteEnd.count <= characters.count {
      if characters[place..<(place + pasteEnd.count)].elementsEqual(pasteEnd) { return place }
      place += 1
    }
    return nil
  }

  /// The key of that name in a script, without its angle brackets.
  init?(scriptName name: String) {
    if let key = Key.scriptNames[name] {
      self = key
    } else if name.hasPrefix("C-"), name.count == 3, let letter = name.last, letter.isASCII, letter.isLetter {
      self = .control(Character(letter.lowercased()))
    } else if name.hasPrefix("A-"), name.count == 3, let letter = name.last {
      self = .alternate(letter)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let scriptNames: [String: Key] = [
    "Enter": .enter, "Tab": .tab, "BackTab": .backTab, "Esc": .escape, "Backspace": .backspace,
    "Delete": .delete, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "PgUp": .pageUp,
    "PgDn": .pageDown, "Home": .home, "End": .end, "WordLeft": .wordLeft, "WordRight": .wordRight,
    "Space": .character(" "), "lt": .character("<"),
  ]
}
