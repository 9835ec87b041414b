import Casework

/// What the lists say of the same children, laid side by side.
struct Comparison {
  private(set) var lists: [Int: ReadList]
  /// The numbers of the lists that are there, readable or not.
  private let present: Set<Int>

  /// The lists in the order in which they are believed: the graver the list, the better it is kept.
  private static let order = [8, 7, 6, 5, 4, 3, 9, 2, 1]

  init(lists: [Int: ReadList], present: Set<Int>) { (self.lists, self.present) = (lists, present) }

  /// Finds children whose birth day or sex differs between rows; the row of the lesser list is a problem.
  ///
  /// A blank, or a sex that is not known, contradicts nothing.
  mutating func settlePersons() {
    var known: [String: Known] = [:]
    for number in Comparison.order {
      guard var list = lists[number] else { continue }
      var kept: [ReadList.Entry] = []
      for entry in list.entries {
        let person = entry.row.person
        var told = known[person.id] ?? Known()
        let problems = told.compare(person, line: entry.row.line, number: number, list)
        known[person.id] = told
        list.list.problems += problems
        if problems.isEmpty { kept.append(entry) }
      }
      list.entries = kept
      lists[number] = list
    }
  }

  /// Remarks on children with a plan or in care who are not in list 6, where list 6 could be read.
  mutating func remarkOrphans() {
    guard present.contains(6), let need = lists[6], need.isWhole else { return }
    for number in [7, 8] {
      guard var list = lists[number] else { continue }
      for entry in list.entries where !need.mentioned.contains(entry.row.person.id) {
        let (id, line) = (entry.row.person.id, entry.row.line)
        let isElsewhere = lists.contains { $0.key != number && $0.value.mentioned.contains(id) }
        let remark =
          isElsewhere
          ? Remark.notInNeed(id: id, list: number, line: line) : .onlyHere(id: id, list: number, line: line)
        list.list.remarks.append(remark.sentence)
      }
      lists[number] = list
    }
  }
}

/// What has been said of one child so far, and where.
private struct Known {
  private var born: Said<Day>?
  private var sex: Said<String>?

  private struct Said<Thing: Equatable> {
    var what: Thing
    var list: Int
    var line: Int
  }

  /// Compares a row with what is known, and learns from it what was not.
  mutating func compare(
    _ person: ImportedPerson, line: Int, number: Int, _ list: ReadList
  ) -> [ImportProblem] {
    var problems: [ImportProblem] = []
    func problem(_ field: String, _ what: String, _ here: String, _ there: String, _ at: (Int, Int)) {
      let column = list.layout.columns.first { $0.field == field }
      let heading = column.flatMap { list.headings?.heading(of: $0) }
      let fault = CellFault.otherPerson(
        .init(id: person.id, what: what, here: here, there: there, list: "list \(at.0)", line: at.1))
      problems.append(ImportProblem(line: line, column: heading, why: fault.sentence))
    }
    if let day = person.born {
      if let said = born, said.what != day {
        problem("born", "the birth day", day.slashed, said.what.slashed, (said.list, said.line))
      }
      born = born ?? Said(what: day, list: number, line: line)
    }
    if let code = person.sex, code != "U" {
      if let said = sex, said.what != code {
        problem("sex", "the sex", code, said.what, (said.list, said.line))
      }
      sex = sex ?? Said(what: code, list: number, line: line)
    }
    return problems
  }
}
