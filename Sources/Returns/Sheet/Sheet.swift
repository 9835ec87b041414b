import Casework

/// One file as a list: its headings joined to columns, its records, and what was wrong on the way.
struct Sheet {
  let layout: Layout
  private(set) var headings: Headings?
  /// The records below the heading; those of a wrong length are among the problems instead.
  private(set) var records: [CSVRecord] = []
  private(set) var list: ImportedList

  /// Opens a file; a list without columns of ours is only counted.
  init(_ bytes: [UInt8], name: String, layout: Layout) {
    self.layout = layout
    list = ImportedList(name: name)
    let text: TextDecoding
    do {
      text = try TextDecoding(bytes)
    } catch {
      add(.text(error), line: error.line)
      return
    }
    if let (line, byte) = text.fallback {
      list.remarks.append(Remark.windows1252(line: line, byte: byte).sentence)
    }
    let (all, faults) = CSVReader.read(text.bytes)
    for fault in faults { add(.csv(fault), line: fault.line) }
    guard let head = all.first else {
      if faults.isEmpty { add(.empty, line: nil) }
      return
    }
    list.read = all.count - 1 + faults.count
    guard !layout.columns.isEmpty else { return }
    let found = Headings(head, columns: layout.columns)
    headings = found
    list.remarks += found.remarks.map(\.sentence)
    for fault in found.faults { add(fault, line: head.line) }
    if found.faults.isEmpty { keep(all.dropFirst(), width: found.count) }
  }

  /// Keeps the records of the right length; blank cells beyond the last heading do no harm.
  private mutating func keep(_ all: ArraySlice<CSVRecord>, width: Int) {
    for record in all {
      let beyond = record.fields.dropFirst(width)
      if record.fields.count < width || !beyond.allSatisfy(\.isEmpty) {
        add(.fieldCount(found: record.fields.count, expected: width), line: record.line)
      } else {
        records.append(record)
      }
    }
  }

  private mutating func add(_ fault: FileFault, line: Int?) {
    list.problems.append(ImportProblem(line: line, column: nil, why: fault.sentence))
  }

  /// Reads every record into a row; a row with a problem is told, not kept.
  ///
  /// The answer is in the order of the file. The records of the kept rows come with them, for comparison.
  func rows(_ read: (inout Row) -> ImportedRow?) -> ReadList {
    var done = ReadList(list: list, headings: headings, layout: layout)
    guard let headings else { return done }
    var tally = Tally()
    for record in records {
      var row = Row(record, headings: headings, layout: layout, tally: tally)
      let made = read(&row)
      tally = row.tally
      done.mentioned.insert(row.idAsWritten)
      if row.problems.isEmpty, let made {
        done.entries.append(ReadList.Entry(row: made, fields: record.fields))
      }
      done.list.problems += row.problems
    }
    done.list.remarks += tally.remarks.map(\.sentence)
    return done
  }
}

/// A list that has been read, row by row, before its rows are compared with each other.
struct ReadList {
  struct Entry {
    var row: ImportedRow
    var fields: [String]
  }

  var list: ImportedList
  var headings: Headings?
  var layout: Layout
  var entries: [Entry] = []
  /// The identifiers of all rows, those with problems too.
  var mentioned: Set<String> = []

  init(list: ImportedList, headings: Headings?, layout: Layout) {
    (self.list, self.headings, self.layout) = (list, headings, layout)
  }

  /// Whether every record could be told from its neighbours, so that it is known who is in the list.
  var isWhole: Bool { headings?.faults.isEmpty == true && list.problems.allSatisfy { $0.column != nil } }

  /// The list with its rows; problems in the order of their lines, then as they were found.
  var finished: ImportedList {
    var list = list
    list.rows = entries.map(\.row)
    let ordered = list.problems.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }
    list.problems = ordered.map(\.element)
    return list
  }
}
