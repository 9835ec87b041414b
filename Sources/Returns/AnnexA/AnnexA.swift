public import Casework

/// The inspectorate's child-level lists, as a folder of CSV files.
public enum AnnexA {
  /// Reads the lists among the files of a folder; which is which is told by the names.
  ///
  /// Lists 1 to 9 are read in full, 10 and 11 only counted. A missing list is a remark that says what cannot
  /// be read; an empty file, two files for one list, or a child of whom two lists say different things are
  /// problems. The lists come in the order of their numbers; last comes `annex-a`, where something was wrong
  /// with the folder itself.
  public static func read(files: [(name: String, bytes: [UInt8])], reference: ReturnsReference) -> Import {
    var folder = ImportedList(name: Format.annexA.rawValue)
    let found = sorted(files, &folder)
    guard !found.isEmpty else {
      folder.problems.append(ImportProblem(line: nil, column: nil, why: FileFault.noLists.sentence))
      return Import(format: .annexA, lists: [folder])
    }
    var lists: [Int: ReadList] = [:]
    for list in AnnexList.all {
      if let file = found[list.number] {
        lists[list.number] = read(list, file.bytes, reference)
      } else if list.number <= 9 {
        lists[list.number] = missing(list, reference)
      }
    }
    var comparison = Comparison(lists: lists, present: Set(found.keys))
    comparison.settlePersons()
    comparison.remarkOrphans()
    var finished = AnnexList.all.compactMap { comparison.lists[$0.number]?.finished }
    if !folder.problems.isEmpty || !folder.remarks.isEmpty { finished.append(folder) }
    return Import(format: .annexA, lists: finished)
  }

  private typealias File = (name: String, bytes: [UInt8])

  /// The files by the number of their list; what is twice or unknown is told of the folder.
  private static func sorted(_ files: [File], _ folder: inout ImportedList) -> [Int: File] {
    var found: [Int: File] = [:]
    var unknown: [String] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      guard let list = AnnexList(file: file.name) else {
        unknown.append(file.name)
        continue
      }
      if let first = found[list.number] {
        let fault = FileFault.listTwice(first.name, file.name)
        folder.problems.append(ImportProblem(line: nil, column: nil, why: fault.sentence))
      } else {
        found[list.number] = file
      }
    }
    if !unknown.isEmpty { folder.remarks.append(Remark.unknownFiles(unknown).sentence) }
    return found
  }

  private static func missing(_ list: AnnexList, _ reference: ReturnsReference) -> ReadList {
    var empty = ImportedList(name: list.name)
    empty.remarks = [Remark.listMissing(number: list.number, loss: list.loss).sentence]
    return ReadList(list: empty, headings: nil, layout: reference.layout(of: list.name))
  }

  private static func read(_ list: AnnexList, _ bytes: [UInt8], _ reference: ReturnsReference) -> ReadList {
    let sheet = Sheet(bytes, name: list.name, layout: reference.layout(of: list.name))
    var read = sheet.rows { row in AnnexRow.read(&row, list) }
    if let notKept = list.notKept, read.list.problems.isEmpty {
      read.list.remarks.append(Remark.notKept(what: notKept).sentence)
    }
    read.settleTwins { ($0.person.id, list.number == 9 ? nil : $0.facts.first?.started) }
    return read
  }
}
