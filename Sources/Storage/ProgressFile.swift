import Foundation
import GRDB
import Glibc

/// Opens the file of progress, makes it if it is not there, and moves a damaged one aside.
struct ProgressFile {
  let folder: String
  let path: String
  /// What the tables are; by default those of progress.
  var migrator = ProgressFile.progress

  /// The database, and where a damaged one was moved to.
  ///
  /// A lock on a file beside it is held meanwhile: two programs that start at once must not both
  /// find the file damaged, and move each other's new one aside.
  func open(
    pageLimit: Int?, patience: Double
  ) throws(ProgressError) -> (DatabaseQueue, movedAside: String?) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      // What the system says to the last step is plainer than what Foundation makes of the whole.
      let reason = mkdir(folder, 0o700) == 0 ? nil : strerror(errno).map { String(cString: $0) }
      if let reason { throw .notWritable(path: folder, reason: reason) }
    }
    let lock = FileLock(path: path.replacing(".sqlite", with: ".lock"))
    defer { lock?.release() }
    do {
      return (try connect(pageLimit: pageLimit, patience: patience), nil)
    } catch .damaged {
      let aside = try moveAside()
      return (try connect(pageLimit: pageLimit, patience: patience), aside)
    }
  }

  private func connect(
    pageLimit: Int?, patience: Double
  ) throws(ProgressError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    if let pageLimit {
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      let verdict = try database.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      guard verdict == "ok" else {
        throw ProgressError.damaged(path: path, reason: verdict ?? "no answer")
      }
      // Only now may anything be written: a damaged file keeps all its bytes.
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      if try database.read({ try migrator.hasBeenSuperseded($0) }) {
        throw ProgressError.newer(path: path)
      }
      try migrator.migrate(database)
      return database
    } catch {
      throw ProgressError(error, path: path)
    }
  }

  /// Moves the file, and what belongs to it, to a name that is still free.
  private func moveAside() throws(ProgressError) -> String {
    let manager = FileManager.default
    var aside = path + ".damaged"
    var number = 1
    while manager.fileExists(atPath: aside) {
      number += 1
      aside = path + ".damaged-\(number)"
    }
    do {
      try manager.moveItem(atPath: path, toPath: aside)
      for suffix in ["-wal", "-shm"] where manager.fileExists(atPath: path + suffix) {
        try manager.moveItem(atPath: path + suffix, toPath: aside + suffix)
      }
    } catch {
      throw .damaged(path: path, reason: reason(error))
    }
    return aside
  }

  private func reason(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if cause.domain == NSPOSIXErrorDomain, let words = strerror(Int32(cause.code)) {
      return String(cString: words)
    }
    return cause.localizedDescription.replacing("\n", with: " ")
  }

  static var progress: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("steps and places") { database in
      try database.execute(
        sql: """
          CREATE TABLE step (
            lesson TEXT NOT NULL, step TEXT NOT NULL,
            tries INTEGER NOT NULL, hints INTEGER NOT NULL, done_at REAL,
            PRIMARY KEY (lesson, step)) WITHOUT ROWID;
          CREATE TABLE place (
            lesson TEXT NOT NULL PRIMARY KEY, step TEXT NOT NULL, at REAL NOT NULL) WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("review") { database in
      try database.execute(
        sql: """
          CREATE TABLE review (
            lesson TEXT NOT NULL, step TEXT NOT NULL, box INTEGER NOT NULL, due REAL NOT NULL,
            PRIMARY KEY (lesson, step)) WITHOUT ROWID;
          """)
    }
    return migrator
  }
}
