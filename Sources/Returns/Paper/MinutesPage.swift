import Casework

extension Page {
  /// The minutes of a meeting as a page; with `versions` what was signed before stands under what is signed now.
  init(_ minutes: Minutes, versions: Bool = false) {
    self.init(title: "Unit meeting of \(minutes.unit), \(minutes.day.spoken)")
    addFacts(of: minutes)
    addDraftNotice(minutes)
    var number = 0
    for tier in Tier.allCases {
      let families = minutes.families.filter { $0.item.discussed && $0.item.tier == tier }
      guard !families.isEmpty else { continue }
      add(.heading(tier.words))
      for family in families {
        number += 1
        add(family, number: "\(number)", isClosed: minutes.isClosed)
        if versions { addOlderVersions(of: family) }
      }
    }
    addNotDiscussed(minutes)
    addRestricted(minutes.restricted)
  }

  /// One family's minute with every version that was signed, the older ones under the newest.
  init(minuteOf family: Minutes.Family, unit: String, day: Day) {
    self.init(
      title: "Minute of \(family.item.family) (\(family.item.familyId)), \(unit), \(day.spoken)")
    add(family, number: "", isClosed: true)
    addOlderVersions(of: family)
  }

  mutating func addFacts(of minutes: Minutes) {
    if let chair = minutes.chair { add(.fact(label: "Chair", text: chair)) }
    if let minutedBy = minutes.minutedBy { add(.fact(label: "Minutes", text: minutedBy)) }
    if !minutes.present.isEmpty {
      let absent = minutes.absent.joined(separator: ", ")
      add(
        .fact(
          label: "Present",
          text: minutes.present.joined(separator: "; ") + (absent.isEmpty ? "" : "\nNot present: \(absent)")))
    }
  }

  mutating func addDraftNotice(_ minutes: Minutes) {
    guard minutes.isClosed else { return add(.notice("DRAFT: the meeting is not closed yet.")) }
    let discussed = minutes.families.filter(\.item.discussed)
    let unsigned = discussed.filter(\.isDraft).count
    guard unsigned > 0 else { return }
    add(
      .notice(
        unsigned == discussed.count
          ? "DRAFT: not signed yet."
          : "DRAFT in part: \(unsigned) of \(discussed.count) minutes are not signed yet."))
  }

  /// A family's minute as it stands now, headed by whether it is signed.
  private mutating func add(_ family: Minutes.Family, number: String, isClosed: Bool) {
    let item = family.item
    let risk = item.riskWords.map { "risk \($0)" }
    let aside = [risk, family.isDraft ? "DRAFT" : nil].compactMap(\.self).joined(separator: " · ")
    add(.family(number: number, name: "\(item.family) (\(item.familyId))", aside: aside))
    add(item)
    if let version = family.versions.last, family.amendment == nil {
      let reason = version.reason.isEmpty ? "" : "; amended because \(version.reason.asClause)"
      add("Signature", version.signature.words + reason + ".")
    } else if let amendment = family.amendment {
      let before = family.versions.last.map { " \($0.signature.words)." } ?? ""
      add("Signature", "Amended and not signed again yet: \(amendment.asClause).\(before)")
    } else if isClosed {
      add("Signature", "Not signed yet.")
    }
  }

  /// What was signed before, the latest first; of an amended minute also what was signed last.
  private mutating func addOlderVersions(of family: Minutes.Family) {
    let older = family.amendment == nil ? family.versions.dropLast() : family.versions[...]
    for version in older.reversed() {
      let number = version.signature.version
      add(.family(number: "", name: "\(family.item.family), version \(number), replaced", aside: ""))
      add(version.item)
      let reason = version.reason.isEmpty ? "" : "; amended because \(version.reason.asClause)"
      add("Signature", version.signature.words + reason + ".")
    }
  }

  private mutating func addNotDiscussed(_ minutes: Minutes) {
    let missed = minutes.items.filter { !$0.discussed }
    let putOff = missed.filter { $0.postponed != nil }
    if !putOff.isEmpty {
      add(.heading("Put off to the next meeting"))
      for item in putOff {
        add(.family(number: "", name: "\(item.family) (\(item.familyId))", aside: ""))
        add("Because", item.postponed ?? "")
      }
    }
    guard missed.count > putOff.count else { return }
    add(.heading(minutes.isClosed ? "Not discussed, first at the next meeting" : "Not discussed yet"))
    for item in missed where item.postponed == nil {
      add(item.tier.words, "\(item.family) (\(item.familyId))")
    }
  }
}

extension Minutes.Family {
  /// Nobody has signed it, or it was amended since.
  var isDraft: Bool { versions.isEmpty || amendment != nil }
}

extension String {
  /// Without the full stop at its end, so that it can go on in a sentence.
  var asClause: String { hasSuffix(".") ? String(dropLast()) : self }
}
