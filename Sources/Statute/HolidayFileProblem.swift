public import Casework

/// Why a file cannot be taken as the government's list of bank holidays.
public enum HolidayFileProblem: Error, Hashable, Sendable {
  /// It is no JSON of the shape that the government publishes.
  case notTheList(file: String)
  /// It says nothing of England and Wales.
  case noDivision(file: String)
  /// It lists no day.
  case noDays(file: String)
  /// One of its dates is no day; events count from 1.
  case badDate(file: String, event: Int, title: String, text: String)
  /// It ends before the last holiday that is known already.
  case older(file: String, last: Day, knownThrough: Day)
  /// The holidays that the program carries cannot be read.
  case carried(ReferenceProblem)

  /// What is wrong and what would be right, as one sentence.
  public var sentence: String {
    switch self {
    case .notTheList(let file):
      "\(file) is not the government's list of bank holidays; save bank-holidays.json as it is published."
    case .noDivision(let file):
      "\(file) has no list for England and Wales; save the whole of bank-holidays.json as it is published."
    case .noDays(let file):
      "\(file) lists no holiday for England and Wales; save it again as it is published."
    case .badDate(let file, let event, let title, let text):
      "\(file), holiday \(event) of England and Wales (\(Shown.text(title))): “\(Shown.text(text))” is no day; "
        + "it is written as 2029-12-25."
    case .older(let file, let last, let through):
      "\(file) ends with \(last.spoken), but holidays are known through \(through.spoken) already; "
        + "load a newer one."
    case .carried(let problem): problem.sentence
    }
  }
}
