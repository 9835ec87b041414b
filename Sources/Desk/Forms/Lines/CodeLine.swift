import Casework
import Screen

/// A line in which a department's code is typed: by its letters, or by any words of its meaning.
enum CodeLine {
  enum Reading: Equatable {
    case blank
    case code(String, meaning: String)
    case refused(String)
  }

  static func read(_ typed: String, in list: String, _ book: CodeBook) -> Reading {
    let text = typed.trimmed
    guard let first = text.split(separator: " ").first else { return .blank }
    let codes = book.codes(in: list)
    guard !codes.isEmpty else { return .code(text.uppercased(), meaning: "") }
    if let exact = codes.first(where: { Folded($0.code) == Folded(String(first)) }) {
      return .code(exact.code, meaning: exact.meaning)
    }
    let fits = fitting(text, in: codes)
    if fits.count == 1 { return .code(fits[0].code, meaning: fits[0].meaning) }
    return .refused(
      fits.isEmpty
        ? "No code fits “\(text)”. There are: \(listed(codes))"
        : "“\(text)” fits \(fits.count): \(listed(fits))")
  }

  /// Codes with their meanings, as many as two lines of a form hold.
  private static func listed(_ codes: [CodeBook.Code]) -> String {
    var words = ""
    for code in codes {
      let more = "\(words.isEmpty ? "" : "; ")\(code.code) \(code.meaning)"
      guard words.count + more.count <= 85 else { return "\(words) …" }
      words += more
    }
    return words
  }

  /// Codes that hold every word typed at the beginning of one of theirs.
  private static func fitting(_ text: String, in codes: [CodeBook.Code]) -> [CodeBook.Code] {
    let words = text.split(separator: " ").map { Folded(String($0)) }
    return codes.filter { Narrowing.fits(Folded("\($0.code) \($0.meaning)"), words) }
  }

  /// Reads a code back with its meaning, and offers those that fit while it is typed.
  static func review(
    _ key: String, of form: inout Form, leaving: Bool, _ facts: Facts, list: String, optional: Bool
  ) {
    let typed = form.text(key)
    form[key]?.readback = nil
    form[key]?.completions = []
    switch read(typed, in: list, facts.codes) {
    case .blank:
      if leaving, !optional { form[key]?.problem = "Which? Type the code or a word of its meaning." }
    case .code(let code, let meaning): form[key]?.readback = meaning.isEmpty ? nil : "\(code) \(meaning)"
    case .refused(let why):
      if leaving {
        form[key]?.problem = why
      } else {
        form[key]?.completions = fitting(typed, in: facts.codes.codes(in: list)).map {
          "\($0.code) \($0.meaning)"
        }
      }
    }
  }

  static func code(_ key: String, in form: Form, _ facts: Facts, list: String) -> String? {
    guard case .code(let code, _) = read(form.text(key), in: list, facts.codes) else { return nil }
    return code
  }
}
