/// Prints a page as plain text, 76 columns wide.
struct PlainPrint {
  private static let width = 76
  /// Where a page's facts and a family's entries begin, after their labels.
  private static let factColumn = 10
  private static let entryColumn = 16
  private static let entryIndent = 4

  private(set) var text = ""
  private var lastLabel = ""

  init(_ page: Page) {
    write(page.title, from: 0, hanging: 2)
    line(String(repeating: "─", count: PlainPrint.width))
    for block in page.blocks { print(block) }
  }

  private mutating func print(_ block: Page.Block) {
    switch block {
    case .fact(let label, let text):
      labelled(label, text, indent: 0, column: PlainPrint.factColumn)
    case .notice(let text):
      line("")
      write(text, from: 0, hanging: 0)
    case .sheet(let title, let aside):
      line("")
      line(String(repeating: "═", count: PlainPrint.width))
      family(lead: "", title, aside)
      lastLabel = ""
    case .heading(let text):
      line("")
      write(text.uppercased(), from: 0, hanging: 0)
      lastLabel = ""
    case .family(let number, let name, let aside):
      line("")
      family(lead: PrintWidth.padded(number, to: 3, right: true) + " ", name, aside)
      lastLabel = ""
    case .entry(let label, let text, let note):
      let repeated = label == lastLabel
      labelled(
        repeated ? "" : label, text, indent: PlainPrint.entryIndent, column: PlainPrint.entryColumn)
      if !note.isEmpty {
        write(note, from: PlainPrint.entryColumn + 2, hanging: PlainPrint.entryColumn + 2)
      }
      lastLabel = label
    }
  }

  private mutating func family(lead: String, _ name: String, _ aside: String) {
    let room = PlainPrint.width - lead.count - (aside.isEmpty ? 0 : aside.count + 2)
    let lines = PrintWidth.wrapped(name, to: room)
    for (index, words) in lines.enumerated() {
      let start = index == 0 ? lead : String(repeating: " ", count: max(2, lead.count))
      line(index == 0 ? start + PrintWidth.padded(words, to: room) + "  " + aside : start + words)
    }
  }

  /// A label with its text beside it; a label too long for its column stands alone above the text.
  private mutating func labelled(_ label: String, _ text: String, indent: Int, column: Int) {
    let blank = String(repeating: " ", count: indent)
    let fits = PrintWidth.of(label) < column - indent
    if !fits { line(blank + label) }
    let first = fits ? blank + PrintWidth.padded(label, to: column - indent) : ""
    let hanging = String(repeating: " ", count: column)
    var isFirst = true
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for words in PrintWidth.wrapped(String(paragraph), to: PlainPrint.width - column) {
        line((isFirst && fits ? first : hanging) + words)
        isFirst = false
      }
    }
  }

  private mutating func write(_ words: String, from start: Int, hanging: Int) {
    for (index, part) in PrintWidth.wrapped(words, to: PlainPrint.width - max(start, hanging)).enumerated() {
      line(String(repeating: " ", count: index == 0 ? start : hanging) + part)
    }
  }

  private mutating func line(_ words: String) {
    var words = words[...]
    while words.last == " " { words.removeLast() }
    text += words + "\n"
  }
}
