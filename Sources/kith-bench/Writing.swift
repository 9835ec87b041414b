import Casework
import Foundation
import Records
import Statute

/// Writes many notes into a unit's file, one change after another, as one of several programs that do so at once.
///
/// Each note is told on standard output as soon as the file has it: what was told must be there afterwards, even
/// where the program was killed. A file that was busy too long is tried again.
enum Writing {
  /// `kith-bench writes FILE LOGIN COUNT`
  static func run(_ arguments: ArraySlice<String>, today: Day) throws {
    guard arguments.count == 3, let path = arguments.first, let count = arguments.last.flatMap({ Int($0) })
    else {
      print("kith-bench writes FILE LOGIN COUNT")
      exit(64)
    }
    let login = arguments[arguments.startIndex + 1]
    let store = try Store.open(path, login: login, moment: { Moment(day: today, seconds: Int(time(nil))) })
    store.law = { try Law.book($0) }
    let children = try store.caseload(today: today).flatMap { row in
      row.children.map { (family: row.family, child: $0.ref) }
    }
    for number in 1...count {
      let (family, child) = children[number % children.count]
      let note = Note(
        kind: .note, family: family, day: today, event: .other, people: [child],
        text: "Written by \(login) \(number).", toldBy: "")
      try write(note, store)
    }
  }

  private static func write(_ note: Note, _ store: Store) throws {
    while true {
      do throws(Refusal) {
        _ = try store.save(.recordNote(note))
        break
      } catch {
        guard error == .busy else { throw error }
        FileHandle.standardError.write(Data("busy: \(note.text)\n".utf8))
      }
    }
    FileHandle.standardOutput.write(Data("\(note.text)\n".utf8))
  }
}
