extension ChildFacts {
  /// The child's happenings and spans, in the order of time; `countsVirtual` lets a virtual visit be a sight.
  public func history(countsVirtual: Bool) -> History {
    History(subject: .child(child), born: born, died: died)
  }
}

extension SharedFacts {
  /// The family's or member's happenings and spans, in the order of time.
  public func history() -> History { History(subject: subject) }
}
