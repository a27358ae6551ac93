/// The arithmetic of a run in one precision: parameters, forward, backward, update.
///
/// What to do when (order of rows, rates, reports) is the trainer's business.
struct TrainingEngine<Scalar: TrainingScalar>: Sendable {
  let training: TrainingPart<Scalar>
  let validation: TrainingPart<Scalar>
  private(set) var plan: StepPlan<Scalar>
  private(set) var memory: [Scalar]
  private var truth: RowTruth<Scalar>
  /// The number of the last step before the optimizer began, which counts its own from there.
  private var optimizerStart = 0
  private(set) var dropoutGenerator: SeededGenerator

  /// Rows that are measured at a time, so that they and the logits stay in the cache.
  private static var measuredRows: Int { 256 }

  init(
    _ configuration: TrainingConfiguration, layout: NetworkLayout,
    training: TrainingPart<Scalar>, validation: TrainingPart<Scalar>, classWeights: [Double]?,
    start: MultilayerPerceptron?
  ) {
    self.training = training
    self.validation = validation
    let seed = UInt64(configuration.seed)
    dropoutGenerator = SeededGenerator(seed: seed, purpose: .dropout)
    let places = EngineMemory(
      layout: layout,
      rowCapacity: max(min(configuration.batchSize, training.rowCount), Self.measuredRows),
      remembered: type(of: OptimizerCatalog.optimizer(configuration)).memoryPerParameter)
    plan = StepPlan(configuration, layout: layout, places: places, classWeights: classWeights)
    memory = [Scalar](repeating: 0, count: places.count)
    truth = RowTruth(roomFor: places.rowCapacity, like: training.truth)
    if let start {
      start.write(to: &memory, layout: layout)
    } else {
      configuration.initialization.fill(
        &memory, layout: layout, activation: configuration.activation, seed: seed)
    }
  }

  var layout: NetworkLayout { plan.pass.layout }
  var places: EngineMemory { plan.pass.places }

  /// The parameters as they are now.
  var model: MultilayerPerceptron {
    MultilayerPerceptron(layout: layout, memory: memory, activation: plan.pass.activation)
  }

  /// Makes room for larger batches; the parameters and what the optimizer remembers stay.
  private mutating func reserve(batchSize: Int) {
    let rows = min(batchSize, training.rowCount)
    guard rows > places.rowCapacity else { return }
    relocate(rows: rows, remembered: type(of: plan.optimizer).memoryPerParameter)
    truth = RowTruth(roomFor: rows, like: training.truth)
  }

  private mutating func relocate(rows: Int, remembered: Int) {
    let other = EngineMemory(layout: layout, rowCapacity: rows, remembered: remembered)
    var moved = [Scalar](repeating: 0, count: other.count)
    for index in 0..<min(places.lastingCount, other.lastingCount) { moved[index] = memory[index] }
    plan = plan.moved(to: other)
    memory = moved
  }

  /// Goes on with other settings from step `number` on. An optimizer of another kind begins with nothing
  /// remembered; everything else stays.
  mutating func configure(
    _ configuration: TrainingConfiguration, classWeights: [Double]?, after number: Int
  ) {
    let before = type(of: plan.optimizer).id
    plan = StepPlan(configuration, layout: layout, places: places, classWeights: classWeights)
    if type(of: plan.optimizer).id != before {
      optimizerStart = number
      relocate(
        rows: places.rowCapacity, remembered: type(of: plan.optimizer).memoryPerParameter)
      for index in layout.parameterCount..<places.lastingCount { memory[index] = 0 }
    }
    reserve(batchSize: configuration.batchSize)
  }

  /// What must be kept of the engine to go on from here exactly.
  var state: EngineState<Scalar> {
    EngineState(
      lasting: Array(memory[..<places.lastingCount]), optimizerStart: optimizerStart,
      dropoutGenerator: dropoutGenerator)
  }

  /// Goes back to what was kept; the settings must be those of that time.
  mutating func restore(_ state: EngineState<Scalar>) {
    precondition(state.lasting.count == places.lastingCount, "the optimizer of that time")
    for (index, value) in state.lasting.enumerated() { memory[index] = value }
    optimizerStart = state.optimizerStart
    dropoutGenerator = state.dropoutGenerator
  }

  /// One step on the rows `order[start..<end]` of the training part; `number` counts from 1.
  ///
  /// Returns what the loss said before the step. When that is not finite the parameters stay as they
  /// were.
  mutating func step(
    order: [Int32], start: Int, end: Int, learningRate: Double, number: Int
  ) -> RowSummary {
    let rows = end - start
    let (plan, own) = (plan, number - optimizerStart)
    training.gather(
      order, from: start, rows: rows, features: &memory, at: plan.pass.places.inputs)
    truth.gather(training.truth, order, from: start, rows: rows)
    var generator = dropoutGenerator
    let summary = truth.withPointer { truth in
      plan.step(
        in: &memory, truth: truth, rows: rows, learningRate: learningRate, number: own, &generator)
    }
    dropoutGenerator = generator
    return summary ?? RowSummary()
  }

  /// What the loss says about a whole part, at the parameters as they are.
  mutating func measure(_ part: TrainingPart<Scalar>) -> RowSummary {
    var total = RowSummary()
    let (plan, width) = (plan, part.width)
    var generator = dropoutGenerator
    memory.withUnsafeMutableBufferPointer { memory in
      part.features.withUnsafeBufferPointer { features in
        guard let base = memory.baseAddress, let first = features.baseAddress else { return }
        for start in stride(from: 0, to: part.rowCount, by: Self.measuredRows) {
          let count = min(Self.measuredRows, part.rowCount - start)
          part.truth.withPointer(from: start) { truth in
            total.add(
              plan.measure(
                first + start * width, in: base, truth: truth, rows: count, &generator))
          }
        }
      }
    }
    return total
  }

  /// Hands the memory out to be worked on in place; `give` must follow.
  mutating func take() -> [Scalar] {
    defer { memory = [] }
    return memory
  }

  /// Takes the memory back.
  mutating func give(_ memory: consuming [Scalar]) { self.memory = memory }
}
