/// The engine of a run, in the precision that its configuration asks for.
///
/// Exactly one of the two is there; as stored properties they are changed in place, which the payload
/// of an enumeration would not be.
struct TrainingArithmetic: Sendable {
  private var single: TrainingEngine<Float>?
  private var double: TrainingEngine<Double>?

  init(
    _ configuration: TrainingConfiguration, layout: NetworkLayout, dataset: Dataset,
    split: DataSplit, scaler: FeatureScaler, start: MultilayerPerceptron?
  ) {
    let labels = LabelNoise(share: configuration.labelNoise, seed: UInt64(configuration.seed))
      .applied(to: dataset.labels, rows: split.training, classCount: dataset.classCount)
    let weights = configuration.classWeights.weights(
      labels: split.training.map { labels[$0] }, classCount: dataset.classCount)
    func engine<Scalar>(_: Scalar.Type) -> TrainingEngine<Scalar> {
      TrainingEngine(
        configuration, layout: layout,
        training: TrainingPart(
          dataset: dataset, labels: labels, rows: split.training, scaler: scaler),
        validation: TrainingPart(
          dataset: dataset, labels: labels, rows: split.validation, scaler: scaler),
        classWeights: weights, start: start)
    }
    switch configuration.precision {
    case .float32: single = engine(Float.self)
    case .float64: double = engine(Double.self)
    }
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

  mutating func reserve(batchSize: Int) {
    single?.reserve(batchSize: batchSize)
    double?.reserve(batchSize: batchSize)
  }

  var model: MultilayerPerceptron {
    guard let model = single?.model ?? double?.model else {
      preconditionFailure("one of the two engines is there")
    }
    return model
  }
}
