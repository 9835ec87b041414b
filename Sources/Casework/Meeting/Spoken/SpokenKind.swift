/// Finds the kind of a decision by words of its id or its title in the authority table.
struct SpokenKind: Sendable {
  let authorities: [Authority]

  /// The kinds that a word may mean: any beginning of a word of the id, a longer word of the title.
  func fits(_ word: some StringProtocol) -> [Authority] {
    authorities.filter { isOfId(word, $0) || isOfTitle(word, $0) }
  }

  /// The kinds that these words mean together. The whole id comes before words of ids, these before titles.
  func find(_ words: [Substring]) -> [Authority] {
    let typed = Folded(words.joined(separator: "-"))
    let whole = authorities.filter { Folded($0.decision) == typed }
    if !whole.isEmpty { return whole }
    let byId = authorities.filter { authority in words.allSatisfy { isOfId($0, authority) } }
    if !byId.isEmpty { return byId }
    return authorities.filter { authority in
      words.allSatisfy { isOfId($0, authority) || isOfTitle($0, authority) }
    }
  }

  /// It is the id of a kind, or one of an id's words, letter by letter.
  func isExact(_ word: some StringProtocol) -> Bool {
    let typed = Folded(word).text
    return authorities.contains { authority in
      authority.decision == typed || authority.decision.split(separator: "-").contains { $0 == typed }
    }
  }

  private func isOfId(_ word: some StringProtocol, _ authority: Authority) -> Bool {
    let typed = Folded(word)
    let words = authority.decision.split(separator: "-").map { Folded($0) }
    if words.contains(typed) || Folded(authority.decision) == typed { return true }
    return typed.text.count >= 3 && words.contains { $0.text.hasPrefix(typed.text) }
  }

  /// Titles are ordinary sentences: only a word of some length says which is meant.
  private func isOfTitle(_ word: some StringProtocol, _ authority: Authority) -> Bool {
    let typed = Folded(word)
    return typed.text.count >= 5 && Folded(authority.title).hasWord(startingWith: typed)
  }
}
