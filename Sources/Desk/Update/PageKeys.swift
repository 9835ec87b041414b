import Casework
import Screen

extension Desk {
  mutating func typeOnPage(_ key: Key) -> [Effect] {
    guard case .page(var page) = overlays.last else { return [] }
    let height = pageHeight
    let last = lastTop(of: page)
    switch key {
    case .enter where page.agrees != nil: return agreeOnPage()
    case .escape, .character("q"), .enter:
      _ = overlays.popLast()
      return []
    case .down, .character("j"): page.top = min(last, page.top + 1)
    case .up, .character("k"): page.top = max(0, page.top - 1)
    case .pageDown, .character(" "): page.top = min(last, page.top + height)
    case .pageUp: page.top = max(0, page.top - height)
    case .home, .character("g"): page.top = 0
    case .end, .character("G"): page.top = last
    case .character("y"):
      notice = Notice("Sent to the terminal's clipboard, where it takes it.")
      return [.copy(page.text)]
    default: return refuse("“\(key.name)” does nothing on a page of text; Esc closes it.")
    }
    overlays[overlays.count - 1] = .page(page)
    return []
  }

  private var pageHeight: Int { max(1, size.height - 4) }

  /// The first line in view at the end of a page of text.
  private func lastTop(of page: PageSheet) -> Int {
    max(0, Text.wrapped(page.text, to: max(10, size.width - 4)).count - pageHeight)
  }

  /// Nothing more stands below on the page on top.
  var isPageAtEnd: Bool {
    guard case .page(let page) = overlays.last else { return true }
    return page.top >= lastTop(of: page)
  }

  // MARK: An entry's page

  /// Why nothing can be done with the page on top but to read it; nothing where it is an entry of the record.
  var whyNotOnPage: String? {
    guard case .page(let page) = overlays.last, page.isEntry else {
      return "There is nothing to change on this page; Esc closes it."
    }
    return nil
  }

  private var below: Desk {
    var desk = self
    _ = desk.overlays.popLast()
    return desk
  }

  var whyNotCorrectBelow: String? { below.whyNotCorrect }
  var whyNotDeleteBelow: String? { below.whyNotDelete }

  /// Closes the page and does with the entry below what was asked.
  mutating func closePage(_ command: String) -> [Effect] {
    _ = overlays.popLast()
    return run(command)
  }

  /// All that works here, with its keys.
  mutating func showHelp() -> [Effect] {
    let here = scope
    let keys = Help.text(for: here, width: size.width - 4)
    let isMinute = if case .form(let sheet)? = overlays.last { sheet.filling is MinuteForm } else { false }
    let first = here == .meeting ? Help.marks : isMinute ? Help.minuteLines(sitting) : ""
    let text = [first, keys].filter { !$0.isEmpty }.joined(separator: "\n\n")
    overlays.append(.page(PageSheet(title: "Help: \(here.title)", text: text)))
    return []
  }

  /// A bare page of what is under the cursor, to copy into the council's system.
  mutating func copyPage() -> [Effect] {
    if selectedToCopy != nil || scope == .after && !meeting.after.chosen.isEmpty { return readCopyText() }
    let page: PageSheet?
    if let entry = selectedEntry {
      page = PageSheet(title: entry.title, text: Wording.page(entry, calendar))
    } else if scope == .review {
      page = reviewPage
    } else if scope == .family, let family {
      page = PageSheet(title: shown(family.file.row.name), text: Wording.page(family.file, today))
    } else {
      var frame = Frame(size)
      draw(into: &frame)
      page = PageSheet(title: scope.title, text: frame.text)
    }
    guard let page else { return [] }
    overlays.append(.page(page))
    return [.copy(page.text)]
  }
}

/// The help pages, made of the command table.
public enum Help {
  /// What a form is filled in with.
  private static let first = ["next-field", "field-forward", "save", "finish", "keep", "park", "clear-line"]

  /// One scope's commands, most needed first: as the hint line shows them, then what it leaves out.
  private static func needed(in scope: Scope) -> [Command] {
    let commands = Command.commands(in: scope)
    let order = { (command: Command) in
      (first.firstIndex(of: command.id) ?? first.count, command.ranks[scope] ?? command.rank ?? .max)
    }
    return commands.enumerated().sorted { left, right in
      let (a, b) = (order(left.element), order(right.element))
      return (a.0, a.1, left.offset) < (b.0, b.1, right.offset)
    }.map(\.element)
  }

  /// One scope's commands: keys, then what they do; long help goes on under itself.
  public static func text(for scope: Scope, width room: Int = 76) -> String {
    let rows = needed(in: scope).map { (keys: $0.printedKeys, help: $0.help) }
    let width = rows.map { Text.width(of: $0.keys) }.max() ?? 0
    let margin = String(repeating: " ", count: width + 2)
    return rows.map { row in
      let lines = Text.wrapped(row.help, to: max(20, room - width - 2))
      return "\(Text.padded(row.keys, to: width))  \(lines.joined(separator: "\n\(margin)"))"
    }.joined(separator: "\n")
  }
}
