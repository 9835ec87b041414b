/// One of the inspectorate's child-level lists, 1 to 11.
struct AnnexList: Hashable {
  let number: Int

  /// The lists that Kith reads, in order.
  static let read = (1...9).map { AnnexList(number: $0) }
  static let all = (1...11).map { AnnexList(number: $0) }

  /// As reports name it: `list_06`.
  var name: String { number < 10 ? "list_0\(number)" : "list_\(number)" }

  init(number: Int) { self.number = number }

  /// Which list a file holds, by its name: `list_06.csv`, `List 6.csv`, `Annex A list 6.CSV`.
  init?(file: String) {
    let words = Plain.joined(file)
    guard words.hasSuffix("csv") else { return nil }
    for list in AnnexList.all {
      let names = ["list\(list.number)csv", "list0\(list.number)csv"]
      if names.contains(words) || names.contains(where: { words == "annexa" + $0 }) {
        self = list
        return
      }
    }
    return nil
  }

  /// What cannot be read where the list is missing.
  var loss: String {
    switch number {
    case 1: "contacts cannot be read"
    case 2: "early-help assessments cannot be read"
    case 3: "referrals cannot be read; an assessment then runs from list 6's start or its own"
    case 4: "assessments cannot be read; no deadline for one is known"
    case 5: "enquiries under section 47 and initial conferences cannot be read"
    case 6: "episodes of need and case statuses cannot be read; no child is closed for it"
    case 7: "protection plans cannot be read; no child's status is lowered for it"
    case 8: "care periods, legal statuses and placements cannot be read; no child's status is lowered for it"
    case 9: "what is owed to care leavers cannot be read"
    default: "it is not read in any case"
    }
  }

  /// Why Kith keeps nothing of a list that it knows.
  var notKept: String? {
    switch number {
    case 10: "list 10 tells of adoption, which Kith does not keep yet; nothing was taken from it"
    case 11: "list 11 tells of adopters, not of the unit's children; nothing was taken from it"
    default: nil
    }
  }
}
