/// The engine of a run, in the precision that its configuration asks for.
///
/// Exactly one of the two is there; as stored properties they are changed in place, which the payload
/// of an enumeration would not be.
struct TrainingArithmetic: Sendable {
  private var single: TrainingEngine<Float>?
  private var double: TrainingEngine<Double>?
  /// The classes of the training rows, wrong ones included; empty where labels may be true together.
  private let trainingLabels: [Int]
  private let classCount: Int

  init(
    _ configuration: TrainingConfiguration, layout: NetworkLayout, dataset: Dataset,
    split: DataSplit, scaler: FeatureScaler, start: MultilayerPerceptron?
  ) {
    let truth = LabelNoise(share: configuration.labelNoise, seed: UInt64(configuration.seed))
      .applied(to: dataset.truth, rows: split.training, classCount: dataset.classCount)
    trainingLabels =
      if case .classes(let labels) = truth { split.training.map { labels[$0] } } else { [] }
    classCount = dataset.classCount
    let weights = Self.weights(configuration, trainingLabels, classCount)
    func engine<Scalar>(_: Scalar.Type) -> TrainingEngine<Scalar> {
      TrainingEngine(
        configuration, layout: layout,
        training: TrainingPart(
          dataset: dataset, truth: truth, rows: split.training, scaler: scaler),
        validation: TrainingPart(
          dataset: dataset, truth: truth, rows: split.validation, scaler: scaler),
        classWeights: weights, start: start)
    }
    switch configuration.precision {
    case .float32: single = engine(Float.self)
    case .float64: double = engine(Double.self)
    }
  }

  /// Weights of classes, where rows have them.
  private static func weights(
    _ configuration: TrainingConfiguration, _ labels: [Int], _ classCount: Int
  ) -> [Double]? {
    guard !labels.isEmpty else { return nil }
    return configuration.classWeights.weights(labels: labels, classCount: classCount)
  }

  mutating func step(
    order: [Int32], start: Int, end: Int, learningRate: Double, number: Int
  ) -> RowSummary {
    single?.step(order: order, start: start, end: end, learningRate: learningRate, number: number)
      ?? double?.step(
        order: order, start: start, end: end, learningRate: learningRate, number: number)
      ?? RowSummary()
  }

  mutating func measureTraining() -> RowSummary {
    if let part = single?.training { return single?.measure(part) ?? RowSummary() }
    if let part = double?.training { return double?.measure(part) ?? RowSummary() }
    return RowSummary()
  }

  mutating func measureValidation() -> RowSummary {
    if let part = single?.validation { return single?.measure(part) ?? RowSummary() }
    if let part = double?.validation { return double?.measure(part) ?? RowSummary() }
    return RowSummary()
  }

  mutating func configure(_ configuration: TrainingConfiguration, after number: Int) {
    let weights = Self.weights(configuration, trainingLabels, classCount)
    single?.configure(configuration, classWeights: weights, after: number)
    double?.configure(configuration, classWeights: weights, after: number)
  }

  /// What must be kept to go on from here exactly.
  var state: State {
    if let state = single?.state { return .single(state) }
    if let state = double?.state { return .double(state) }
    preconditionFailure("one of the two engines is there")
  }

  /// Goes back to what was kept of the same run.
  mutating func restore(_ state: State) {
    switch state {
    case .single(let state): single?.restore(state)
    case .double(let state): double?.restore(state)
    }
  }

  /// What is kept of an engine, in its precision.
  enum State: Sendable {
    case single(EngineState<Float>)
    case double(EngineState<Double>)

    /// How much memory it takes.
    var byteCount: Int {
      switch self {
      case .single(let state): state.lasting.count * MemoryLayout<Float>.stride
      case .double(let state): state.lasting.count * MemoryLayout<Double>.stride
      }
    }
  }

  /// The logits of the rows that snapshots look at: of the validation part, or of the training part
  /// when no rows are held out.
  mutating func snapshotLogits(_ wanted: [Int], isHeldOut: Bool) -> [Double] {
    if let engine = single {
      return single?.logits(of: isHeldOut ? engine.validation : engine.training, wanted) ?? []
    }
    guard let engine = double else { return [] }
    return double?.logits(of: isHeldOut ? engine.validation : engine.training, wanted) ?? []
  }

  /// The length of the loss's gradient over the given training rows.
  mutating func gradientNorm(_ rows: [Int32]) -> Double {
    single?.gradientNorm(rows) ?? double?.gradientNorm(rows) ?? .nan
  }

  var model: MultilayerPerceptron {
    guard let model = single?.model ?? double?.model else {
      preconditionFailure("one of the two engines is there")
    }
    return model
  }
}
