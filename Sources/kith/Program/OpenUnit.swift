import Casework
import Records
import Statute

/// A unit that has been opened, and the day on which one stands.
struct OpenUnit {
  let store: Store
  let today: Day
  private let settings: Settings

  /// Opens the unit's file as the running login, or as another where that is allowed.
  ///
  /// Who is no member reads nothing, but in a demo; `forAnyone` is for what shows nothing of the records.
  init(_ settings: Settings, _ environment: Environment = .running, forAnyone: Bool = false) throws {
    self.settings = settings
    let day = settings.today.map { day in { day } } ?? environment.today
    today = day()
    let moment = { Moment(day: day(), seconds: Environment.second) }
    let own = try Store.open(settings.file, login: environment.login, moment: moment)
    Noting.watch(own)
    guard let login = settings.login, login != environment.login else {
      store = own
      store.law = OpenUnit.law
      if !forAnyone { try own.admit(today: today) }
      return
    }
    guard try own.mayAct(as: login, running: environment.login) else {
      own.noteRefused("acting as another login")
      throw Failure(
        .notPermitted,
        "\(environment.login.printable) may not act as \(login.printable); "
          + "that is for service accounts of the unit's file, and for demos.")
    }
    store = try Store.open(settings.file, login: login, moment: moment)
    Noting.watch(store)
    store.law = OpenUnit.law
    if !forAnyone { try store.admit(today: today) }
  }

  /// Opens the unit on the screen until the person leaves; returns the exit status.
  func sit(_ environment: Environment) throws -> Int32 {
    return try Interactive.run(
      store: store, codes: OpenUnit.codes, today: day(environment), fixed: settings.today != nil,
      ascii: settings.ascii, colour: environment["NO_COLOR"] == nil)
  }

  /// The rules that the program carries, with the files that the unit has loaded over them.
  static func law(_ files: [LawFile]) throws -> RuleBook { try Law.book(files) }

  /// The departments' code lists, read when the first code is shown; without them codes stand bare.
  static func codes() -> CodeBook {
    do {
      return try Codes.book()
    } catch {
      return CodeBook([])
    }
  }

  private func day(_ environment: Environment) -> () -> Day {
    settings.today.map { day in { day } } ?? environment.today
  }
}
