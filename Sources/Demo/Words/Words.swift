/// The unit's plain words: sentences with gaps for names, drawn at random for what is worried about.
enum Words {
  /// Who fills the gaps of a sentence; a sentence with a gap that nobody fills is not said.
  struct Cast {
    var child = ""
    var mother = ""
    var school = ""
    var worker = ""
    var clinician = ""
    var carer = ""
  }

  /// One of the sentences, its gaps filled; nothing where none can be said.
  static func one(of sentences: [String], _ cast: Cast, _ chance: inout Chance) -> String {
    let sentences = sayable(sentences, cast)
    return sentences.isEmpty ? "" : filled(chance.pick(sentences), cast)
  }

  /// So many different sentences, one after the other.
  static func some(_ count: Int, of sentences: [String], _ cast: Cast, _ chance: inout Chance) -> String {
    chance.shuffled(sayable(sentences, cast)).prefix(count).map { filled($0, cast) }.joined(separator: " ")
  }

  /// The sentences whose gaps can all be filled.
  static func sayable(_ sentences: [String], _ cast: Cast) -> [String] {
    sentences.filter { sentence in
      if cast.child.isEmpty, sentence.contains("{child}") { return false }
      return !cast.school.isEmpty || !sentence.contains("{school}")
    }
  }

  /// The sentence with its gaps filled, its first letter large.
  static func filled(_ sentence: String, _ cast: Cast) -> String {
    guard sentence.utf8.contains(0x7B) else { return sentence }
    var text = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += words(for: rest[rest.index(after: open)..<close], cast)
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    guard let first = text.first, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private static func words(for gap: Substring, _ cast: Cast) -> String {
    switch gap {
    case "child": cast.child
    case "mother": cast.mother
    case "school": cast.school
    case "worker": cast.worker
    case "clinician": cast.clinician
    default: cast.carer
    }
  }

  /// `Tolu`, `Tolu and Femi`, `Tolu, Femi and Åse`.
  static func together(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
