import Casework

/// A stored minute in plain words, as somebody reads it who types nothing.
struct MinuteWords {
  var minute: Discussion
  var sheet: FamilySheet
  var members: [MemberCard]

  typealias Line = (label: String, text: String)

  /// What is filled in, in the form's order.
  var lines: [Line] {
    let told: [[Line]] = [
      text("Update", minute.update, .update), reviewed, steps, challenges, decisions, actions,
      minute.risk.map { [("Risk", $0.rawValue)] } ?? [], ideas,
      text("Risks", minute.risks, .risks), text("Protective", minute.protective, .protective),
      text("Child says", minute.childView, .childView), text("Parents say", minute.parentsView, .parentsView),
      minute.bookings.map { ("Date fixed", booking($0)) },
      minute.nextFull.map { [("Next in full", "by \($0.spoken)")] } ?? [],
      text("Genogram", minute.genogram, nil),
    ]
    return told.flatMap(\.self)
  }

  private func text(_ label: String, _ text: String, _ part: Discussion.Part?) -> [Line] {
    let words = text.split(separator: "\n").joined(separator: " ").trimmed
    return words.isEmpty ? [] : [(label + whom(part), words)]
  }

  /// Of which of the children a part tells, where it does not tell of all.
  private func whom(_ part: Discussion.Part?) -> String {
    guard let part, let only = minute.parts[part], !only.isEmpty else { return "" }
    let names = sheet.row.children.filter { only.contains($0.ref) }.map(\.forename)
    return names.isEmpty ? "" : " (\(Wording.list(names)))"
  }

  private func name(_ member: Ref<Member>?) -> String? {
    members.first { $0.ref == member }?.member.name
  }

  /// Who, then what; what only where nobody of the unit is named.
  private func said(_ who: [String], _ what: String) -> String {
    who.isEmpty ? what : "\(Wording.list(who)): \(what)"
  }

  private var reviewed: [Line] {
    let texts = { (ref: Ref<Action>) in sheet.actions.first { $0.ref == ref }?.text }
    let done = minute.done.compactMap(texts)
    return (done.isEmpty ? [] : [("Done", done.joined(separator: "; "))])
      + minute.carried.compactMap { carried in
        texts(carried.action).map { ("Goes on", "\($0), now by \(carried.due.brief)") }
      }
  }

  private var steps: [Line] {
    minute.steps.map { step in
      let tested = step.isTested ? "tested, " : ""
      let idea = sheet.hypotheses.first { $0.ref == step.hypothesis }?.hypothesis.text
      let words = [step.words, idea.map { "(\($0))" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      return ("Hypothesis \(tested)\(step.state.words)", words)
    }
  }

  private var challenges: [Line] {
    if minute.noChallenge, minute.challenges.isEmpty { return [("Challenge", "none offered")] }
    return minute.challenges.map { challenge in
      let changed = challenge.changed.isEmpty ? "nothing changed" : "changed: \(challenge.changed)"
      let words = said([name(challenge.by)].compactMap(\.self), challenge.text)
      return ("Challenge\(whom(.challenge))", "\(words) (\(changed))")
    }
  }

  private var decisions: [Line] {
    minute.decisions.enumerated().map { index, decision in
      let label =
        decision.soughtFrom.map { "To be sought from \(Authority.holder($0))" } ?? "Decided"
      return (label + whom(.decision(index)), decision.text)
    }
  }

  private var actions: [Line] {
    minute.actions.enumerated().map { ("Action\(whom(.action($0)))", task($1)) }
  }

  private func task(_ action: Action) -> String {
    let due = action.due.map { ", by \($0.brief)" } ?? ""
    return said(action.owners.compactMap { name($0) }, "\(action.text)\(due)")
  }

  private var ideas: [Line] {
    minute.hypotheses.enumerated().flatMap { index, idea -> [Line] in
      let test = idea.task.map { task($0) } ?? idea.test
      return [
        ("New hypothesis\(whom(.hypothesis(index)))", said([name(idea.author)].compactMap(\.self), idea.text))
      ]
        + (idea.wouldChange.isEmpty ? [] : [("Would change it", idea.wouldChange)])
        + (test.isEmpty ? [] : [("Tested by", test)])
    }
  }

  private func booking(_ occasion: Occasion) -> String {
    let time = occasion.minute.map { ", \(Wording.time($0))" } ?? ""
    return "\(occasion.kind.title(occasion.text)), \(occasion.day.spoken)\(time)"
  }
}
