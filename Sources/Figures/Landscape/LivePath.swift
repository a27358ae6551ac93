internal import Training

/// The way of a model that learns elsewhere, in bounded memory.
struct LivePath: Sendable {
  /// Where the model was, and its loss on the rows that snapshots look at.
  struct Point: Sendable {
    let step: Int
    let parameters: [Double]
    let loss: Double
  }

  private(set) var points: [Point] = []
  /// How many points there were in all.
  private(set) var count = 0
  /// The count at which the map is drawn anew.
  var nextMap = 0
  private var run: TrainingRun?

  /// Adds the model of now; a run that goes back, or another one, forgets what came after.
  mutating func append(_ subject: ModelSubject) {
    let parameters = subject.snapshot.model.parameters
    if let run,
      !run.hasSameData(as: subject.run) || parameters.count != points.last?.parameters.count
    {
      self = LivePath()
    }
    run = subject.run
    let before = points.count
    points.removeAll { $0.step >= subject.snapshot.step }
    if points.count < before - 1 {
      count = points.count
      nextMap = 0
    }
    points.append(
      Point(step: subject.snapshot.step, parameters: parameters, loss: subject.loss))
    count += 1
    if points.count > 160 {
      points = points.enumerated().filter { $0.offset % 2 == 0 || $0.offset == points.count - 1 }
        .map(\.element)
    }
  }
}
