/// Prints a page as one HTML page that loads nothing and prints well.
struct WebPrint {
  private(set) var text = ""
  private var isInSection = false

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
      body { font: 11pt/1.4 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
      h1 { font-size: 1.3em; } h2 { font-size: 1.1em; border-bottom: 1px solid; margin-top: 2em; }
      h3 { font-size: 1em; margin: 1.4em 0 .3em; } h3 span { float: right; font-weight: normal; }
      section { break-inside: avoid; }
      p { margin: .2em 0 .2em 9em; white-space: pre-line; }
      p b { float: left; width: 8.5em; margin-left: -9em; }
      small { display: block; }
      p.notice { margin: 1em 0; font-weight: bold; }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>

      """
    for block in page.blocks { print(block) }
    endSection()
    text += "</body>\n</html>\n"
  }

  private mutating func print(_ block: Page.Block) {
    switch block {
    case .fact(let label, let text): paragraph(label, text, "")
    case .notice(let text): line("<p class=\"notice\">\(WebPrint.escaped(text))</p>")
    case .heading(let text):
      endSection()
      line("<h2>\(WebPrint.escaped(text))</h2>")
    case .family(let number, let name, let aside):
      endSection()
      line("<section>")
      isInSection = true
      let side = aside.isEmpty ? "" : "<span>\(WebPrint.escaped(aside))</span>"
      line("<h3>\(side)\(WebPrint.escaped("\(number). \(name)"))</h3>")
    case .entry(let label, let text, let note): paragraph(label, text, note)
    }
  }

  private mutating func paragraph(_ label: String, _ text: String, _ note: String) {
    let small = note.isEmpty ? "" : "<small>\(WebPrint.escaped(note))</small>"
    line("<p><b>\(WebPrint.escaped(label))</b>\(WebPrint.escaped(text))\(small)</p>")
  }

  private mutating func endSection() {
    if isInSection { line("</section>") }
    isInSection = false
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
