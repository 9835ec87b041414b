import Casework
import Screen

/// What somebody wants to know of a family: in one line, of itself or with what is given back.
struct QuestionForm: Filling {
  enum About: Hashable, Sendable {
    case family
    /// A submission that is given back with it.
    case submission(SubmissionRow)
    /// A minute that is given back with it.
    case minute(Ref<Discussion>)
  }

  var file: FamilyFile
  var about: About

  var draftKey: String {
    switch about {
    case .family: "question/\(file.family.number)"
    case .submission(let row): "giveback/\(file.family.number)/\(row.ref.number)"
    case .minute(let ref): "givebackminute/\(file.family.number)/\(ref.number)"
    }
  }

  var title: String {
    switch about {
    case .family: "Question, \(file.row.name)"
    case .submission: "Give back with a question, \(file.row.name)"
    case .minute: "Give the minute back with a question, \(file.row.name)"
    }
  }

  var titleName: String? { file.row.name }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: title,
      fields: [Field("question", label: "Question", hint: "what is to be answered", content: .line(""))])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    form[key]?.readback = told
    if leaving, form.text(key).trimmed.isEmpty { form[key]?.problem = "What do you want to know?" }
  }

  /// What it is about, as a reminder below the line.
  private var told: String? {
    guard case .submission(let row) = about else { return nil }
    return "\(row.submission.kind.words): \(row.children)"
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    var question = Question(family: file.family, text: form.text("question").trimmed)
    switch about {
    case .family: break
    case .submission(let row): return .giveBack(row.ref, question: question.text)
    case .minute(let ref): question.discussion = ref
    }
    return .ask(question)
  }
}

/// The answer to a question of the family; what was given back with it then waits again.
struct ReplyForm: Filling {
  var row: QuestionRow

  var draftKey: String { "reply/\(row.question.family.number)/\(row.ref.number)" }
  var title: String { "Answer, \(row.familyName)" }
  var titleName: String? { row.familyName }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    let about = row.about.map { " (\($0))" } ?? ""
    return Form(
      title: title,
      fields: [
        Field(
          "answer", label: "Answer", hint: "\(row.by) asks: \(row.question.text)\(about)",
          content: .memo("", rows: 4))
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    form[key]?.readback = "\(row.by) asks: \(row.question.text)"
    if leaving, form.text(key).trimmed.isEmpty { form[key]?.problem = "What is the answer?" }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    return .answer(row.ref, form.text("answer").trimmed)
  }
}
