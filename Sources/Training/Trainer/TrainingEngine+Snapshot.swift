import LossCore

/// What figures of a model want to know beyond its loss.
extension TrainingEngine {
  /// The logits of some rows of a part, K each, at the parameters as they are.
  mutating func logits(of part: TrainingPart<Scalar>, _ rows: [Int]) -> [Double] {
    let (layout, places, pass) = (layout, places, plan.pass)
    let (width, classes) = (part.width, layout.layers[layout.layers.count - 1].outputs)
    var generator = dropoutGenerator
    var logits: [Double] = []
    logits.reserveCapacity(rows.count * classes)
    withMemory { base in
      for start in stride(from: 0, to: rows.count, by: places.rowCapacity) {
        let count = min(places.rowCapacity, rows.count - start)
        let inputs = base + places.inputs
        for row in 0..<count {
          for column in 0..<width {
            inputs[row * width + column] = part.features[rows[start + row] * width + column]
          }
        }
        pass.forward(base, inputs: inputs, rows: count, dropout: 0, &generator)
        let last = layout.layers.count - 1
        let (results, stride) = (base + places.results[last], layout.layers[last].stride)
        for row in 0..<count {
          for k in 0..<classes { logits.append(results[row * stride + k].asDouble) }
        }
      }
    }
    return logits
  }

  /// The Euclidean length of the loss's mean gradient over some rows of the training part, without
  /// dropout and without what shapes the gradient afterwards.
  mutating func gradientNorm(_ rows: [Int32]) -> Double {
    let (layout, places, pass) = (layout, places, plan.pass)
    let (training, objective) = (training, plan.objective)
    var generator = dropoutGenerator
    var chosen = RowTruth(roomFor: places.rowCapacity, like: training.truth)
    var weight = 0.0
    var squares = 0.0
    withMemory { base in
      pass.clearGradient(base)
      let inputs = base + places.inputs
      for start in stride(from: 0, to: rows.count, by: places.rowCapacity) {
        let count = min(places.rowCapacity, rows.count - start)
        training.gather(rows, from: start, rows: count, features: inputs)
        chosen.gather(training.truth, rows, from: start, rows: count)
        pass.forward(base, inputs: inputs, rows: count, dropout: 0, &generator)
        chosen.withPointer { truth in
          let logits = pass.logitRows(base, truth: truth, rows: count, withGradient: true)
          // Each chunk's mean counts by its rows.
          weight += objective.evaluate(logits, scale: objective.scale(of: logits)).weight
        }
        pass.backward(base, inputs: inputs, rows: count, into: places.gradient)
      }
      for index in 0..<layout.parameterCount {
        let size = base[places.gradient + index].asDouble
        squares += size * size
      }
    }
    return weight > 0 ? squares.squareRoot() / objective.divisor(weight) : .nan
  }

  private mutating func withMemory(_ body: (UnsafeMutablePointer<Scalar>) -> Void) {
    var memory = take()
    memory.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { body(base) }
    }
    give(memory)
  }
}
