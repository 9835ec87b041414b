/// What is recorded of one child's standing with the council, and the status that follows from it.
///
/// A status is never lowered because something is missing: it takes a recorded end. Looked after stands over
/// plan over need over assessment over open over closed; where nothing decides, the status is not known.
public struct Standing: Hashable, Sendable {
  /// Something that began and, where it is over, ended.
  public struct Span: Hashable, Sendable {
    public var started: Day
    public var ended: Day?

    public init(started: Day, ended: Day?) { (self.started, self.ended) = (started, ended) }
  }

  /// An episode of need with the case status that its extract gave.
  public struct Need: Hashable, Sendable {
    public var started: Day
    public var closed: Day?
    public var caseStatus: Status?

    public init(started: Day, closed: Day?, caseStatus: Status?) {
      (self.started, self.closed, self.caseStatus) = (started, closed, caseStatus)
    }

    /// Whether the episode is over, by its closing day or by its case status.
    public var isOver: Bool { closed != nil || caseStatus == .closed }
  }

  /// What somebody says of the status as a whole: a person, or the caseload file on the day it was read.
  public struct Claim: Hashable, Sendable {
    public var isTyped: Bool
    public var status: Status
    public var day: Day

    public init(isTyped: Bool, status: Status, day: Day) {
      (self.isTyped, self.status, self.day) = (isTyped, status, day)
    }
  }

  public var care: [Span] = []
  public var plans: [Span] = []
  public var needs: [Need] = []
  /// Single assessments; one is over when it is authorised.
  public var assessments: [Span] = []
  public var claims: [Claim] = []

  public init() {}

  /// Where the child stands; nothing where no source says.
  public var status: Status? {
    let claim = standingClaim
    var facts: [Status] = []
    if care.contains(where: { $0.ended == nil }) { facts.append(.lookedAfter) }
    if plans.contains(where: { $0.ended == nil }) { facts.append(.protection) }
    if assessments.contains(where: { $0.ended == nil }) { facts.append(.assessment) }
    for need in needs where !need.isOver {
      guard let said = need.caseStatus else { continue }
      facts.append(said == .inNeed && isOpenOnly(need, by: claim) ? .open : said)
    }
    if let highest = facts.max() { return highest }
    if let claim { return claim.status }
    if needs.contains(where: { !$0.isOver }) { return .open }
    return needs.isEmpty ? nil : .closed
  }

  /// Whether the caseload file's word of a day would be the child's status, or recorded facts say otherwise.
  public func bears(_ status: Status, claimedOn day: Day) -> Bool {
    var standing = self
    standing.claims.removeAll { !$0.isTyped }
    standing.claims.append(Claim(isTyped: false, status: status, day: day))
    return standing.status == status
  }

  /// Whether an episode that the extract calls need is a case that is only open, without a plan.
  public func isOpenOnly(_ need: Need) -> Bool { isOpenOnly(need, by: standingClaim) }

  /// The extract has no word for a case that is open without a plan; a caseload file's claim that is no older
  /// than the episode has.
  private func isOpenOnly(_ need: Need, by claim: Claim?) -> Bool {
    guard let claim, !claim.isTyped else { return false }
    return claim.status == .open && claim.day >= need.started
  }

  /// The latest claim that no later fact contradicts; of one day the caseload file's, of two such the higher.
  private var standingClaim: Claim? {
    claims.filter { !isOutranked($0) }.max {
      if $0.day != $1.day { return $0.day < $1.day }
      return $0.isTyped != $1.isTyped ? $0.isTyped : $0.status < $1.status
    }
  }

  /// Whether a fact later than the claim says something else.
  ///
  /// A care period or plan that ended since takes away the claim that there is one; a case closed since takes
  /// away every claim. A day that is only as late as the claim's leaves the claim standing, but for a closure.
  public func isOutranked(_ claim: Claim) -> Bool {
    let needIsOver = !needs.isEmpty && needs.allSatisfy(\.isOver)
    if needIsOver, let closed = needs.compactMap(\.closed).max(), closed >= claim.day { return true }
    switch claim.status {
    case .lookedAfter: return care.contains { ended($0, after: claim.day) }
    case .protection: return plans.contains { ended($0, after: claim.day) }
    case .assessment: return assessments.contains { ended($0, after: claim.day) }
    default: return false
    }
  }

  /// Whether a fact has begun or ended since the claim, so that the same claim made again would say more.
  public func hasMoved(since claim: Claim) -> Bool {
    if isOutranked(claim) { return true }
    return needs.contains { $0.started > claim.day }
  }

  private func ended(_ span: Span, after day: Day) -> Bool { span.ended.map { $0 > day } ?? false }
}
