import Foundation
import GRDB
package import Lessons

/// Remembers the course: steps done, tried and hinted, and where each lesson was left.
///
/// One SQLite file, `progress.sqlite`, in the folder for state of the person. Two programs may use
/// it at once: writers wait for one another. A damaged file is moved aside, never deleted.
package final class ProgressStore: Sendable {
  /// The path of the file.
  package let path: String
  /// Where a damaged file was moved to when the store was opened; nil if there was none.
  package let movedAside: String?

  private let database: DatabaseQueue
  private let now: @Sendable () -> Double

  /// Opens the store in a folder, and makes both if they are not there.
  ///
  /// - Parameters:
  ///   - folder: where the file is, or will be.
  ///   - now: the time, in seconds since 1970.
  /// - Throws: why progress cannot be kept; the course works without.
  package convenience init(
    folder: String, now: @escaping @Sendable () -> Double = { ProgressStore.systemTime }
  ) throws(ProgressError) {
    try self.init(folder: folder, now: now, pageLimit: nil)
  }

  /// - Parameter pageLimit: the most pages that the file may have: a disk that gets full.
  init(
    folder: String, now: @escaping @Sendable () -> Double, pageLimit: Int?, patience: Double = 3
  ) throws(ProgressError) {
    path = folder + "/progress.sqlite"
    self.now = now
    let file = ProgressFile(folder: folder, path: path)
    (database, movedAside) = try file.open(pageLimit: pageLimit, patience: patience)
  }

  /// The folder for state of a person: `$XDG_STATE_HOME/xent`, else `~/.local/state/xent`; nil if
  /// the environment names neither a state folder nor a home.
  ///
  /// As the XDG specification asks, a relative `XDG_STATE_HOME` is ignored.
  package static func standardFolder(environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/xent" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/xent"
  }

  /// The time now, in seconds since 1970.
  package static var systemTime: Double { Date().timeIntervalSince1970 }

  // MARK: Writing

  /// Notes what became of a step. What was done stays done.
  package func record(
    _ outcome: PlainLesson.Outcome, step: String, lesson: String
  ) throws(ProgressError) {
    let time = now()
    try write { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO step (lesson, step, tries, hints) VALUES (?, ?, 0, 0)",
        arguments: [lesson, step])
      let change =
        switch outcome {
        case .done: "done_at = coalesce(done_at, \(time))"
        case .tried: "tries = tries + 1"
        case .hinted: "hints = hints + 1"
        }
      try database.execute(
        sql: "UPDATE step SET \(change) WHERE lesson = ? AND step = ?", arguments: [lesson, step])
    }
  }

  /// Notes where a lesson is being read.
  package func setPlace(lesson: String, step: String) throws(ProgressError) {
    let place = LessonPlace(lesson: lesson, step: step, at: now())
    try write { try Self.save(place, in: $0) }
  }

  /// Forgets a lesson, or everything.
  package func reset(lesson: String? = nil) throws(ProgressError) {
    try write { database in
      for table in ["step", "place", "review"] {
        if let lesson {
          try database.execute(sql: "DELETE FROM \(table) WHERE lesson = ?", arguments: [lesson])
        } else {
          try database.execute(sql: "DELETE FROM \(table)")
        }
      }
    }
  }

  // MARK: Reading

  /// The steps of a lesson, or of all, of which something is known; sorted by lesson and step.
  package func steps(lesson: String? = nil) throws(ProgressError) -> [StepProgress] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT lesson, step, tries, hints, done_at FROM step
          WHERE ?1 IS NULL OR lesson = ?1 ORDER BY lesson, step
          """, arguments: [lesson]
      ).map { row in
        StepProgress(
          lesson: row["lesson"], step: row["step"], tries: row["tries"], hints: row["hints"],
          doneAt: row["done_at"])
      }
    }
  }

  /// Where lessons were left, the latest first.
  package func places() throws(ProgressError) -> [LessonPlace] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT lesson, step, at FROM place ORDER BY at DESC, lesson"
      ).map { LessonPlace(lesson: $0["lesson"], step: $0["step"], at: $0["at"]) }
    }
  }

  /// The id of the step at which a lesson was left.
  package func place(lesson: String) throws(ProgressError) -> String? {
    try places().first { $0.lesson == lesson }?.step
  }

  // MARK: Import

  /// Adds what was exported elsewhere. Nothing is lost: a step done in either is done, at the
  /// earlier time; the larger count and the later place hold. All of it is taken, or nothing.
  func add(_ steps: [StepProgress], _ places: [LessonPlace]) throws(ProgressError) {
    try write { database in
      for step in steps {
        try database.execute(
          sql: """
            INSERT INTO step (lesson, step, tries, hints, done_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (lesson, step) DO UPDATE SET
              tries = max(tries, excluded.tries), hints = max(hints, excluded.hints),
              done_at = min(coalesce(done_at, excluded.done_at), coalesce(excluded.done_at, done_at))
            """,
          arguments: [step.lesson, step.step, step.tries, step.hints, step.doneAt])
      }
      for place in places { try Self.save(place, in: database) }
    }
  }

  private static func save(_ place: LessonPlace, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO place (lesson, step, at) VALUES (?, ?, ?)
        ON CONFLICT (lesson) DO UPDATE SET step = excluded.step, at = excluded.at
        WHERE excluded.at >= at
        """, arguments: [place.lesson, place.step, place.at])
  }

  var currentTime: Double { now() }

  func write(_ change: (Database) throws -> Void) throws(ProgressError) {
    do {
      try database.write(change)
    } catch {
      throw ProgressError(error, path: path)
    }
  }

  func read<T>(_ query: (Database) throws -> T) throws(ProgressError) -> T {
    do {
      return try database.read(query)
    } catch {
      throw ProgressError(error, path: path)
    }
  }
}
