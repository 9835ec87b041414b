import Casework
import Desk
import Screen
import Testing

/// Records of the invented unit that two people correct at once.
enum Versions {
  static let visit = Visit(
    family: Ref(1), day: Bench.today - 3, kind: .protection, mode: .faceToFace, by: Ref(3),
    children: [Visit.Sight(child: Ref(11), seen: true)], text: "Both well.", toldBy: "")

  static func visit(_ change: (inout Visit) -> Void) -> Entry.Record {
    var visit = visit
    change(&visit)
    return .visit(visit)
  }

  /// The family's record with one entry in it, as it was read at a revision.
  static func file(_ id: Entry.Identity, _ record: Entry.Record, revision: Int) -> FamilyFile {
    var file = Bench.file
    file.entries = [
      Entry(
        id: id, day: Bench.today - 3, title: "Entry", about: "", text: "", by: "", enteredBy: "",
        enteredOn: Bench.today, isSignificant: false, revision: Revision(revision), record: record)
    ]
    return file
  }

  /// The form that corrects the entry of a family, as read at its first revision.
  static func correcting(
    _ id: Entry.Identity, _ record: Entry.Record, width: Int = 80, height: Int = 24
  ) throws -> Desk {
    var desk = Bench.desk(width: width, height: height)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    let file = file(id, record, revision: 1)
    _ = desk.take(.answer(.family(file)))
    #expect(try desk.press("Ge") == [.read(.family(Ref(1), correcting: id))])
    _ = desk.take(.answer(.family(file)))
    #expect(desk.scope == .form)
    return desk
  }

  static func action(_ text: String, owners: [MemberCard] = [Bench.worker], due: Day?, revision: Int)
    -> ActionRow
  {
    ActionRow(
      ref: Ref(5), family: Ref(1), familyId: "F1", familyName: "Adeyemi", text: text, owners: owners,
      due: due,
      done: nil, made: Bench.today - 7, meeting: nil, revision: Revision(revision))
  }
}

extension Desk {
  /// Somebody else was first with the record in the form on top, and it is read again; what is asked for then.
  mutating func overtaken(_ key: String, by file: FamilyFile) -> [Effect] {
    let effects = take(
      .refused(.changedMeanwhile(what: "the record", by: "Robin Shah", theirs: "…"), form: key))
    let reads = effects.contains { if case .read(.family) = $0 { true } else { false } }
    #expect(reads, "\(effects)")
    return take(.answer(.family(file)))
  }
}

extension [Effect] {
  /// The change that is saved, if one is.
  var saved: Change? {
    for case .save(let change, _) in self { return change }
    return nil
  }
}
