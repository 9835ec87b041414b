import Casework
import Demo
import Records
import Returns
import Screen
import Statute
import Terminal

/// Why a verb could not be done: the exit status and a sentence for each problem.
struct Failure: Error, Equatable {
  var status: ExitStatus
  var sentences: [String]

  init(_ status: ExitStatus, _ sentences: String...) { (self.status, self.sentences) = (status, sentences) }

  init(_ status: ExitStatus, sentences: [String]) { (self.status, self.sentences) = (status, sentences) }

  /// A command line that the parser does not understand, with the way out.
  init(misuse message: String) {
    let words = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let ended = words.hasSuffix(".") ? words : words + "."
    self.init(.usage, "\(ended.printable) See kith --help.")
  }

  /// What any error of the house comes to; nothing for the parser's own.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let problem as OpeningProblem: self.init(Failure.status(of: problem), problem.sentence)
    case let refusal as Refusal: self.init(Failure.status(of: refusal), refusal.sentence)
    case let problem as CalendarProblem: self.init(.data, problem.sentence)
    case let problem as ReferenceProblem: self.init(.software, problem.sentence)
    case let fault as ReturnsReference.Fault: self.init(.software, fault.sentence)
    case let problem as ScriptProblem: self.init(.data, problem.sentence)
    case let problem as TerminalProblem: self.init(.usage, problem.sentence)
    default: return nil
    }
  }

  private static func status(of problem: OpeningProblem) -> ExitStatus {
    switch problem {
    case .missing, .cannotRead: .noInput
    case .notAUnit, .newer: .data
    case .exists, .cannotCreate: .cannotCreate
    case .busy: .tryAgain
    }
  }

  private static func status(of refusal: Refusal) -> ExitStatus {
    switch refusal {
    case .roleVacant: .setUp
    case .notPermitted, .notAMember, .withoutAuthority, .restricted: .notPermitted
    case .changedMeanwhile, .busy: .tryAgain
    case .fileProblem: .software
    case .idTaken, .noSuch, .nothingChosen, .meetingIsOpen, .meetingIsClosed, .meetingExists, .dayToCome,
      .bornAfter, .isSigned, .challengeUnsaid,
      .nothingToUndo, .nothingToRedo, .changedSince, .duplicateName, .notSo:
      .data
    }
  }
}

extension ScriptProblem {
  var sentence: String {
    switch self {
    case .unknownKey(let name, let position):
      "No key is called <\(name.printable)>, at character \(position + 1) of the script."
    case .unfinished(let position):
      "The < at character \(position + 1) of the script has no >; write <lt> for the sign itself."
    }
  }
}

extension TerminalProblem {
  var sentence: String {
    switch self {
    case .notATerminal:
      "Kith's screen needs a terminal; for scripts there are verbs, see kith --help."
    case .unknownKind(let kind):
      "Nothing is known of a terminal of the kind “\(kind.printable)”; set TERM, for example to xterm."
    }
  }
}
