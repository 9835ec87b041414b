import Casework
import Foundation
import Records
import Screen
import Session

/// One weekly meeting from its agenda to the signed and copied minutes, as keys: each stage by its name.
enum PlayedMeeting {
  typealias Stage = (name: String, keys: String)

  /// A request, a move and a postponement, then the meeting is opened without its clinician.
  static let before: [Stage] = [
    ("agenda", "3"), ("agenda-request", "/grant<Enter>Azc<Tab>She fears for the baby"),
    ("agenda-moved", "<Enter>gjJ"), ("agenda-put-off", "GZTomasz is away<Enter>"), ("pack", "p"),
    ("attendance", "qg<Enter><Tab><Tab><Down> "), ("opened", "<C-s>"),
  ]

  /// A full discussion with every kind of line; the next is parked for a jump; check-ins with one key each;
  /// then the process is gone in the middle of a sentence.
  static let during: [Stage] = [
    (
      "full-discussion",
      "<Enter>Both parents came to school.<Tab>tw: why only now > the school is asked first<Tab>"
        + "See the children twice a week<Enter>legal: seek advice on proceedings<Tab>"
        + "tw zc: joint home session by fri<Enter>pt: ring the school by +5wd<Tab>h<Tab>"
        + "zc: low mood keeps her in bed<Tab>she is up at an unannounced visit<Tab>"
        + "tw: visit unannounced by fri"
    ),
    (
      "full-discussion-on",
      "<Tab>Nobody sees the baby.<Tab>The grandmother lives near by.<Tab>“I want to go home.”<Tab>"
        + "They feel judged.<Tab>core group thu 26/3 14:00<Tab>+4w<Tab>add the grandmother"
    ),
    ("jump", "<C-n>They were late and<C-g>ngu"), ("parked", "<Enter>Quiet; the school is pleased.<C-n>"),
    ("check-ins", "<Esc>xxxxxxxxxxxxxx"), ("mid-sentence", "<Enter>The health visitor rang and"),
  ]

  /// The text is offered again; a postponement, a visit in between, an unplanned family; the meeting is closed.
  static let afterTheCrash: [Stage] = [
    ("offered-again", ""), ("resumed", "<Enter> will ring again."),
    ("put-off", "<C-n>Quiet.<C-n>Quiet.<C-n><Esc>xxjZWe lack the report<Enter>"),
    ("last-of-all", "/mahm<Enter>Quiet.<C-n>"), ("earlier-ones", "/wainw<Enter><Esc>xxxxx"),
    ("gone-on-with", "/lakat<Enter> nobody rang.<Tab>-"),
    (
      "interrupted",
      "<C-n>Both well.<Tab>-<Tab>Go on as agreed<Tab>tw: call by fri<C-n>A neighbour<Esc>\(MainJobTests.visit)"
    ),
    ("back-again", "3<Enter> rang about noise.<Tab>tw: is it safe"), ("unplanned", "<C-n><Esc>+zizek"),
    ("joined", "<Enter>A referral came this morning.<Tab>-<C-s><Esc>"), ("read-back", "b"),
    ("close", "qC"), ("over", "y"), ("by-owner", "O"), ("not-the-consultant", "qs"),
  ]

  /// The consultant, from Today: signs one, then all; copies one child; amends one; looks across the weeks.
  static let signing: [Stage] = [
    ("to-sign", "1"), ("signed-one", "<Enter>ss"), ("sign-all", "S"), ("signed-all", "y"), ("copy", "y"),
    ("copied", "x"), ("signed-record", "fgrant<Enter>/unit meeting<Enter>G"), ("amend", "e"),
    ("amended", "The day was wrong<Tab> They came on Tuesday.<C-s>"), ("versions", "<Enter>"),
    ("across-weeks", "qI"), ("signed-again", "q<Esc>q3gss"), ("drift", "<Tab>"),
  ]

  static func script(_ stages: [Stage]) -> String { stages.map(\.keys).joined() }

  /// Sits down at the file as somebody who has just logged in.
  static func sitDown(_ login: String, at path: String, width: Int = 80, height: Int = 24) throws -> Play {
    try UnitOne.play(open(login, at: path), today: MainJobTests.today, width: width, height: height)
  }

  static func open(_ login: String, at path: String) throws -> Store {
    let moment = { Moment(day: MainJobTests.today, seconds: UnitOne.second) }
    let store = try Store.open(path, login: login, moment: moment)
    store.law = UnitOne.law
    return store
  }

  static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }
}
