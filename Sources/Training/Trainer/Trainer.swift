/// A training run as a value: each `step()` visits one batch and changes the parameters.
///
/// The same configuration gives the same numbers on every call, whatever else runs beside it. A copy
/// is the run at that moment, and costs memory only once one of the two goes on.
package struct Trainer: Sendable {
  /// The settings as they are now, changes during the run included.
  package private(set) var configuration: TrainingConfiguration {
    didSet { pace = TrainingPace(configuration) }
  }
  /// What is trained on, as it was loaded.
  package let dataset: Dataset
  /// Which rows are trained on and which are held out.
  package let split: DataSplit
  /// How features are brought to size; found on the training rows.
  package let scaler: FeatureScaler
  /// How many steps were taken.
  package private(set) var stepCount = 0
  /// How many epochs were finished.
  package private(set) var epoch = 0
  /// Why the run stopped, when it did.
  package internal(set) var failure: TrainingFailure?

  var arithmetic: TrainingArithmetic
  private var order: [Int32]
  private var orderGenerator: SeededGenerator
  /// How many rows of this epoch were visited.
  private var visited = 0
  private var stopwatch = Stopwatch()
  private var pace: TrainingPace

  /// A run at its beginning: loads the data of the configuration, splits and scales it.
  package init(
    _ configuration: TrainingConfiguration, start: MultilayerPerceptron? = nil
  ) throws(TrainingError) {
    let dataset: Dataset
    do {
      dataset = try DatasetCatalog.load(configuration)
    } catch {
      throw .data(error)
    }
    try self.init(configuration, dataset: dataset, start: start)
  }

  /// A run at its beginning, on a data set that is already there: what the configuration says about
  /// data is not read.
  ///
  /// - Parameter start: The parameters before the first step; nil means as the configuration says.
  /// - Throws: `startDoesNotFit` when they have another shape than the model, and `needsOneClass` for
  ///   settings that mean nothing where labels may be true together.
  package init(
    _ configuration: TrainingConfiguration, dataset: Dataset, start: MultilayerPerceptron? = nil
  ) throws(TrainingError) {
    let layout = NetworkLayout(
      inputs: dataset.featureCount, hidden: configuration.hidden, outputs: dataset.classCount)
    if let start {
      let expected = [dataset.featureCount] + configuration.hidden + [dataset.classCount]
      let found = [start.featureCount] + start.layers.map(\.outputs)
      guard expected == found else { throw .startDoesNotFit(expected: expected, found: found) }
    }
    if dataset.isMultiLabel {
      guard configuration.loss.takesLabels else {
        throw .needsOneClass(.loss(configuration.loss))
      }
      guard configuration.classWeights == .equal else { throw .needsOneClass(.classWeights) }
    }
    self.configuration = configuration
    pace = TrainingPace(configuration)
    self.dataset = dataset
    let seed = UInt64(configuration.seed)
    let share = configuration.validationShare
    split =
      dataset.isMultiLabel
      ? .shuffled(rowCount: dataset.rowCount, validationShare: share, seed: seed)
      : .stratified(
        labels: dataset.labels, classCount: dataset.classCount, validationShare: share, seed: seed)
    scaler = FeatureScaler(configuration.scaling, dataset: dataset, rows: split.training)
    arithmetic = TrainingArithmetic(
      configuration, layout: layout, dataset: dataset, split: split, scaler: scaler, start: start)
    order = (0..<Int32(split.training.count)).map { $0 }
    orderGenerator = SeededGenerator(seed: seed, purpose: .order)
  }

  /// How many steps an epoch takes at the present batch size.
  package var stepsPerEpoch: Int { pace.stepsPerEpoch(rows: order.count) }

  /// The epochs passed, with the part of the running one.
  package var progress: Double { Double(epoch) + Double(visited) / Double(order.count) }

  /// True when every epoch of the configuration is done.
  package var isFinished: Bool { epoch >= pace.epochs }

  /// The learning rate of the next step: the configured one times the schedule's factor.
  package var scheduledRate: Double {
    pace.rate(step: stepCount, epoch: epoch, rows: order.count)
  }

  /// Visits the next batch.
  ///
  /// After a failure nothing happens any more: the same failure is reported again.
  package mutating func step() -> StepReport {
    stopwatch.start()
    if visited == 0, pace.shuffles { orderGenerator.shuffle(&order) }
    let end = min(visited + pace.batchSize, order.count)
    let rows = end - visited
    let rate = scheduledRate
    guard failure == nil else { return report(loss: .nan, rows: rows, rate: rate, measured: nil) }
    let summary = arithmetic.step(
      order: order, start: visited, end: end, learningRate: rate, number: stepCount + 1)
    stepCount += 1
    if let failure = failure(in: summary, rate: rate) {
      self.failure = failure
      return report(loss: summary.mean, rows: rows, rate: rate, measured: nil)
    }
    visited = end
    var measured: EpochReport?
    var running = epoch + 1
    if visited == order.count {
      visited = 0
      epoch += 1
      running = epoch
      measured = measure(rate: rate)
    }
    return report(
      loss: summary.mean, rows: rows, rate: rate, epoch: running, measured: measured)
  }

  /// Steps until the running epoch ends and returns its measurements, or nil after a failure.
  package mutating func finishEpoch() -> EpochReport? {
    while failure == nil {
      if let measured = step().epochReport { return measured }
    }
    return nil
  }

  /// Measures both parts at the parameters as they are.
  ///
  /// A loss that is not finite becomes the run's failure.
  package mutating func measure() -> EpochReport { measure(rate: scheduledRate) }

  private mutating func measure(rate: Double) -> EpochReport {
    stopwatch.start()
    let train = arithmetic.measureTraining()
    let validation = arithmetic.measureValidation()
    if failure == nil {
      failure = failure(in: train, rate: rate) ?? failure(in: validation, rate: rate)
    }
    let isHeldOut = !split.validation.isEmpty
    return EpochReport(
      epoch: epoch, step: stepCount, trainLoss: train.mean,
      trainAccuracy: share(train.correct.answers, split.training.count * questions),
      validationLoss: isHeldOut ? validation.mean : nil,
      validationAccuracy: isHeldOut
        ? share(validation.correct.answers, split.validation.count * questions) : nil,
      subsetAccuracy: dataset.isMultiLabel
        ? EpochReport.SubsetAccuracy(
          train: share(train.correct.rows, split.training.count),
          validation: isHeldOut ? share(validation.correct.rows, split.validation.count) : nil)
        : nil,
      learningRate: rate, batchSize: pace.batchSize, seconds: stopwatch.seconds())
  }

  /// How many answers a row takes.
  private var questions: Int { dataset.isMultiLabel ? dataset.classCount : 1 }

  private func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(whole) }

  /// Stops the clock of `EpochReport.seconds` until the next step.
  package mutating func pause() { stopwatch.stop() }

  /// Goes on with the live settings of another configuration from the next step on; what decides the
  /// data and the shape of the model stays as it is.
  ///
  /// - Returns: what changed.
  package mutating func configure(_ wanted: TrainingConfiguration) -> [TrainingChange] {
    var next = configuration.takingLiveSettings(of: wanted)
    if dataset.isMultiLabel, !next.loss.takesLabels { next.loss = configuration.loss }
    if dataset.isMultiLabel { next.classWeights = configuration.classWeights }
    let changes = configuration.changes(to: next)
    guard !changes.isEmpty else { return [] }
    configuration = next
    arithmetic.configure(next, after: stepCount)
    return changes
  }

  /// All that is needed to go on from here exactly as this trainer would.
  package var checkpoint: TrainerCheckpoint {
    TrainerCheckpoint(
      configuration: configuration, epoch: epoch, step: stepCount, visited: visited, order: order,
      orderGenerator: orderGenerator, arithmetic: arithmetic.state)
  }

  /// Goes back to a checkpoint of the same run, failure forgotten, with the settings of that time.
  package mutating func restore(_ checkpoint: TrainerCheckpoint) {
    configuration = checkpoint.configuration
    epoch = checkpoint.epoch
    stepCount = checkpoint.step
    visited = checkpoint.visited
    order = checkpoint.order
    orderGenerator = checkpoint.orderGenerator
    arithmetic.configure(configuration, after: stepCount)
    arithmetic.restore(checkpoint.arithmetic)
    failure = nil
  }

  /// The model as it is now.
  package var model: MultilayerPerceptron { arithmetic.model }

  private func failure(in summary: RowSummary, rate: Double) -> TrainingFailure? {
    guard summary.weight > 0, let logits = summary.logits else { return nil }
    return .nonFinite(
      logits.areFinite ? .loss : .logit, epoch: visited == 0 ? epoch : epoch + 1,
      step: stepCount, largestLogit: logits.largest, learningRate: rate)
  }

  private func report(
    loss: Double, rows: Int, rate: Double, epoch: Int? = nil, measured: EpochReport?
  ) -> StepReport {
    StepReport(
      step: stepCount, epoch: epoch ?? self.epoch + 1, batchLoss: loss, learningRate: rate,
      batchRows: rows, epochReport: measured, failure: failure)
  }
}
