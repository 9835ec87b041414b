/// What the words before a decision's colon came to.
enum SpokenPrefix: Equatable {
  /// Who takes it and the kind's id, as far as they were named.
  case says(by: Ref<Member>?, kind: String?)
  /// The colon belongs to the text.
  case text
  case refused(String)

  static func read(_ words: [Substring], _ names: SpokenName, _ authorities: [Authority]) -> SpokenPrefix {
    let (kinds, posts) = (SpokenKind(authorities: authorities), SpokenPost(authorities: authorities))
    var (people, kindWords, strangers) = ([Ref<Member>](), [Substring](), [Substring]())
    var (problem, post) = (String?.none, String?.none)
    var left = words[...]
    while let word = left.first {
      if let whole = names.wholeName(left) {
        people.append(whole.ref)
        left = left.dropFirst(whole.length)
        continue
      }
      if !names.isInitials(word), let found = posts.find(left) {
        post = found.post
        left = left.dropFirst(found.length)
        continue
      }
      left = left.dropFirst()
      let (found, fits) = (names.find(word), kinds.fits(word))
      switch (found, fits.isEmpty) {
      case (.one(let ref), _) where names.isInitials(word): people.append(ref)
      case (_, false) where found == .none || kinds.isExact(word): kindWords.append(word)
      case (.one(let ref), true): people.append(ref)
      case (.several(let fits), true): problem = problem ?? names.ambiguous(word, fits)
      case (.none, _): strangers.append(word)
      case (.one, false), (.several, false):
        let kind = fits.map(\.decision).joined(separator: " or ")
        problem = problem ?? "“\(word)” could be a member or \(kind): type initials, or more of the word."
      }
    }
    guard strangers.isEmpty else { return asked(strangers, words, names, authorities) }
    if let problem { return .refused(problem) }
    if let post, people.count < 2 { return sought(people.first, post, kindWords, kinds, posts) }
    return conclude(people.once, kindWords, names, kinds)
  }

  /// A post above the unit was named: then one of its own kinds is meant.
  private static func sought(
    _ by: Ref<Member>?, _ post: String, _ words: [Substring], _ kinds: SpokenKind, _ posts: SpokenPost
  ) -> SpokenPrefix {
    let held = posts.kinds(of: post)
    let fits = words.isEmpty ? held : SpokenKind(authorities: held).find(words)
    if fits.count == 1 { return .says(by: by, kind: fits[0].decision) }
    if fits.isEmpty, let other = kinds.find(words).first { return .refused(posts.lacking(post, other)) }
    return .refused(posts.which(post))
  }

  /// Words that are nobody's and no kind's: asked about where they stand for initials, or beside some.
  private static func asked(
    _ strangers: [Substring], _ words: [Substring], _ names: SpokenName, _ authorities: [Authority]
  ) -> SpokenPrefix {
    if words.count == 1, words[0].count <= 4 {
      return .refused(names.stranger(words[0]) + " If it is no name, begin with a colon.")
    }
    guard (2...3).contains(words.count), let first = words.first, names.isInitials(first) else {
      return .text
    }
    let known = authorities.map(\.decision).joined(separator: ", ")
    return .refused("“\(strangers[0])” is no kind of decision. Known: \(known).")
  }

  private static func conclude(
    _ people: [Ref<Member>], _ kindWords: [Substring], _ names: SpokenName, _ kinds: SpokenKind
  ) -> SpokenPrefix {
    if people.count > 1 {
      let who = people.compactMap(names.name(of:)).joined(separator: " or ")
      return .refused("One member takes a decision and answers for it: name \(who).")
    }
    guard !kindWords.isEmpty else { return .says(by: people.first, kind: nil) }
    let fits = kinds.find(kindWords)
    if fits.count == 1 { return .says(by: people.first, kind: fits[0].decision) }
    // Words that are found only here and there in titles are a sentence's own: `Family meeting: go on`.
    if people.isEmpty, !kindWords.contains(where: kinds.isExact), kindWords.contains(where: { $0.count > 4 })
    {
      return .text
    }
    let typed = kindWords.joined(separator: " ")
    let all = fits.isEmpty ? kindWords.flatMap(kinds.fits).once : fits
    let listed = all.map(\.decision).joined(separator: " or ")
    return .refused("“\(typed)” could be \(listed): type more of the one that is meant.")
  }
}
