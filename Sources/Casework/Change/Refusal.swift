/// Why a change is not made: the unit's own rules, or the file's state. Nothing typed is lost by it.
public enum Refusal: Error, Hashable, Sendable {
  /// Nobody in the unit holds the role that this needs.
  case roleVacant(Role, for: String)
  /// The actor's role does not allow it.
  case notPermitted(what: String, needs: Role)
  /// A login that belongs to no member of the unit.
  case notAMember(login: String)
  /// The member may not take a decision of that kind.
  case withoutAuthority(member: String, decision: String, needs: String)
  /// Somebody else has changed the record meanwhile; `theirs` is how it now reads.
  case changedMeanwhile(what: String, by: String, theirs: String)
  /// Another program is writing and did not finish in time.
  case busy
  case noSuch(String)
  case nothingChosen(String)
  case meetingIsOpen(Day)
  case meetingIsClosed(Day)
  case meetingExists(Day)
  /// The minute was signed; only an amendment may follow.
  case isSigned(family: String, by: String, on: Day)
  /// Full discussions without a word on who questioned the view.
  case challengeUnsaid([String])
  case dayToCome(what: String, Day)
  case bornAfter(child: String, Day)
  /// The record is restricted, and the actor is not named on it.
  case restricted
  case nothingToUndo
  case nothingToRedo
  case changedSince(what: String)
  case duplicateName(String)
  case idTaken(String, by: String)
  case fileProblem(String)
  /// What is recorded, or the law, speaks against it; one sentence with the way out.
  case notSo(String)

  public var sentence: String {
    switch self {
    case .roleVacant(let role, let what):
      "\(what) needs a \(role.words), and the unit has none. Name one: kith member add NAME --role \(role.rawValue)."
    case .notPermitted(let what, .coordinator): "\(what) is for the unit coordinator and the consultant."
    case .notPermitted(let what, let role): "\(what) is for the \(role.words) alone."
    case .notAMember(let login):
      "The login “\(login)” belongs to no member of this unit. Add it: kith member change NAME --login \(login)."
    case .withoutAuthority(let member, let decision, let needs):
      "\(member) does not hold the authority for \(decision); it needs \(needs)."
    case .changedMeanwhile(let what, let by, let theirs):
      "\(by) has changed \(what) meanwhile. It now reads: \(theirs)"
    case .busy: "Another program is writing to the unit's file; try again in a moment."
    case .noSuch(let what): "There is no \(what) any more; somebody may have deleted it."
    case .nothingChosen(let what): "Choose \(what) first."
    case .meetingIsOpen(let day): "The meeting of \(day.spoken) is still open; close it first."
    case .meetingIsClosed(let day): "The meeting of \(day.spoken) is closed."
    case .isSigned(let family, let by, let day):
      "\(by) has signed the minute of \(family) on \(day.spoken). Amend it with a reason; what was signed stays."
    case .challengeUnsaid(let families):
      "Who questioned the view of \(families.joined(separator: ", "))? Type it, or a dash for none offered."
    case .meetingExists(let day): "There is already a meeting on \(day.spoken)."
    case .dayToCome(let what, let day): "\(what) cannot lie on \(day.spoken), which is still to come."
    case .bornAfter(let child, let day): "\(child) was not yet born on \(day.spoken)."
    case .restricted:
      "That record is restricted to named people. The consultant can name you on it, for a time."
    case .nothingToUndo: "There is nothing of yours to undo."
    case .nothingToRedo: "There is nothing of yours to redo."
    case .changedSince(let what): "“\(what)” cannot be taken back: it has been changed since."
    case .duplicateName(let name): "There is already a member called \(name)."
    case .idTaken(let id, let holder):
      "The id \(id) is already \(holder)'s. Correct it, or leave it blank until the council has given one."
    case .fileProblem(let sentence): sentence
    case .notSo(let sentence): sentence
    }
  }
}

/// A problem that says itself in one sentence a person can act on.
public protocol Explained: Error {
  var sentence: String { get }
}

extension Refusal: Explained {}
