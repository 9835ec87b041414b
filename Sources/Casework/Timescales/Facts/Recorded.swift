/// A status fact as it is recorded: its row, and which of its fields came from which format.
public struct Recorded<Fact: StatusFact>: Sendable {
  /// The row's number in the fact's table.
  public var row: Int
  public var fact: Fact
  public var origin: Origin

  public init(row: Int, fact: Fact, origin: Origin = Origin()) {
    (self.row, self.fact, self.origin) = (row, fact, origin)
  }

  /// As a happening's id begins: `care_period:3`.
  public var id: String { "\(Fact.kind.rawValue):\(row)" }
}

/// Which fields of a record came from which format; what is not named was typed.
public struct Origin: Hashable, Sendable {
  public var fields: [String: Format]
  /// A person typed that it began; a format may have added to it since.
  public var isStartTyped: Bool

  public init(_ fields: [String: Format] = [:], isStartTyped: Bool = false) {
    (self.fields, self.isStartTyped) = (fields, isStartTyped)
  }

  /// The format that told that it began; nothing where a person typed it.
  public var startFormat: Format? { isStartTyped ? nil : self["started"] ?? format }

  /// The weightiest format that told the record; nothing where a person typed all of it.
  public var format: Format? { fields.values.max() }

  public subscript(field: String) -> Format? { fields[field] }
}
