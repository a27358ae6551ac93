/// Runs a training somewhere and carries word between it and the screen.
///
/// Commands and updates are values; neither side ever sees the other's state. Both calls return at
/// once and may come from any thread.
package protocol TrainingDriver: AnyObject, Sendable {
  /// Hands over a command; commands are obeyed in order, between two steps.
  func send(_ command: TrainingCommand)

  /// What happened since the last call, oldest first.
  func drain() -> [TrainingUpdate]
}

/// What can be asked of a running training.
package enum TrainingCommand: Sendable {
  /// Go on step by step until the epochs of the configuration are done; when they are done already,
  /// for as many again.
  case play
  /// Stop after the running step.
  case pause
  /// Take one step, then pause.
  case stepBatch
  /// Take at most this many steps a second while playing; nil means as many as there is time for.
  case setSpeed(stepsPerSecond: Double?)
  /// Finish this many epochs, the running one included, then pause.
  case stepEpochs(Int)
  /// Go on with the live settings of this configuration from the next step on.
  case configure(TrainingConfiguration)
  /// Go back to the end of an epoch, or to the nearest before it that is kept, and pause there; the
  /// settings stay as they are now.
  case rewind(epoch: Int)
  /// Begin again with this configuration, paused.
  case restart(TrainingConfiguration)
  /// Send the model as it is now, as a `.snapshot` update.
  case sendSnapshot
  /// End; nothing follows.
  case stop
}

/// What a training tells.
package enum TrainingUpdate: Sendable {
  /// A run is ready, paused before its first step; `initial` are the measurements before it.
  case began(TrainingRun, initial: EpochReport)
  /// The run could not begin.
  case couldNotBegin(TrainingError)
  /// A step was taken; `progress` counts epochs with the part of the running one.
  case step(StepReport, progress: Double)
  /// The run plays, pauses, or is at its end.
  case phase(TrainingPhase)
  /// Settings changed after this step.
  case changed(step: Int, progress: Double, [TrainingChange])
  /// The run went back to the end of an epoch, with these measurements.
  case rewound(EpochReport)
  /// The model, as it was asked for.
  case snapshot(ModelSnapshot)
}

/// Whether a run goes on.
package enum TrainingPhase: Hashable, Sendable {
  /// Step follows step.
  case playing
  /// Nothing happens until it is asked for.
  case paused
  /// The epochs of the configuration are done.
  case finished
  /// The run cannot go on.
  case failed(TrainingFailure)
}

/// What there is to know about a run before its first step.
package struct TrainingRun: Sendable {
  /// Its settings.
  package let configuration: TrainingConfiguration
  /// What it trains on.
  package let dataset: Dataset
  /// Which rows are trained on and which are held out.
  package let split: DataSplit
  /// How features are brought to size.
  package let scaler: FeatureScaler
  /// How many steps an epoch takes.
  package let stepsPerEpoch: Int
  /// When it was made, in seconds since 1970.
  package let startedAt: Double

  init(_ trainer: Trainer) {
    configuration = trainer.configuration
    dataset = trainer.dataset
    split = trainer.split
    scaler = trainer.scaler
    stepsPerEpoch = trainer.stepsPerEpoch
    startedAt = RunTime.now
  }
}
