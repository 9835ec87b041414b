import Foundation
import GRDB

extension Store {
  /// Makes a whole and consistent copy of the unit's file at a path while others go on working.
  ///
  /// Never over a file that is there. The copy may be read by its owner alone, or by the group too where the
  /// folder is shared; it is on the disk when this returns. What could not be finished is taken away again.
  public func backup(to path: String) throws(OpeningProblem) {
    try Backup.copy(queue, to: path)
  }
}

/// The file of a copy: how it comes about, and what can go wrong with it, in words.
enum Backup {
  /// Copies a whole file to a path where nothing is.
  static func copy(_ queue: DatabaseQueue, to path: String) throws(OpeningProblem) {
    let folder = folder(of: path)
    let descriptor = try makeEmptyFile(path, in: folder)
    defer { close(descriptor) }
    do {
      // SQLite writes into a file that is there only while it is empty, so the rights are right from the start.
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
      try shareable(path)
      guard fsync(descriptor) == 0 else {
        throw OpeningProblem.cannotCreate(path: path, why: words(of: errno))
      }
      settle(folder)
    } catch {
      for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
      throw problem(error, path)
    }
  }

  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// The empty file with its rights, opened; refuses a path where something is.
  static func makeEmptyFile(_ path: String, in folder: String) throws(OpeningProblem) -> Int32 {
    let mode: mode_t = Opening.isShared(folder) ? 0o660 : 0o600
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .exists(path: path) : .cannotCreate(path: path, why: words(of: errno))
    }
    // The process's own mask may have taken the group's rights away.
    fchmod(descriptor, mode)
    return descriptor
  }

  /// Sets the copy up for several programs at once, which SQLite's own copying does not.
  static func shareable(_ path: String) throws {
    let copy = try DatabaseQueue(path: path, configuration: Opening.configuration(busySeconds: Busy.seconds))
    try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try copy.close()
  }

  /// Brings the folder's entry for a new file to the disk, where the system can do that.
  static func settle(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func problem(_ error: any Error, _ path: String) -> OpeningProblem {
    switch error {
    case let problem as OpeningProblem: problem
    case let error as DatabaseError where error.resultCode == .SQLITE_BUSY: .busy(path: path)
    case let error as DatabaseError: .cannotCreate(path: path, why: Opening.words(error))
    default: .cannotCreate(path: path, why: "the system refuses it")
    }
  }

  static func words(of number: Int32) -> String {
    switch number {
    case ENOENT: "its folder is not there"
    case EACCES, EPERM, EROFS: "you may not write there"
    case ENOSPC, EDQUOT: "the disk is full"
    case EISDIR: "it is a folder"
    default: "the system answers with error \(number)"
    }
  }
}
