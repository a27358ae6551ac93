/// How a step goes, from the settings: fixed until one of them changes.
///
/// A class, so that steps share it: what a structure holds of arrays and of losses would be copied for
/// each step, which takes longer than a step of a small network.
final class StepPlan<Scalar: TrainingScalar>: Sendable {
  let pass: NetworkPass
  let objective: Objective<Scalar>
  let optimizer: any Optimizer
  private let shaping: GradientShaping
  private let dropout: Double
  /// Whether the step is taken while the gradient is summed: there is nothing between the two.
  private let isFused: Bool

  init(
    pass: NetworkPass, objective: Objective<Scalar>, optimizer: any Optimizer,
    shaping: GradientShaping, dropout: Double
  ) {
    self.pass = pass
    self.objective = objective
    self.optimizer = optimizer
    self.shaping = shaping
    self.dropout = pass.layout.layers.count > 1 ? dropout : 0
    isFused = optimizer is GradientDescent && shaping.doesNothing
  }

  /// The plan of a configuration, for rows and parameters that lie at `places`.
  convenience init(
    _ configuration: TrainingConfiguration, layout: NetworkLayout, places: EngineMemory,
    classWeights: [Double]?
  ) {
    self.init(
      pass: NetworkPass(layout: layout, places: places, activation: configuration.activation),
      objective: Objective(configuration, classWeights: classWeights),
      optimizer: OptimizerCatalog.optimizer(configuration),
      shaping: GradientShaping(configuration), dropout: configuration.dropout)
  }

  /// The same in memory that is shared out anew.
  func moved(to places: EngineMemory) -> StepPlan {
    StepPlan(
      pass: NetworkPass(layout: pass.layout, places: places, activation: pass.activation),
      objective: objective, optimizer: optimizer, shaping: shaping, dropout: dropout)
  }

  /// One step on the rows whose features lie in their place; `number` counts the optimizer's own steps
  /// from 1.
  ///
  /// Returns what the loss said before the step. When that is not finite the parameters stay as they
  /// were.
  func step(
    in base: UnsafeMutablePointer<Scalar>, truth: RowTruth<Scalar>.Pointer, rows: Int,
    learningRate: Double, number: Int, _ generator: inout SeededGenerator
  ) -> RowSummary {
    let inputs = base + pass.places.inputs
    pass.forward(base, inputs: inputs, rows: rows, dropout: dropout, &generator)
    let summary = objective.evaluate(
      pass.logitRows(base, truth: truth, rows: rows, withGradient: true),
      scale: isFused ? Scalar(-learningRate) : 1)
    guard summary.loss.isFinite else { return summary }
    if isFused {
      pass.backward(base, inputs: inputs, rows: rows, into: 0)
      return summary
    }
    pass.clearGradient(base)
    pass.backward(base, inputs: inputs, rows: rows, into: pass.places.gradient)
    let space = pass.space(base)
    if !shaping.doesNothing { shaping.apply(space) }
    update(space, learningRate, number)
    return summary
  }

  /// What the loss says about rows whose features lie elsewhere, at the parameters as they are.
  func measure(
    _ inputs: UnsafePointer<Scalar>, in base: UnsafeMutablePointer<Scalar>,
    truth: RowTruth<Scalar>.Pointer, rows count: Int, _ generator: inout SeededGenerator
  ) -> RowSummary {
    pass.forward(base, inputs: inputs, rows: count, dropout: 0, &generator)
    let rows = pass.logitRows(base, truth: truth, rows: count, withGradient: false)
    var summary = objective.evaluate(rows, scale: 1)
    summary.correct = objective.correct(rows)
    return summary
  }

  private func update(_ space: ParameterSpace<Scalar>, _ rate: Double, _ number: Int) {
    if let space = space as? ParameterSpace<Float> {
      optimizer.update(space, rate: rate, step: number)
    } else if let space = space as? ParameterSpace<Double> {
      optimizer.update(space, rate: rate, step: number)
    }
  }
}
