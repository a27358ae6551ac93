/// The arithmetic of a run in one precision: parameters, forward, backward, update.
///
/// What to do when (order of rows, rates, reports) is the trainer's business.
struct TrainingEngine<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  let layout: NetworkLayout
  let training: TrainingPart<Scalar>
  let validation: TrainingPart<Scalar>
  private(set) var places: EngineMemory
  private(set) var memory: [Scalar]
  private var labels: [Int32]

  /// Rows that are measured at a time, so that they and the logits stay in the cache.
  static var measuredRows: Int { 256 }

  init(
    layout: NetworkLayout, training: TrainingPart<Scalar>, validation: TrainingPart<Scalar>,
    batchSize: Int
  ) {
    self.layout = layout
    self.training = training
    self.validation = validation
    places = EngineMemory(
      layout: layout, rowCapacity: max(min(batchSize, training.rowCount), Self.measuredRows))
    memory = [Scalar](repeating: 0, count: places.count)
    labels = [Int32](repeating: 0, count: places.rowCapacity)
  }

  /// Makes room for larger batches; the parameters stay.
  mutating func reserve(batchSize: Int) {
    let rows = min(batchSize, training.rowCount)
    guard rows > places.rowCapacity else { return }
    let larger = EngineMemory(layout: layout, rowCapacity: rows)
    var moved = [Scalar](repeating: 0, count: larger.count)
    // All that outlives a step lies before the inputs, in the same order in both.
    for index in 0..<places.inputs { moved[index] = memory[index] }
    places = larger
    memory = moved
    labels = [Int32](repeating: 0, count: rows)
  }

  /// One step on the rows `order[start..<end]` of the training part.
  ///
  /// Returns what the loss said before the step. When that is not finite the parameters stay as they
  /// were.
  mutating func step(order: [Int32], start: Int, end: Int, learningRate: Double) -> RowSummary {
    let rows = end - start
    let places = places
    let layout = layout
    let features = training.features
    let allLabels = training.labels
    return memory.withUnsafeMutableBufferPointer { memory in
      labels.withUnsafeMutableBufferPointer { labels in
        order.withUnsafeBufferPointer { order in
          features.withUnsafeBufferPointer { features in
            allLabels.withUnsafeBufferPointer { allLabels in
              guard let base = memory.baseAddress, let chosen = labels.baseAddress,
                let source = features.baseAddress
              else { return RowSummary() }
              let width = layout.layers[0].inputs
              let inputs = base + places.inputs
              for row in 0..<rows {
                let index = Int(order[start + row])
                (inputs + row * width).update(from: source + index * width, count: width)
                chosen[row] = allLabels[index]
              }
              let summary = Self.propagate(
                base, layout, places, inputs: inputs, labels: chosen, rows: rows,
                scale: 1 / Scalar(rows))
              guard summary.loss.isFinite, summary.largestLogit.isFinite else { return summary }
              Self.propagateBack(base, layout, places, inputs: inputs, rows: rows)
              let gradient = base + places.gradient
              let rate = Scalar(learningRate)
              for index in 0..<layout.parameterCount { base[index] -= rate * gradient[index] }
              return summary
            }
          }
        }
      }
    }
  }

  /// What the loss says about a whole part, at the parameters as they are.
  mutating func measure(_ part: TrainingPart<Scalar>) -> RowSummary {
    var total = RowSummary()
    let places = places
    let layout = layout
    memory.withUnsafeMutableBufferPointer { memory in
      part.features.withUnsafeBufferPointer { features in
        part.labels.withUnsafeBufferPointer { labels in
          guard let base = memory.baseAddress, let rows = features.baseAddress,
            let classes = labels.baseAddress
          else { return }
          for start in stride(from: 0, to: part.rowCount, by: Self.measuredRows) {
            let count = min(Self.measuredRows, part.rowCount - start)
            let summary = Self.propagate(
              base, layout, places, inputs: rows + start * layout.layers[0].inputs,
              labels: classes + start, rows: count, scale: nil)
            total.add(summary)
          }
        }
      }
    }
    return total
  }

  /// Features to logits to loss; with `scale` the logits are replaced by the loss's derivative.
  private static func propagate(
    _ base: UnsafeMutablePointer<Scalar>, _ layout: NetworkLayout, _ places: EngineMemory,
    inputs: UnsafePointer<Scalar>, labels: UnsafePointer<Int32>, rows: Int, scale: Scalar?
  ) -> RowSummary {
    var current = inputs
    for (index, layer) in layout.layers.enumerated() {
      let results = base + places.results[index]
      DenseLayer.forward(layer, parameters: base, inputs: current, results: results, rows: rows)
      current = UnsafePointer(results)
    }
    let last = layout.layers.count - 1
    return RowLoss.evaluate(
      base + places.results[last], rows: rows, classes: layout.layers[last].outputs,
      stride: layout.layers[last].stride, labels: labels, scale: scale)
  }

  /// The derivative by the logits, as `propagate` left it, to the gradient.
  private static func propagateBack(
    _ base: UnsafeMutablePointer<Scalar>, _ layout: NetworkLayout, _ places: EngineMemory,
    inputs: UnsafePointer<Scalar>, rows: Int
  ) {
    let last = layout.layers.count - 1
    DenseLayer.parameterGradient(
      layout.layers[last], gradient: base + places.gradient, inputs: inputs,
      deltas: base + places.results[last], rows: rows)
  }
}

extension RowSummary {
  mutating func add(_ other: RowSummary) {
    loss += other.loss
    correct += other.correct
    largestLogit =
      other.largestLogit.isNaN ? other.largestLogit : max(largestLogit, other.largestLogit)
  }
}
