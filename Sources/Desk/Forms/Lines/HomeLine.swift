import Casework
import Screen

/// A line in which it is typed where somebody lives; a postcode at its end is read as one.
enum HomeLine {
  /// Nothing where neither is typed.
  static func read(_ address: String, postcode typed: String = "") -> Home? {
    var address = address.inOneLine
    var postcode = typed.inOneLine.uppercased()
    if postcode.isEmpty, let (rest, found) = split(address) { (address, postcode) = (rest, found) }
    if let whole = Self.postcode(postcode) { postcode = whole }
    return address.isEmpty && postcode.isEmpty ? nil : Home(address: address, postcode: postcode)
  }

  /// An address and the postcode that ends it.
  private static func split(_ line: String) -> (address: String, postcode: String)? {
    let words = line.split(separator: " ")
    for count in [2, 1] where words.count >= count {
      let tail = words.suffix(count).joined(separator: " ")
      let end = tail.split(separator: ",").last.map { $0.trimmed } ?? ""
      guard let postcode = postcode(end), line.hasSuffix(end) else { continue }
      let rest = line.dropLast(end.count).trimmed
      return (rest.hasSuffix(",") ? rest.dropLast().trimmed : rest, postcode)
    }
    return nil
  }

  /// A postcode as the Post Office writes it, `AB1 2CD`; nothing for what is none.
  static func postcode(_ typed: String) -> String? {
    let text = Array(typed.uppercased().filter { $0 != " " })
    guard (5...7).contains(text.count), text.allSatisfy({ $0.isASCII }) else { return nil }
    let (outer, inner) = (text.dropLast(3), Array(text.suffix(3)))
    guard inner[0].isNumber, inner[1].isLetter, inner[2].isLetter else { return nil }
    let letters = outer.prefix { $0.isLetter }
    let rest = outer.dropFirst(letters.count)
    guard (1...2).contains(letters.count), let figure = rest.first, figure.isNumber,
      rest.dropFirst().count <= 1, rest.dropFirst().allSatisfy({ $0.isNumber || $0.isLetter })
    else { return nil }
    return "\(String(outer)) \(String(inner))"
  }

  /// Reads both fields back; `stored` is where they live by the record, in one line.
  static func review(_ key: String, of form: inout Form, leaving: Bool, stored: String?) {
    let address = form.text("address")
    form[key]?.readback = nil
    form[key]?.oddity = nil
    switch key {
    case "address":
      guard let home = read(address, postcode: form.text("postcode")) else { return }
      if leaving, home.address.isEmpty {
        form[key]?.problem = "A postcode alone is no home: what is the address?"
      }
      let moves = stored.map { read($0) != home && !$0.isEmpty } ?? false
      let words = home.words
      form[key]?.readback =
        moves
        ? "from today; “Moved to …” under n takes another day" : words == address.inOneLine ? nil : words
    case "postcode":
      let typed = form.text(key).trimmed
      guard !typed.isEmpty else {
        form[key]?.readback = read(address)?.postcode
        return
      }
      if let whole = postcode(typed) {
        form[key]?.readback = whole == typed ? nil : whole
      } else {
        form[key]?.oddity = "“\(typed)” is no whole postcode, such as AB1 2CD; it is kept as typed."
      }
    default: break
    }
  }
}

extension Home {
  /// In one line, with its postcode.
  var words: String { [address, postcode].filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension String {
  /// All in one line, with single blanks.
  fileprivate var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
