import Casework
import Screen

/// A line in which it is typed how somebody is reached: `07700 900123 work`, `a.ode@example.org`.
enum ContactLine {
  enum Reading: Equatable {
    case blank
    case detail(ContactDetail)
    case refused(String)
  }

  /// A telephone number has at least so many figures.
  private static let fewest = 5
  private static let usual = 10...11

  static func read(_ typed: String) -> Reading {
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return .blank }
    if let place = words.firstIndex(where: { $0.contains("@") }) {
      let note = (words[..<place] + words[(place + 1)...]).joined(separator: " ")
      return .detail(ContactDetail(kind: .email, value: words[place], note: note))
    }
    guard let first = words.firstIndex(where: isOfNumber) else { return .refused(neither(typed)) }
    let last = words[first...].firstIndex { !isOfNumber($0) } ?? words.endIndex
    let note = (words[..<first] + words[last...]).joined(separator: " ")
    let detail = ContactDetail(kind: .phone, value: words[first..<last].joined(separator: " "), note: note)
    return detail.digits.count < fewest ? .refused(neither(typed)) : .detail(detail)
  }

  private static func neither(_ typed: String) -> String {
    "“\(typed.trimmed)” is no number and no e-mail address; “07700 900123 work” would be."
  }

  /// A word of figures, as in `07700`, `+44`, `(0)20`.
  private static func isOfNumber(_ word: String) -> Bool {
    word.contains(where: \.isNumber) && word.allSatisfy { $0.isNumber || "+()-/.".contains($0) }
  }

  static func review(_ key: String, of form: inout Form, leaving: Bool) {
    form[key]?.readback = nil
    form[key]?.oddity = nil
    switch read(form.text(key)) {
    case .blank: break
    case .refused(let why): if leaving { form[key]?.problem = why }
    case .detail(let detail):
      let kind = detail.kind == .email ? "e-mail" : detail.value
      form[key]?.readback = [kind, detail.note].filter { !$0.isEmpty }.joined(separator: " · ")
      let count = detail.digits.count
      if leaving, detail.kind == .phone, detail.digits.hasPrefix("0"), !usual.contains(count) {
        form[key]?.oddity = "A number here has 10 or 11 figures; this has \(count)."
      }
    }
  }
}

extension ContactDetail {
  /// As it would be typed.
  var typed: String { [value, note].filter { !$0.isEmpty }.joined(separator: " ") }
}
