/// The arithmetic of a run in one precision: parameters, forward, backward, update.
///
/// What to do when (order of rows, rates, reports) is the trainer's business.
struct TrainingEngine<Scalar: TrainingScalar>: Sendable {
  let layout: NetworkLayout
  private(set) var activation: Activation
  let training: TrainingPart<Scalar>
  let validation: TrainingPart<Scalar>
  private(set) var places: EngineMemory
  private(set) var memory: [Scalar]
  private var truth: RowTruth<Scalar>
  private(set) var objective: Objective<Scalar>
  private var optimizer: any Optimizer
  /// The number of the last step before the optimizer began, which counts its own from there.
  private var optimizerStart = 0
  private var shaping: GradientShaping
  private var dropout: Double
  private(set) var dropoutGenerator: SeededGenerator

  /// Rows that are measured at a time, so that they and the logits stay in the cache.
  private static var measuredRows: Int { 256 }

  init(
    _ configuration: TrainingConfiguration, layout: NetworkLayout,
    training: TrainingPart<Scalar>, validation: TrainingPart<Scalar>, classWeights: [Double]?,
    start: MultilayerPerceptron?
  ) {
    self.layout = layout
    self.training = training
    self.validation = validation
    activation = configuration.activation
    objective = Objective(configuration, classWeights: classWeights)
    optimizer = OptimizerCatalog.optimizer(configuration)
    shaping = GradientShaping(configuration)
    dropout = layout.layers.count > 1 ? configuration.dropout : 0
    let seed = UInt64(configuration.seed)
    dropoutGenerator = SeededGenerator(seed: seed, purpose: .dropout)
    places = EngineMemory(
      layout: layout,
      rowCapacity: max(min(configuration.batchSize, training.rowCount), Self.measuredRows),
      remembered: type(of: optimizer).memoryPerParameter)
    memory = [Scalar](repeating: 0, count: places.count)
    truth = RowTruth(roomFor: places.rowCapacity, like: training.truth)
    if let start {
      start.write(to: &memory, layout: layout)
    } else {
      configuration.initialization.fill(
        &memory, layout: layout, activation: activation, seed: seed)
    }
  }

  /// The parameters as they are now.
  var model: MultilayerPerceptron {
    MultilayerPerceptron(layout: layout, memory: memory, activation: activation)
  }

  /// Makes room for larger batches; the parameters and what the optimizer remembers stay.
  mutating func reserve(batchSize: Int) {
    let rows = min(batchSize, training.rowCount)
    guard rows > places.rowCapacity else { return }
    relocate(rows: rows, remembered: type(of: optimizer).memoryPerParameter)
    truth = RowTruth(roomFor: rows, like: training.truth)
  }

  private mutating func relocate(rows: Int, remembered: Int) {
    let other = EngineMemory(layout: layout, rowCapacity: rows, remembered: remembered)
    var moved = [Scalar](repeating: 0, count: other.count)
    for index in 0..<min(places.lastingCount, other.lastingCount) { moved[index] = memory[index] }
    places = other
    memory = moved
  }

  /// Goes on with other settings from step `number` on. An optimizer of another kind begins with nothing
  /// remembered; everything else stays.
  mutating func configure(
    _ configuration: TrainingConfiguration, classWeights: [Double]?, after number: Int
  ) {
    activation = configuration.activation
    objective = Objective(configuration, classWeights: classWeights)
    shaping = GradientShaping(configuration)
    dropout = layout.layers.count > 1 ? configuration.dropout : 0
    let next = OptimizerCatalog.optimizer(configuration)
    if type(of: next).id != type(of: optimizer).id {
      optimizerStart = number
      relocate(rows: places.rowCapacity, remembered: type(of: next).memoryPerParameter)
      for index in layout.parameterCount..<places.lastingCount { memory[index] = 0 }
    }
    optimizer = next
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
    var generator = dropoutGenerator
    defer { dropoutGenerator = generator }
    let rows = end - start
    let (training, dropout) = (training, dropout)
    let pass = NetworkPass(layout: layout, places: places, activation: activation)
    let (objective, optimizer, shaping) = (objective, optimizer, shaping)
    // Without anything between gradient and step, the step is taken while the gradient is summed.
    let isFused = optimizer is GradientDescent && shaping.doesNothing
    let own = number - optimizerStart
    truth.gather(training.truth, order, from: start, rows: rows)
    let truth = truth
    return memory.withUnsafeMutableBufferPointer { memory in
      guard let base = memory.baseAddress else { return RowSummary() }
      let inputs = base + pass.places.inputs
      training.gather(order, from: start, rows: rows, features: inputs)
      pass.forward(base, inputs: inputs, rows: rows, dropout: dropout, &generator)
      let summary = truth.withPointer { truth in
        objective.evaluate(
          pass.logitRows(base, truth: truth, rows: rows, withGradient: true),
          scale: isFused ? Scalar(-learningRate) : 1)
      }
      guard let summary else { return RowSummary() }
      guard summary.loss.isFinite else { return summary }
      if isFused {
        pass.backward(base, inputs: inputs, rows: rows, into: 0)
        return summary
      }
      pass.clearGradient(base)
      pass.backward(base, inputs: inputs, rows: rows, into: pass.places.gradient)
      let space = pass.space(base)
      if !shaping.doesNothing { shaping.apply(space) }
      Self.update(optimizer, space, learningRate, own)
      return summary
    }
  }

  /// What the loss says about a whole part, at the parameters as they are.
  mutating func measure(_ part: TrainingPart<Scalar>) -> RowSummary {
    var total = RowSummary()
    let pass = NetworkPass(layout: layout, places: places, activation: activation)
    let objective = objective
    let width = part.width
    var generator = dropoutGenerator
    memory.withUnsafeMutableBufferPointer { memory in
      part.features.withUnsafeBufferPointer { features in
        guard let base = memory.baseAddress, let first = features.baseAddress else { return }
        for start in stride(from: 0, to: part.rowCount, by: Self.measuredRows) {
          let count = min(Self.measuredRows, part.rowCount - start)
          pass.forward(
            base, inputs: first + start * width, rows: count, dropout: 0,
            &generator)
          part.truth.withPointer(from: start) { truth in
            let rows = pass.logitRows(base, truth: truth, rows: count, withGradient: false)
            var summary = objective.evaluate(rows, scale: 1)
            summary.correct = objective.correct(rows)
            total.add(summary)
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

  private static func update(
    _ optimizer: any Optimizer, _ space: ParameterSpace<Scalar>, _ rate: Double, _ number: Int
  ) {
    if let space = space as? ParameterSpace<Float> {
      optimizer.update(space, rate: rate, step: number)
    } else if let space = space as? ParameterSpace<Double> {
      optimizer.update(space, rate: rate, step: number)
    }
  }
}
