import Casework
import Screen

extension Desk {
  /// One line of the family's page.
  private struct FamilyLine {
    /// Which of the place's subjects the line is about.
    var subject: Int?
    var text: String
    var style = Style.plain
    /// A further line of the same subject; the cursor stands on its first.
    var isContinued = false
    /// Its beginning stands out, as a late date does.
    var marked: (width: Int, style: Style)?

    init(subject: Int? = nil, text: String, style: Style = .plain, isContinued: Bool = false) {
      (self.subject, self.text, self.style, self.isContinued) = (subject, text, style, isContinued)
    }

    init(subject: Int, _ dated: DatedLine) {
      self.init(subject: subject, text: dated.text, style: dated.isDim ? .dim : .plain)
      marked = dated.isLate ? (dated.when, .late) : nil
    }
  }

  func drawFamily(into frame: inout Frame) {
    guard let place = family else { return }
    let row = place.file.row
    let middle = [Wording.standing(row), row.risk.map { "risk \($0.rawValue)" }, row.worker].compactMap { $0 }
    drawHeader("\(shown(row.name)) (\(row.familyId))", middle: middle.joined(separator: " · "), into: &frame)
    let lines = familyLines(place)
    let banner = drawBanner(place.file, into: &frame)
    let height = contentArea.height - banner
    let top = pages(of: lines, height: height).top(for: place.list.selected)
    drawMore(lines.count - top - height, into: &frame)
    for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
      let y = 1 + banner + index
      frame.put(line.text, x: 2, y: y, width: frame.width - 3, style: line.style)
      if let marked = line.marked {
        frame.restyle(Area(x: 2, y: y, width: marked.width, height: 1), marked.style)
      }
      if let subject = line.subject, subject == place.list.selected {
        if !line.isContinued { frame.put("›", x: 0, y: y, style: .selected) }
        if !line.isContinued { frame.restyle(frame.area.line(y), .selected) }
      } else if let subject = line.subject, !line.isContinued, place.subjects.indices.contains(subject) {
        let id = place.identity(of: place.subjects[subject])
        drawNews(id, in: .family(place.file.family), y: y, into: &frame)
      }
    }
  }

  var familyPages: PagedLines? {
    family.map { pages(of: familyLines($0), height: contentArea.height - bannerLines($0.file).count) }
  }

  private func pages(of lines: [FamilyLine], height: Int) -> PagedLines {
    PagedLines(lines.map { $0.isContinued ? nil : $0.subject }, height: height)
  }

  private func familyLines(_ place: FamilyPlace) -> [FamilyLine] {
    var lines: [FamilyLine] = []
    let subjects = place.subjects
    for (number, subject) in subjects.enumerated() {
      heading(number, of: subjects, place, &lines)
      switch subject {
      case .child(let index): lines += childLines(place.file.children[index], number)
      case .clock(let index): lines.append(FamilyLine(subject: number, clockLine(place.file.clocks[index])))
      case .unknown(let index):
        lines.append(FamilyLine(subject: number, unknownLine(place.unknownLines[index])))
      case .setAside(let index):
        lines.append(FamilyLine(subject: number, setAsideLine(place.file.setAside[index])))
      case .hypothesis(let index):
        lines.append(FamilyLine(subject: number, hypothesisLine(place.file.hypotheses[index])))
      case .sought(let index): lines.append(FamilyLine(subject: number, soughtLine(place.file.sought[index])))
      case .submission(let index): lines += submissionLines(place.file.submissions[index], number)
      case .question(let index): lines += questionLines(place.file.questions[index], number)
      case .booked(let index): lines.append(FamilyLine(subject: number, bookedLine(place.file.booked[index])))
      case .relative(let index): lines.append(relativeLine(place.file.relatives[index], number))
      case .action(let index): lines.append(actionLine(place.file.actions[index], number))
      case .entry(let index): lines += entryLines(place.file.entries[index], number)
      case .none: break
      }
    }
    if place.file.entries.isEmpty {
      lines.append(FamilyLine(text: ""))
      lines.append(FamilyLine(text: "Nothing is recorded yet. v records a visit, c a contact.", style: .dim))
    }
    return lines
  }

  /// A heading where a new kind of line begins.
  private func heading(
    _ number: Int, of subjects: [FamilyPlace.Subject], _ place: FamilyPlace, _ lines: inout [FamilyLine]
  ) {
    let words = { (subject: FamilyPlace.Subject) -> String in
      switch subject {
      case .child: "Children"
      case .clock, .unknown, .setAside: number > 0 && isOwn(subject, place) ? "Of the family" : "Children"
      case .hypothesis: "Hypotheses"
      case .sought: "To be sought from above"
      case .submission: "Handed in"
      case .question: "Questions"
      case .booked: "Booked"
      case .relative: "Others of the family"
      case .action: "Open actions"
      case .entry:
        place.narrowing.line.isEmpty
          ? "Record, latest first" : "Record, where “\(place.narrowing.line.text)” fits"
      case .none: ""
      }
    }
    let its = words(subjects[number])
    guard number == 0 || words(subjects[number - 1]) != its else { return }
    if number > 0 { lines.append(FamilyLine(text: "")) }
    lines.append(FamilyLine(text: its, style: .heading))
  }

  /// The date is the family's own and no single child's.
  private func isOwn(_ subject: FamilyPlace.Subject, _ place: FamilyPlace) -> Bool {
    switch subject {
    case .clock(let index): place.file.clocks[index].child == nil
    case .unknown(let index): place.unknownLines[index].first?.child == nil
    case .setAside(let index): place.file.setAside[index].child == nil
    default: false
    }
  }

  private func childLines(_ child: FamilyFile.Child, _ number: Int) -> [FamilyLine] {
    let row = child.row
    let age = Wording.age(born: row.born, expected: row.expected, on: today)
    let standing = Wording.standing(row.status, legalStatus: row.legalStatus, category: row.category)
    var first =
      "\(Text.padded(shown(row.name), to: 24)) \(Text.padded(age, to: 7)) \(Text.padded(standing, to: 8))"
    if row.born != nil {
      first += " seen \(Text.padded(Wording.since(row.lastSeen, on: today), to: 5))"
      first += " alone \(Text.padded(Wording.since(row.lastSeenAlone, on: today), to: 5))"
    } else if let expected = row.expected {
      first += " expected \(expected.spoken)"
    }
    if let worker = child.worker {
      let known = sitting.members.first { $0.member.name == worker }
      first += " \(size.width < 100 ? known?.member.initials ?? worker : worker)"
    }
    var lines = [FamilyLine(subject: number, text: first)]
    let details =
      child.standing
      + [child.home.isEmpty ? nil : "Lives at: \(child.home)", child.person.school].compactMap { $0 }
    for line in Text.wrapped(details.joined(separator: " · "), to: max(20, size.width - 8))
    where !line.isEmpty {
      lines.append(FamilyLine(subject: number, text: "  \(line)", style: .dim, isContinued: true))
    }
    return lines
  }

  private func submissionLines(_ row: SubmissionRow, _ number: Int) -> [FamilyLine] {
    wrapped(submissionWords(row), number, row.state == .waiting ? .plain : .dim)
  }

  private func questionLines(_ row: QuestionRow, _ number: Int) -> [FamilyLine] {
    wrapped(
      "\(Text.padded(row.on.brief, to: 12))\(questionWords(row))", number, row.answer == nil ? .plain : .dim)
  }

  private func wrapped(_ words: String, _ number: Int, _ style: Style) -> [FamilyLine] {
    let lines = Text.wrapped(words, to: max(20, size.width - 6)).filter { !$0.isEmpty }.prefix(2)
    return lines.enumerated().map { row, words in
      FamilyLine(subject: number, text: row == 0 ? words : "  \(words)", style: style, isContinued: row > 0)
    }
  }

  private func relativeLine(_ relative: FamilyFile.Relative, _ number: Int) -> FamilyLine {
    let born = relative.person.born.map { Wording.age(born: $0, expected: nil, on: today) } ?? ""
    let name = Text.padded(shown(relative.person.name), to: 24)
    let phone = relative.person.contacts.first { $0.kind == .phone }?.value
    let reached = isPrivate ? [] : [phone ?? "", relative.home].filter { !$0.isEmpty }
    let who = [name, Text.padded(born, to: 4), Text.padded(relative.relationship, to: 12)]
    return FamilyLine(
      subject: number, text: "\(who.joined(separator: " ")) \(reached.joined(separator: " · "))")
  }

  private func actionLine(_ action: ActionRow, _ number: Int) -> FamilyLine {
    let who = action.owners.map(\.member.initials).joined(separator: " ")
    let due = action.due.map { Wording.due($0, on: today) } ?? "no day"
    return FamilyLine(
      subject: number, text: "\(Text.padded(due, to: 10)) \(Text.padded(who, to: 8)) \(action.text)",
      style: action.isLate(on: today) ? .late : .plain)
  }

  /// Two lines of an entry; Enter shows the whole.
  private func entryLines(_ entry: Entry, _ number: Int) -> [FamilyLine] {
    let year = entry.day.year == today.year ? entry.day.brief : Wording.due(entry.day, on: entry.day - 400)
    let mark = entry.isSignificant ? "* " : ""
    var lines = [
      FamilyLine(
        subject: number,
        text: [
          Text.padded(year, to: 12) + mark + entry.title, signatureWords(entry) ?? "", entry.about, entry.by,
        ].filter { !$0.isEmpty }.joined(separator: " · "))
    ]
    let width = max(20, size.width - 17)
    let text = Text.wrapped(entry.text.split(separator: "\n").joined(separator: " "), to: width).prefix(2)
    lines += text.filter { !$0.isEmpty }.map {
      FamilyLine(subject: number, text: "            \($0)", style: .dim, isContinued: true)
    }
    return lines
  }
}
