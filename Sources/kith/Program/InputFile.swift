import Glibc

/// Reads files that somebody hands in, whole and not without end.
enum InputFile {
  /// No list of a council comes near this.
  static let limit = 64 << 20

  /// The bytes of a file; `-` is standard input.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let isInput = path == "-"
    let descriptor = isInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { if !isInput { close(descriptor) } }
    var bytes: [UInt8] = []
    while true {
      let before = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: 1 << 16))
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: before), 1 << 16)
      }
      if count < 0, errno == EINTR {
        bytes.removeLast(1 << 16)
        continue
      }
      guard count >= 0 else { throw failure(path, errno) }
      bytes.removeLast((1 << 16) - count)
      if count == 0 { return bytes }
      guard bytes.count <= limit else {
        throw Failure(.data, "\(path.printable) is larger than 64 MB, as no list is; nothing was read.")
      }
    }
  }

  /// The names of the files in a folder, in the order of the alphabet; hidden ones and folders left aside.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let directory = opendir(folder) else { throw failure(folder, errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), isFile(folder + "/" + name) { names.append(name) }
    }
    return names.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func failure(_ path: String, _ number: Int32) -> Failure {
    let name = path.printable
    switch number {
    case ENOENT: return Failure(.noInput, "There is no file \(name).")
    case EISDIR: return Failure(.noInput, "\(name) is a folder; give a file.")
    case ENOTDIR: return Failure(.noInput, "\(name) is not a folder; give the folder that holds the lists.")
    case EACCES, EPERM: return Failure(.noInput, "\(name) cannot be read: you may not read it.")
    default: return Failure(.noInput, "\(name) cannot be read; the system answers with error \(number).")
    }
  }
}
