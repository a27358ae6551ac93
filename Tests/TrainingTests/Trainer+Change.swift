import Training

extension Trainer {
  /// Goes on at another rate from the next step on.
  mutating func setLearningRate(_ rate: Double) {
    var wanted = configuration
    wanted.learningRate = rate
    _ = configure(wanted)
  }

  /// Goes on with batches of another size from the next step on.
  mutating func setBatchSize(_ size: Int) {
    var wanted = configuration
    wanted.batchSize = size
    _ = configure(wanted)
  }
}
