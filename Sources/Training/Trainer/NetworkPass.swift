/// The way of a batch through the network and back, in the memory of an engine.
struct NetworkPass: Sendable {
  let layout: NetworkLayout
  let places: EngineMemory
  let activation: Activation

  private var last: Int { layout.layers.count - 1 }

  /// Features to logits. Hidden units are dropped with probability `dropout`, and those that stay are
  /// made larger to make up for it.
  func forward<Scalar: TrainingScalar>(
    _ base: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>, rows: Int,
    dropout: Double, _ generator: inout SeededGenerator
  ) {
    var current = inputs
    for index in 0...last {
      let layer = layout.layers[index]
      let results = base + places.results[index]
      DenseLayer.forward(layer, parameters: base, inputs: current, results: results, rows: rows)
      if index < last {
        let slopes = base + places.slopes[index]
        let count = rows * layer.stride
        activation.apply(results, slopes: slopes, count: count)
        if dropout > 0 { drop(dropout, results, slopes, count: count, &generator) }
      }
      current = UnsafePointer(results)
    }
  }

  private func drop<Scalar: TrainingScalar>(
    _ share: Double, _ results: UnsafeMutablePointer<Scalar>,
    _ slopes: UnsafeMutablePointer<Scalar>, count: Int, _ generator: inout SeededGenerator
  ) {
    let kept = Scalar(1 / (1 - share))
    for index in 0..<count {
      let factor = generator.uniform() < share ? 0 : kept
      results[index] *= factor
      slopes[index] *= factor
    }
  }

  /// The logits of the last forward pass as the objective takes them.
  func logitRows<Scalar: TrainingScalar>(
    _ base: UnsafeMutablePointer<Scalar>, truth: RowTruth<Scalar>.Pointer, rows: Int,
    withGradient: Bool
  ) -> LogitRows<Scalar> {
    LogitRows(
      logits: base + places.results[last], truth: truth,
      gradient: withGradient ? base + places.deltas[last] : nil, rows: rows,
      classes: layout.layers[last].outputs, stride: layout.layers[last].stride)
  }

  /// Writes zeros over the gradient.
  func clearGradient<Scalar: TrainingScalar>(_ base: UnsafeMutablePointer<Scalar>) {
    let gradient = base + places.gradient
    for index in 0..<layout.parameterCount { gradient[index] = 0 }
  }

  /// From the derivative by the logits to that by every parameter, added to what lies at `target`.
  ///
  /// A layer's weights are read before they are added to, so that `target` may be the parameters
  /// themselves.
  func backward<Scalar: TrainingScalar>(
    _ base: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>, rows: Int,
    into target: Int
  ) {
    for index in stride(from: last, through: 0, by: -1) {
      let layer = layout.layers[index]
      let deltas = UnsafePointer(base + places.deltas[index])
      if index > 0 {
        let before = base + places.deltas[index - 1]
        DenseLayer.inputGradient(
          layer, parameters: base, deltas: deltas, slopes: base + places.slopes[index - 1],
          results: before, rows: rows)
      }
      let below = index == 0 ? inputs : UnsafePointer(base + places.results[index - 1])
      DenseLayer.addParameterGradient(
        layer, to: base + target, inputs: below, deltas: deltas, rows: rows)
    }
  }

  /// The parameters with their gradient, for an optimizer.
  func space<Scalar: TrainingScalar>(
    _ base: UnsafeMutablePointer<Scalar>
  ) -> ParameterSpace<Scalar> {
    ParameterSpace(
      values: base, gradient: base + places.gradient, first: base + places.first,
      second: base + places.second, count: layout.parameterCount)
  }
}
