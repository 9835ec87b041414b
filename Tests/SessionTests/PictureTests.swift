import Foundation
import Records
import Screen
import Session
import Testing

/// Every screen as a picture of its cells.
///
/// `RECORD=1` writes them anew, and the difference is read before it is kept.
struct PictureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pictures")

  /// Each picture's name with the keys that lead to it from the one before.
  private static let steps = [
    ("caseload", ""), ("caseload-children", "<Tab>"), ("caseload-narrowed", "<Tab>/mcd"),
    ("caseload-worker", "<Esc>W"), ("palette", "<Esc>:vis"), ("find", "<Esc>fmcdon"),
    ("family", "<Enter>"), ("entry", "G<Enter>"),
    ("visit-form", "qgvt<Tab><Tab><Tab><Tab> <Right> <Tab>Both well."),
    ("visit-problem", "<Tab><BackTab><BackTab><BackTab><BackTab><BackTab><BackTab><Backspace>31/2<C-s>"),
    ("contact-form", "<Esc>c"), ("action-form", "<Esc>atw zc: ring the school by fri"),
    ("decision-form", "<C-s>d"), ("person-form", "<Esc>n"), ("help", "<Esc>?"),
    ("meeting-planned", "<Esc>3"), ("meeting-form", "<Enter>"), ("meeting-running", "<C-s>"),
    (
      "minute", "<Enter>Both parents came.<Tab>dc: why only now<Tab>Go on as agreed<Tab>tw: call by fri"
    ),
    ("meeting-next", "<C-n>"), ("close-question", "<Esc>C"), ("meeting-closed", "y"), ("minutes", "p"),
    ("actions", "q4"), ("today", "1"), ("privacy", "2P"),
  ]

  @Test(arguments: [(80, 24), (120, 40)])
  func `every screen looks as it did`(width: Int, height: Int) throws {
    let store = try UnitOne.store(at: ":memory:", today: MainJobTests.today)
    let play = try UnitOne.play(store, today: MainJobTests.today, width: width, height: height)
    for (name, keys) in Self.steps {
      let frame = try #require(try play.run(script: keys).last)
      try check(frame.text + "\n", Self.folder.appending(path: "\(name)-\(width)x\(height).txt"))
    }
  }

  @Test func `a screen of sixty by fifteen still shows its list and its keys`() throws {
    let store = try UnitOne.store(at: ":memory:", today: MainJobTests.today)
    let play = try UnitOne.play(store, today: MainJobTests.today, width: 60, height: 15)
    for (name, keys) in Self.steps.prefix(12) {
      let frame = try #require(try play.run(script: keys).last)
      try check(frame.text + "\n", Self.folder.appending(path: "\(name)-60x15.txt"))
    }
  }

  /// The screens of dates, from a family to the rules they are counted by.
  private static let dates = [
    ("dates-today", "1"), ("dates-by-kind", "ooo"), ("dates-working", "ow"), ("dates-remarks", "<Esc>r"),
    ("dates-reason", "<Enter>"), ("dates-family", "<Esc>fcampbell<Enter>"), ("dates-stop", "jjx"),
    ("dates-new", "<Esc>n"), ("dates-move", "placement mov<Enter>y<Tab><Tab>home"),
    ("dates-preview", "<Down><Down><Tab><C-s>"),
    ("dates-moved", "s"), ("diary-week", "q5"), ("diary-month", "<Tab>"), ("unit-rules", "6"),
    ("unit-rule", "<Enter>"), ("unit-length", "<Esc>e"), ("unit-suspension", "<Esc>s<Enter>"),
    ("calculator", "<Esc>Tfirst looked"), ("calculation", "<C-s>"),
    ("dates-unknown", "<Esc><Esc>1m"), ("dates-children", "<Esc>2<Tab>"),
    ("dates-aside", "<Tab>1rdoes<Enter>Seen abroad<C-s>fbaptiste<Enter><Tab>k"),
    ("dates-privacy", "qPooe"),
  ]

  @Test(arguments: [(80, 24), (120, 40), (60, 20)])
  func `every screen of dates looks as it did`(width: Int, height: Int) throws {
    let store = try UnitOne.store(at: ":memory:", today: MainJobTests.today)
    let play = try UnitOne.play(store, today: MainJobTests.today, width: width, height: height)
    for (name, keys) in Self.dates {
      let frame = try #require(try play.run(script: keys).last)
      try check(frame.text + "\n", Self.folder.appending(path: "\(name)-\(width)x\(height).txt"))
    }
  }

  /// Each stage of a weekly meeting, from its agenda to signed and amended minutes.
  @Test(arguments: [(80, 24), (120, 40)])
  func `every stage of a meeting looks as it did`(width: Int, height: Int) throws {
    let path = UnitOne.temporary()
    defer { PlayedMeeting.remove(path) }
    _ = try UnitOne.store(at: path, today: MainJobTests.today)
    for (login, stages) in [
      (UnitOne.login, PlayedMeeting.before + PlayedMeeting.during),
      (UnitOne.login, PlayedMeeting.afterTheCrash), (UnitOne.consultantsLogin, PlayedMeeting.signing),
    ] {
      let play = try PlayedMeeting.sitDown(login, at: path, width: width, height: height)
      for (name, keys) in stages {
        let frame = try #require(try play.run(script: keys).last)
        try check(frame.text + "\n", Self.folder.appending(path: "meeting-\(name)-\(width)x\(height).txt"))
      }
    }
  }

  private func check(_ picture: String, _ file: URL) throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(picture.utf8).write(to: file)
      return
    }
    let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(picture == kept, "\(file.lastPathComponent)")
  }
}
