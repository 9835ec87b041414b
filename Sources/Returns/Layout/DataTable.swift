/// One of our own tables, handed in as bytes: rows by heading; lines that begin with `#` are notes.
struct DataTable {
  let rows: [[String: String]]

  init(_ bytes: [UInt8], name: String) throws(ReturnsReference.Fault) {
    let (records, faults) = CSVReader.read(bytes)
    if let fault = faults.first { throw .badTable(name: name, line: fault.line) }
    let lines = records.filter { $0.fields.first?.hasPrefix("#") != true }
    guard let headings = lines.first?.fields else { throw .badTable(name: name, line: 1) }
    var rows: [[String: String]] = []
    for record in lines.dropFirst() {
      guard record.fields.count == headings.count else { throw .badTable(name: name, line: record.line) }
      rows.append(Dictionary(zip(headings, record.fields)) { first, _ in first })
    }
    self.rows = rows
  }
}
