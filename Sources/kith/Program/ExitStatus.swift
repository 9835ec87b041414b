/// How the program ends, after sysexits.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case usage = 64
  /// The data is wrong; nothing was changed.
  case data = 65
  case noInput = 66
  /// Kith was wrong.
  case software = 70
  case cannotCreate = 73
  case tryAgain = 75
  case notPermitted = 77
  case setUp = 78

  /// As the manual page explains it.
  var words: String {
    switch self {
    case .done: "done"
    case .usage: "the command line is not understood"
    case .data: "the data is wrong; nothing was changed"
    case .noInput: "there is no such file, or it cannot be read"
    case .software: "Kith was wrong"
    case .cannotCreate: "the file cannot be made"
    case .tryAgain: "busy; try again"
    case .notPermitted: "not permitted"
    case .setUp: "the unit's set-up is incomplete"
    }
  }
}
