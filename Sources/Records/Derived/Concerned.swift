/// Whose standing, lists and clocks are worked out again after a change.
struct Concerned {
  var children: Set<Int> = []
  var families: Set<Int> = []
  var members: Set<Int> = []
  /// The rules themselves have changed.
  var everything = false

  var isNothing: Bool { children.isEmpty && families.isEmpty && members.isEmpty && !everything }

  mutating func formUnion(_ other: Concerned) {
    children.formUnion(other.children)
    families.formUnion(other.families)
    members.formUnion(other.members)
    everything = everything || other.everything
  }
}

extension Outcome {
  var concerned: Concerned {
    Concerned(children: children, families: families, members: members, everything: everything)
  }
}
