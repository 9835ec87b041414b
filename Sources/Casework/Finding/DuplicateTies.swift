extension PossibleDuplicate {
  /// How two names hang together.
  enum NameTie { case same, alike, forename, part }

  /// How two days of birth hang together.
  enum BirthTie {
    case same, turned, digit, year, unknown, other

    init(_ typed: Day?, _ stored: Day?) {
      guard let typed, let stored else {
        self = .unknown
        return
      }
      let (one, other) = (typed.parts, stored.parts)
      if typed == stored {
        self = .same
      } else if one == (other.year, other.day, other.month) {
        self = .turned
      } else if zip(typed.description.utf8, stored.description.utf8).filter({ $0 != $1 }).count == 1 {
        self = .digit
      } else {
        self = one.year == other.year ? .year : .other
      }
    }
  }

  /// What was typed so far, read once for all it is compared with.
  struct Typed {
    let forename: [NameWord]
    let surname: [NameWord]
    let born: Day?

    init(_ forename: String, _ surname: String, _ born: Day?) {
      (self.forename, self.surname) = (NameWord.words(of: forename), NameWord.words(of: surname))
      self.born = born
    }

    /// Why they may be the same, and how alike the names are; nothing where it is unlikely.
    func likeness(to known: Known) -> (reason: Reason, score: Double)? {
      let (name, score) = tie(to: NameWord.words(of: known.name))
      return Reason(name, BirthTie(born, known.born)).map { ($0, score) }
    }

    private func tie(to stored: [NameWord]) -> (NameTie, Double) {
      let whole = NameLikeness.score(forename + surname, stored)
      if whole == 1 { return (.same, whole) }
      let isWhole = !forename.isEmpty && !surname.isEmpty && stored.count > 1
      if isWhole && whole >= NameLikeness.threshold { return (.alike, whole) }
      let first = NameLikeness.score(forename, stored)
      if first >= NameLikeness.threshold { return (.forename, first) }
      return (.part, whole)
    }
  }
}
