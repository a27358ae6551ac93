import Foundation
import GRDB
import Glibc
package import Training

/// Keeps runs: settings, curves, and how they ended.
///
/// One SQLite file, `runs.sqlite`, beside the one of progress. Two programs may use it at once. A run
/// that stands as running although its program is gone is told as interrupted. A damaged file is moved
/// aside, never deleted.
package final class RunStore: Sendable {
  /// The path of the file.
  package let path: String
  /// Where a damaged file was moved to when the store was opened; nil if there was none.
  package let movedAside: String?

  private let database: DatabaseQueue

  /// Opens the store in a folder, and makes both if they are not there.
  package convenience init(folder: String) throws(ProgressError) {
    try self.init(folder: folder, pageLimit: nil)
  }

  /// - Parameter pageLimit: the most pages that the file may have: a disk that gets full.
  init(folder: String, pageLimit: Int?, patience: Double = 3) throws(ProgressError) {
    path = folder + "/runs.sqlite"
    let file = ProgressFile(folder: folder, path: path, migrator: Self.migrator)
    (database, movedAside) = try file.open(pageLimit: pageLimit, patience: patience)
  }

  /// Keeps a run; one that is new (id 0) gets a number.
  ///
  /// - Returns: its number.
  @discardableResult
  package func save(_ run: RunRecord) throws(ProgressError) -> Int {
    let settings = run.settings.joined(separator: "\n")
    let body: Data
    do {
      body = try JSONEncoder().encode(run)
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
    let process = run.status == .running ? ProcessMark.own.text : nil
    return try write { database in
      if run.id == 0 {
        try database.execute(
          sql: """
            INSERT INTO run (started_at, updated_at, status, process, settings, pinned, body)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            run.startedAt, run.updatedAt, run.status.rawValue, process, settings, run.isPinned,
            body,
          ])
        return Int(database.lastInsertedRowID)
      }
      try database.execute(
        sql: """
          UPDATE run SET updated_at = ?, status = ?, process = ?, settings = ?, pinned = ?, body = ?
          WHERE id = ?
          """,
        arguments: [
          run.updatedAt, run.status.rawValue, process, settings, run.isPinned, body, run.id,
        ])
      return run.id
    }
  }

  /// All runs, the newest first.
  package func runs() throws(ProgressError) -> [RunRecord] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT id, status, process, pinned, body FROM run ORDER BY id DESC"
      ).compactMap { row in
        guard var run = try? JSONDecoder().decode(RunRecord.self, from: row["body"] as Data) else {
          return nil
        }
        run.id = row["id"]
        run.isPinned = row["pinned"]
        run.status = RunRecord.Status(rawValue: row["status"] as String) ?? .interrupted
        if run.status == .running, !ProcessMark.isAlive(row["process"]) {
          run.status = .interrupted
        }
        return run
      }
    }
  }

  /// The run of a number; nil when there is none.
  package func run(_ id: Int) throws(ProgressError) -> RunRecord? {
    try runs().first { $0.id == id }
  }

  /// Forgets runs. Returns how many there were.
  @discardableResult
  package func delete(_ ids: [Int]) throws(ProgressError) -> Int {
    try write { database in
      var count = 0
      for id in ids {
        try database.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [id])
        count += database.changesCount
      }
      return count
    }
  }

  /// Holds a run up for comparison, or no longer. False when there is no such run.
  @discardableResult
  package func pin(_ id: Int, isPinned: Bool) throws(ProgressError) -> Bool {
    try write { database in
      try database.execute(
        sql: "UPDATE run SET pinned = ? WHERE id = ?", arguments: [isPinned, id])
      return database.changesCount > 0
    }
  }

  /// Says that another program is at work on a run.
  func mark(_ id: Int, process: String) throws(ProgressError) {
    try write {
      try $0.execute(sql: "UPDATE run SET process = ? WHERE id = ?", arguments: [process, id])
    }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("runs") { database in
      try database.execute(
        sql: """
          CREATE TABLE run (
            id INTEGER PRIMARY KEY AUTOINCREMENT, started_at REAL NOT NULL,
            updated_at REAL NOT NULL, status TEXT NOT NULL, process TEXT, settings TEXT NOT NULL,
            pinned INTEGER NOT NULL DEFAULT 0, body BLOB NOT NULL);
          """)
    }
    return migrator
  }

  private func write<T>(_ change: (Database) throws -> T) throws(ProgressError) -> T {
    do {
      return try database.write(change)
    } catch {
      throw ProgressError(error, path: path)
    }
  }

  private func read<T>(_ query: (Database) throws -> T) throws(ProgressError) -> T {
    do {
      return try database.read(query)
    } catch {
      throw ProgressError(error, path: path)
    }
  }
}

/// Which program is at work on a run, so that another can tell whether it still is.
enum ProcessMark {
  /// A process, and when it began: the number alone is given out again.
  struct Mark: Hashable {
    let process: Int32
    let start: String
    var text: String { "\(process) \(start)" }
  }

  /// This program.
  static let own = Mark(
    process: getpid(), start: stat(of: getpid()).map { String($0.start) } ?? "")

  /// Whether the program of a mark still runs; an unreadable mark is that of none.
  static func isAlive(_ text: String?) -> Bool {
    guard let parts = text?.split(separator: " "), let process = parts.first.flatMap({ Int32($0) })
    else { return false }
    guard kill(process, 0) == 0 || errno == EPERM else { return false }
    guard parts.count > 1, let stat = stat(of: process) else { return true }
    // One that has ended and waits to be collected is no longer at work.
    return stat.start == parts[1] && stat.state != "Z" && stat.state != "X"
  }

  /// How a process stands, and when it began, in ticks since the machine did; nil where the system does
  /// not tell.
  private static func stat(of process: Int32) -> (state: Substring, start: Substring)? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return nil }
    // After the name in parentheses: the state first, the start time as the 20th.
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 19 ? (fields[0], fields[19]) : nil
  }
}
