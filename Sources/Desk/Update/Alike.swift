import Casework
import Screen

/// Whether somebody who is typed as new is known already: asked for at pauses, said quietly, never in the way.
extension Desk {
  /// What is still to be asked for the form on top; several keys typed at once make one question.
  var unreadAlike: [Effect] {
    guard case .form(let sheet) = overlays.last else { return [] }
    return sheet.unasked(facts).map { newcomer in
      .read(
        .alike(
          forename: newcomer.forename, surname: newcomer.surname, born: newcomer.born,
          besides: newcomer.besides, form: sheet.draftKey))
    }
  }

  /// Takes the answer to the first question that was still open.
  mutating func take(alike hits: [PossibleDuplicate.Hit], for form: String) {
    guard case .form(var sheet) = overlays.last, sheet.draftKey == form,
      let asked = sheet.unasked(facts).first
    else { return }
    sheet.known[asked] = hits
    overlays[overlays.count - 1] = .form(sheet)
  }

  /// Who may be known already of those in the form on top, best first.
  var alike: [PossibleDuplicate.Hit] {
    guard case .form(let sheet) = overlays.last else { return [] }
    var met: Set<Int> = []
    return sheet.filling.newcomers(in: sheet.form, facts).flatMap { sheet.known[$0] ?? [] }.filter {
      met.insert($0.known.number).inserted
    }
  }

  /// Why `Ctrl-O` does nothing here; nothing where it opens a family.
  var whyNoneAlike: String? {
    if alike.isEmpty { return "Nobody is known who is like this." }
    return alike.contains { $0.known.family != nil } ? nil : "Whoever is like this belongs to no family."
  }

  /// Opens the family of the one most like what is typed; the text is kept as a draft.
  mutating func openAlike() -> [Effect] {
    guard let family = alike.compactMap(\.known.family).first, case .form(let sheet) = overlays.popLast()
    else { return [] }
    notice = Notice("Your text is kept on Today: \(Wording.stopped(title(of: draft(of: sheet))))")
    pending = .show
    return [.keep(draft(of: sheet)), .read(.drafts), .read(.family(family))]
  }

  /// The lines below the fields of a form, at most four.
  var alikeLines: [String] {
    let hits = alike
    guard let first = hits.first else { return [] }
    let lines = hits.prefix(3).map { hit in
      let known = hit.known
      let born = known.born.map { ", \($0.spoken)" } ?? ""
      let family = known.familyName.isEmpty ? "" : ", \(shown(known.familyName))"
      return "  \(shown(known.name))\(born)\(family) \(known.id): \(hit.reason)"
    }
    let opens = first.known.family == nil ? "" : " Ctrl-O opens the family; what you typed is kept."
    return ["May already be known:\(opens)"] + lines
  }
}

extension FormSheet {
  /// Those typed as new of whom it was not asked yet whether they are known.
  func unasked(_ facts: Facts) -> [Newcomer] {
    var met: Set<Newcomer> = []
    return filling.newcomers(in: form, facts).filter { known[$0] == nil && met.insert($0).inserted }
  }
}
