import Casework

/// Which of a row's fields an import wrote, and from which format; a field that is not named was typed.
struct Provenance: Equatable {
  private(set) var formats: [String: Format] = [:]
  /// A person typed that the fact began, whatever imports have added to it since.
  var isStartTyped = false

  /// What a person typed from the beginning.
  static let typed: Provenance = {
    var typed = Provenance()
    typed.isStartTyped = true
    return typed
  }()

  init() {}

  /// All the given fields as one format wrote them.
  init(_ fields: [String], from format: Format) {
    for field in fields { formats[field] = format }
  }

  /// Out of a row's `imported` column: `{"born":"annex-a","school":"caseload"}`. A word that is no format's is
  /// left out, so that the field counts as typed and is safe.
  init(_ value: Value) {
    guard case .text(let text) = value, text != "{}" else { return }
    // Neither fields nor formats hold a quotation mark, so the words are every second piece.
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    var index = 1
    while index + 2 < pieces.count {
      if let format = Format(rawValue: String(pieces[index + 2])) {
        formats[String(pieces[index])] = format
      } else if pieces[index] == "started" {
        isStartTyped = true
      }
      index += 4
    }
  }

  subscript(field: String) -> Format? {
    get { formats[field] }
    set { formats[field] = newValue }
  }

  var isEmpty: Bool { formats.isEmpty }

  func without(_ fields: [String]) -> Provenance {
    var rest = self
    for field in fields { rest.formats[field] = nil }
    return rest
  }

  /// As the row holds it, with its fields in order.
  var value: Value {
    var words = formats.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value.rawValue)\"" }
    if isStartTyped { words.append("\"started\":\"typed\"") }
    return .text("{\(words.joined(separator: ","))}")
  }
}
