/// Prints a page as one HTML page that loads nothing and prints well.
struct WebPrint {
  private(set) var text = ""
  private var isInSection = false
  private var isInSheet = false
  private var lastLabel = ""

  init(_ page: Page) {
    let title = WebPrint.escaped(page.title)
    text = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>
      \(WebStyle.sheet)
      </style>
      </head>
      <body>
      <h1>\(title)</h1>

      """
    for (place, block) in page.blocks.enumerated() {
      print(block, isShort: WebPrint.isShort(page.blocks[place...].dropFirst()))
    }
    endSheet()
    text += "</body>\n</html>\n"
  }

  private mutating func print(_ block: Page.Block, isShort: Bool) {
    if case .entry = block {} else { lastLabel = "" }
    switch block {
    case .fact(let label, let text):
      line("<p class=\"fact\"><b>\(WebPrint.escaped(label))</b><span>\(WebPrint.escaped(text))</span></p>")
    case .notice(let text): line("<p class=\"notice\">\(WebPrint.escaped(text))</p>")
    case .sheet(let title, let aside):
      endSheet()
      line("<section class=\"sheet\">")
      isInSheet = true
      line("<h2>\(WebPrint.beside(aside))\(WebPrint.escaped(title))</h2>")
    case .heading(let text):
      endSection()
      line("<h2>\(WebPrint.escaped(text))</h2>")
    case .family(let number, let name, let aside):
      endSection()
      // Only what is short is kept together: a long minute may go on overleaf, between its entries.
      line(isShort ? "<section class=\"short\">" : "<section>")
      isInSection = true
      let title = number.isEmpty ? name : "\(number). \(name)"
      line("<h3>\(WebPrint.beside(aside))\(WebPrint.escaped(title))</h3>")
    case .entry(let label, let text, let note): entry(label, text, note)
    }
  }

  private mutating func entry(_ label: String, _ text: String, _ note: String) {
    let small = note.isEmpty ? "" : "<small>\(WebPrint.escaped(note))</small>"
    let shown = label == lastLabel ? "" : label
    line("<p><b>\(WebPrint.escaped(shown))</b><span>\(WebPrint.escaped(text))\(small)</span></p>")
    lastLabel = label
  }

  /// Whether what stands under a family's name is so little that it should stay on one sheet of paper.
  private static func isShort(_ following: ArraySlice<Page.Block>) -> Bool {
    var count = 0
    for block in following {
      guard case .entry(_, let text, let note) = block else { break }
      count += 1 + (text.count + note.count) / 90
    }
    return count <= 12
  }

  private static func beside(_ aside: String) -> String {
    aside.isEmpty ? "" : "<span>\(escaped(aside))</span>"
  }

  private mutating func endSection() {
    if isInSection { line("</section>") }
    isInSection = false
  }

  private mutating func endSheet() {
    endSection()
    if isInSheet { line("</section>") }
    isInSheet = false
  }

  private mutating func line(_ words: String) { text += words + "\n" }

  /// Words in which no character means anything to a browser.
  static func escaped(_ words: String) -> String {
    var text = ""
    for character in words.unicodeScalars {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
