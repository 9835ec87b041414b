/// A page before it is known what it is printed on: its title, and blocks from top to bottom.
struct Page {
  /// One thing on a page.
  enum Block: Equatable {
    /// Something that holds for the whole page, such as who was present.
    case fact(label: String, text: String)
    /// A sentence that must not be overlooked.
    case notice(String)
    /// A new sheet of paper with a title of its own; `aside` stands at the right.
    case sheet(title: String, aside: String)
    case heading(String)
    /// The beginning of what concerns one family; `aside` stands at the right.
    case family(number: String, name: String, aside: String)
    /// Something said about a family; a repeated label is left out where it is printed; `note` is smaller.
    case entry(label: String, text: String, note: String)
  }

  var title: String
  private(set) var blocks: [Block] = []

  init(title: String) { self.title = Page.cleaned(title) }

  /// Adds a block, its words cleaned of everything that could act on a terminal or hide on a page.
  mutating func add(_ block: Block) {
    switch block {
    case .fact(let label, let text):
      blocks.append(.fact(label: Page.cleaned(label), text: Page.cleaned(text)))
    case .notice(let text): blocks.append(.notice(Page.cleaned(text)))
    case .sheet(let title, let aside):
      blocks.append(.sheet(title: Page.cleaned(title), aside: Page.cleaned(aside)))
    case .heading(let text): blocks.append(.heading(Page.cleaned(text)))
    case .family(let number, let name, let aside):
      blocks.append(.family(number: number, name: Page.cleaned(name), aside: Page.cleaned(aside)))
    case .entry(let label, let text, let note):
      blocks.append(
        .entry(label: Page.cleaned(label), text: Page.cleaned(text), note: Page.cleaned(note)))
    }
  }

  /// Adds an entry without anything smaller under it.
  mutating func add(_ label: String, _ text: String) { add(.entry(label: label, text: text, note: "")) }

  /// Line by line, so that paragraphs stay paragraphs.
  private static func cleaned(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Cleaning(String($0)).text }
      .joined(separator: "\n")
  }
}
