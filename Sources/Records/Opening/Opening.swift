import Casework
import Foundation
import GRDB

/// Why a unit's file cannot be opened or made.
public enum OpeningProblem: Error, Hashable, Sendable {
  case missing(path: String)
  case notAUnit(path: String)
  case newer(path: String)
  case exists(path: String)
  case cannotCreate(path: String, why: String)
  case cannotRead(path: String, why: String)
  case busy(path: String)

  public var sentence: String {
    switch self {
    case .missing(let path):
      "There is no file \(path). Make a unit with “kith init”, or an invented one with “kith demo”."
    case .notAUnit(let path): "\(path) is not a unit's file of Kith; it has been left as it is."
    case .newer(let path):
      "\(path) was written by a newer Kith. Open it with that program; it has been left as it is."
    case .exists(let path): "\(path) is already there; choose another path or move it away first."
    case .cannotCreate(let path, let why): "\(path) cannot be made: \(why)."
    case .cannotRead(let path, let why): "\(path) cannot be opened: \(why)."
    case .busy(let path): "\(path) is being written by another program; try again in a moment."
    }
  }
}

/// Opens, makes and sets up the one file of a unit.
enum Opening {
  /// Kith's mark in the file's header, so that no other SQLite file is taken for a unit's.
  static let applicationId = 0x4B49_5448
  static let newestVersion = Shapes.steps.count

  /// The settings every connection works under: whole commits on the disk, ties between rows enforced.
  static func configuration(busySeconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busySeconds)
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -4000")
    }
    return configuration
  }

  /// Opens the unit's file; brings an older one to the newest shape, after a copy dated with `today`.
  static func open(_ path: String, today: () -> Day) throws(OpeningProblem) -> DatabaseQueue {
    var status = stat()
    if path != ":memory:", stat(path, &status) != 0 { throw unreachable(path, errno) }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(busySeconds: Busy.seconds))
      if try version(of: queue, path: path) < newestVersion {
        try Migrating.migrate(queue, path: path, today: today())
      }
      try queue.inDatabase { try $0.execute(sql: VeilViews.open) }
      return queue
    } catch let problem as OpeningProblem {
      throw problem
    } catch let error as DatabaseError {
      throw error.resultCode == .SQLITE_BUSY
        ? .busy(path: path)
        : error.resultCode == .SQLITE_NOTADB
          ? .notAUnit(path: path) : .cannotRead(path: path, why: words(error))
    } catch {
      throw .cannotRead(path: path, why: "the system refuses it")
    }
  }

  /// Why nothing can be learnt of a path, by the system's number for it.
  static func unreachable(_ path: String, _ number: Int32) -> OpeningProblem {
    switch number {
    case EACCES, EPERM: .cannotRead(path: path, why: "you may not enter its folder")
    default: .missing(path: path)
    }
  }

  /// The file's version; refuses what is no unit's file, and a newer one.
  private static func version(of queue: DatabaseQueue, path: String) throws -> Int {
    try queue.inDatabase { database in
      let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard mark == applicationId, version >= 1 else { throw OpeningProblem.notAUnit(path: path) }
      guard version <= newestVersion else { throw OpeningProblem.newer(path: path) }
      return version
    }
  }

  /// Makes a new file with all its tables; never over an existing one.
  static func create(_ path: String) throws(OpeningProblem) -> DatabaseQueue {
    if path != ":memory:" {
      guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
      try makeEmptyFile(path)
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(busySeconds: Busy.seconds))
      try queue.inDatabase { database in
        if path != ":memory:" { try database.execute(sql: "PRAGMA journal_mode = WAL") }
      }
      try queue.inTransaction(.immediate) { database in
        try database.execute(sql: Shapes.steps.joined())
        try database.execute(
          sql: "PRAGMA application_id = \(applicationId); PRAGMA user_version = \(newestVersion)")
        return .commit
      }
      try queue.inDatabase { try $0.execute(sql: VeilViews.open) }
      return queue
    } catch let error as DatabaseError {
      throw .cannotCreate(path: path, why: words(error))
    } catch {
      throw .cannotCreate(path: path, why: "the system refuses it")
    }
  }

  /// The empty file with its rights: for its owner alone, or for the group too where the folder is shared.
  private static func makeEmptyFile(_ path: String) throws(OpeningProblem) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw .cannotCreate(path: path, why: "the folder \(folder) is not there and cannot be made")
    }
    let mode = isShared(folder.isEmpty ? "." : folder) ? 0o660 : 0o600
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: mode])
    else { throw .cannotCreate(path: path, why: "the folder does not let you write there") }
  }

  /// Whether a folder is made for several people: its group may write and it hands its group on.
  static func isShared(_ folder: String) -> Bool {
    var status = stat()
    guard stat(folder, &status) == 0 else { return false }
    return status.st_mode & S_IWGRP != 0 && status.st_mode & S_ISGID != 0
  }

  /// What SQLite says, without any statement or value.
  static func words(_ error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY: "you may not write there"
    case .SQLITE_FULL: "the disk is full"
    case .SQLITE_IOERR: "the disk does not answer"
    case .SQLITE_CORRUPT: "it is damaged; put a backup in its place"
    case .SQLITE_NOTADB: "it is not a unit's file"
    default: "the database answers with code \(error.resultCode.rawValue)"
    }
  }
}
