import GRDB

/// When questions come back: a day, a week and a month after they were answered (boxes, as Leitner 1972
/// has them). A wrong answer goes back to the first box.
extension ProgressStore {
  /// A question that was answered.
  package struct Review: Hashable, Sendable {
    /// The lesson.
    package let lesson: String
    /// The step.
    package let step: String
    /// When it comes back, in seconds since 1970.
    package let due: Double
  }

  /// The days after which a question comes back; after the last it does no more.
  static let days = [1.0, 7, 30]

  /// The questions that come back, the longest due first. Steps that only were read are among them: who
  /// knows the lessons leaves these out.
  package func reviews() throws(ProgressError) -> [Review] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT step.lesson AS lesson, step.step AS step,
            coalesce(review.due, step.done_at + ?1) AS due, coalesce(review.box, 0) AS box
          FROM step LEFT JOIN review USING (lesson, step)
          WHERE step.done_at IS NOT NULL AND coalesce(review.box, 0) < ?2 ORDER BY due, lesson, step
          """, arguments: [Self.days[0] * 86_400, Self.days.count]
      ).map { Review(lesson: $0["lesson"], step: $0["step"], due: $0["due"]) }
    }
  }

  /// Notes how a question that came back was answered.
  package func reviewed(lesson: String, step: String, isRight: Bool) throws(ProgressError) {
    let time = currentTime
    try write { database in
      let box =
        try Int.fetchOne(
          database, sql: "SELECT box FROM review WHERE lesson = ? AND step = ?",
          arguments: [lesson, step]) ?? 0
      let next = isRight ? box + 1 : 0
      let wait = Self.days[min(next, Self.days.count - 1)] * 86_400
      try database.execute(
        sql: """
          INSERT INTO review (lesson, step, box, due) VALUES (?, ?, ?, ?)
          ON CONFLICT (lesson, step) DO UPDATE SET box = excluded.box, due = excluded.due
          """, arguments: [lesson, step, next, time + wait])
    }
  }
}
