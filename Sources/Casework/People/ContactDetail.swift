/// One way to reach a person: a telephone number or an e-mail address.
public struct ContactDetail: Hashable, Codable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable { case phone, email }

  public var kind: Kind
  /// As it was typed.
  public var value: String
  /// Whose or when: `work`, `after 4`, `grandmother's`.
  public var note: String

  public init(kind: Kind, value: String, note: String = "") {
    (self.kind, self.value, self.note) = (kind, value, note)
  }

  /// The figures alone, with +44 read as 0: two numbers with the same figures are one.
  public var digits: String {
    var digits = value.filter(\.isNumber)
    if value.trimmed.hasPrefix("+44") || digits.hasPrefix("0044") {
      digits = "0" + digits.dropFirst(digits.hasPrefix("0044") ? 4 : 2)
    }
    return String(digits)
  }
}

/// Where somebody lives.
public struct Home: Hashable, Sendable {
  public var address: String
  public var postcode: String

  public init(address: String, postcode: String) { (self.address, self.postcode) = (address, postcode) }
}
