/// The values that may stand in a column, and the code each of them means.
struct ChoiceSet: Sendable {
  /// What a cell says: a code, or words that have no single code.
  enum Chosen: Hashable, Sendable {
    case code(String)
    case words(String)

    var text: String {
      switch self {
      case .code(let text), .words(let text): text
      }
    }
  }

  /// The values as a form shows them, in the order of the table; of several spellings the first.
  private(set) var shown: [String] = []
  private var chosen: [String: Chosen] = [:]
  private var short: [String: Chosen] = [:]
  private var ambiguous: Set<String> = []

  init() {}

  /// Adds a value with its code; an empty code keeps the words, without their letter.
  mutating func add(_ value: String, code: String, isShown: Bool) {
    let bare = ChoiceSet.withoutLetter(value)
    let meaning = code.isEmpty ? Chosen.words(bare) : .code(code)
    let isSpelling = shown.contains { $0.prefix(2) == value.prefix(2) && chosen[Plain.key($0)] == meaning }
    if isShown, !isSpelling { shown.append(value) }
    chosen[Plain.key(value)] = meaning
    for key in [Plain.key(bare), code.isEmpty ? "" : Plain.key(code)] where !key.isEmpty {
      if let other = short[key], other != meaning { ambiguous.insert(key) }
      short[key] = meaning
    }
  }

  /// What a cell means: as the form writes it, or its words without the letter, or the bare code.
  func meaning(of cell: String) -> Chosen? {
    let key = Plain.key(cell)
    if let meaning = chosen[key] { return meaning }
    return ambiguous.contains(key) ? nil : short[key]
  }

  /// `a) Male` without its letter: `Male`.
  private static func withoutLetter(_ value: String) -> String {
    guard let end = value.firstIndex(of: ")"), value[..<end].count <= 2,
      value[..<end].allSatisfy({ $0.isLetter })
    else { return value }
    return String(value[value.index(after: end)...].drop { $0 == " " })
  }
}
