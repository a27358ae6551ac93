public import Localization
public import Training

/// A model as it is at a moment of its training, with the data that it learns from.
public struct ModelSubject: Sendable {
  /// The run, with its data, split and scaler.
  public let run: TrainingRun
  /// The model, and what it says about rows held out.
  public let snapshot: ModelSnapshot

  /// A subject.
  public init(run: TrainingRun, snapshot: ModelSnapshot) {
    self.run = run
    self.snapshot = snapshot
  }

  /// The logits of the rows that were looked at, row by row.
  var scores: [[Double]] {
    let count = snapshot.classCount
    return snapshot.rows.indices.map { Array(snapshot.logits[$0 * count..<($0 + 1) * count]) }
  }
}

/// A figure of a model: of one that it trains itself, or of one that learns elsewhere.
public protocol ModelFigure: Figure {
  /// A figure of a model that learns elsewhere; empty until it is shown one.
  init(liveIn messages: FigureMessages)

  /// Shows the model as it is now.
  mutating func show(_ subject: ModelSubject)
}
