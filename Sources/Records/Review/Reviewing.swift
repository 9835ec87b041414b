import Casework
import GRDB

extension Changing {
  /// What is submitted, agreed, given back, asked and answered.
  mutating func applyToReview(_ change: Change) throws {
    switch change {
    case .submit(let submission): try submit(submission)
    case .correctSubmission(let ref, let submission, let revision):
      try correctSubmission(ref.number, submission, basedOn: revision)
    case .withdrawSubmission(let ref): try withdrawSubmission(ref.number)
    case .agree(let ref, let day): try agree(ref.number, on: day)
    case .giveBack(let ref, let question): try giveBack(ref.number, question)
    case .ask(let question): try ask(question)
    case .answer(let ref, let words): try answer(ref.number, words)
    default: break
    }
  }
}
