/// The departments' code lists as the program carries them: by list, code and meaning.
public struct CodeBook: Sendable {
  public struct Code: Hashable, Sendable {
    public var list: String
    public var code: String
    public var meaning: String
    public var source: String

    public init(list: String, code: String, meaning: String, source: String) {
      (self.list, self.code, self.meaning, self.source) = (list, code, meaning, source)
    }
  }

  private let lists: [String: [Code]]

  public init(_ codes: [Code]) { lists = Dictionary(grouping: codes, by: \.list) }

  /// The codes of a list in the order of its file.
  public func codes(in list: String) -> [Code] { lists[list] ?? [] }

  /// What a code means; nothing where the list does not know it.
  public func meaning(of code: String, in list: String) -> String? {
    lists[list]?.first { $0.code == code }?.meaning
  }
}
