/// What became of one run of a sweep.
package struct SweepResult: Codable, Hashable, Sendable {
  /// The number of the run in its plan, from 0.
  package let run: Int
  /// Measurements after each epoch, bounded as those of a `RunRecord`.
  package var points: [RunRecord.Point]
  /// The measurement with the least loss; nil when nothing finite was measured.
  package var best: RunRecord.Point?
  /// Why it stopped before its end: what is no longer a finite number, "loss" or "logit".
  package var failure: String?

  /// A result.
  package init(
    run: Int, points: [RunRecord.Point] = [], best: RunRecord.Point? = nil, failure: String? = nil
  ) {
    self.run = run
    self.points = points
    self.best = best
    self.failure = failure
  }

  /// The newest measurement.
  package var last: RunRecord.Point? { points.last }
}
