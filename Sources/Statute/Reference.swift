import CReference

/// The files of `data/` that the program carries with it: holidays, codes, the layouts of other people's lists.
///
/// Nothing is read before it is asked for; every call reads afresh.
public enum Reference {
  /// The names of all files, as paths below `data/`, in the order of the alphabet.
  public static var names: [String] {
    (0..<reference_count()).map { String(cString: reference_at($0).name) }
  }

  /// The bytes of a file by its name, such as `annex-a/columns.csv`.
  public static func bytes(_ name: String) throws(ReferenceProblem) -> [UInt8] {
    for place in 0..<reference_count() {
      let file = reference_at(place)
      if String(cString: file.name) == name {
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
      }
    }
    throw .unknownFile(name)
  }

  /// The text of a file by its name; all files are UTF-8.
  public static func text(_ name: String) throws(ReferenceProblem) -> String {
    guard let text = String(validating: try bytes(name), as: UTF8.self) else { throw .notText(name) }
    return text
  }
}
