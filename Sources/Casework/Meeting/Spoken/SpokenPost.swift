/// Finds a post above the unit by what it is called before a colon: `service manager`, `sm`, `the court`.
struct SpokenPost: Sendable {
  let authorities: [Authority]

  /// The posts above the unit, in the order of the table.
  private var posts: [String] { authorities.compactMap(\.soughtFrom).once }

  /// The post that these words begin with, and how many of them it takes.
  ///
  /// Its whole name, its first letters, or a word that no other post has; `the` may stand before it.
  func find(_ words: ArraySlice<Substring>) -> (post: String, length: Int)? {
    guard let first = words.first else { return nil }
    if first.lowercased() == "the" {
      return find(words.dropFirst()).map { (post: $0.post, length: $0.length + 1) }
    }
    let typed = words.map { Folded($0).text }
    for post in posts {
      let name = post.split(separator: "-").map(String.init)
      let dashed = typed[0] == post ? 1 : 0
      let whole = typed.starts(with: name) ? name.count : dashed
      if whole > 0 { return (post, whole) }
      if name.count > 1, typed[0] == String(name.compactMap(\.first)) { return (post, 1) }
      if isOnlyOf(post, typed[0]) { return (post, 1) }
    }
    return nil
  }

  /// What the post may decide.
  func kinds(of post: String) -> [Authority] { authorities.filter { $0.soughtFrom == post } }

  /// Why a post alone does not say what is sought, with each kind as it may be typed.
  func which(_ post: String) -> String {
    let words = kinds(of: post).map(shortest)
    let holder = Authority.holder(post)
    return "\(holder.capitalised) holds: \(words.joined(separator: ", ")). "
      + "Say which: “\(words.first ?? ""): …”."
  }

  /// Why a kind is not sought from a post.
  func lacking(_ post: String, _ kind: Authority) -> String {
    let held = kinds(of: post).map(shortest).joined(separator: ", ")
    return "“\(kind.decision)” is for \(kind.holder); \(Authority.holder(post)) holds: \(held)."
  }

  private func shortest(_ kind: Authority) -> String {
    let first = kind.decision.split(separator: "-").prefix(1)
    return SpokenKind(authorities: authorities).find(Array(first)) == [kind]
      ? first.joined() : kind.decision
  }

  /// A word such as `manager` or `director`, of some length and in one post's name alone.
  private func isOnlyOf(_ post: String, _ word: String) -> Bool {
    word.count >= 4
      && posts.filter { $0.split(separator: "-").contains { $0 == word } } == [post]
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
