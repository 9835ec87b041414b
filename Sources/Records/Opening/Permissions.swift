import Foundation

/// Looks at who may read the unit's file on this computer.
public enum Permissions {
  /// The standing notice for a file that more people may read than should; nothing where all is well.
  public static func notice(for path: String) -> String? {
    guard path != ":memory:" else { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // Beyond reading and writing by the owner and the group, every right is one too many.
    guard status.st_mode & 0o117 != 0 else { return nil }
    let folder = (path as NSString).deletingLastPathComponent
    let mode = Opening.isShared(folder.isEmpty ? "." : folder) ? "660" : "600"
    return "More people than the unit may read its file. Mend it: chmod \(mode) \(quoted(path))"
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let plain = path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+".contains($0)) }
    return plain ? path : "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
