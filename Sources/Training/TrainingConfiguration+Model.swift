import Parameters

/// The model and its loss.
extension TrainingConfiguration {
  /// How many units each hidden layer has; none means softmax regression.
  package var hidden: [Int] {
    get { values.numbers(Name.hidden.rawValue).map { Int($0.rounded()) } }
    set {
      do {
        try values.set(Name.hidden.rawValue, to: .numbers(newValue.map(Double.init)))
      } catch {
        preconditionFailure("\(error)")
      }
    }
  }

  /// What hidden units make of their sums.
  package var activation: Activation {
    get { self[choice: .activation] }
    set { self[choice: .activation] = newValue }
  }

  /// What the weights are before the first step.
  package var initialization: Initialization {
    get { self[choice: .initialization] }
    set { self[choice: .initialization] = newValue }
  }

  /// The share of hidden units left out in each step.
  package var dropout: Double {
    get { self[number: .dropout] }
    set { self[number: .dropout] = newValue }
  }

  /// What the run goes down.
  package var loss: TrainingLoss {
    get { self[choice: .loss] }
    set { self[choice: .loss] = newValue }
  }

  /// How much of the target the loss `smoothed` spreads over all classes.
  package var smoothing: Double {
    get { self[number: .smoothing] }
    set { self[number: .smoothing] = newValue }
  }

  /// How strongly the loss `focal` lets easy rows fade.
  package var gamma: Double {
    get { self[number: .gamma] }
    set { self[number: .gamma] = newValue }
  }

  /// Where the loss `generalized` stands between cross-entropy (0) and absolute error (1).
  package var q: Double {
    get { self[number: .q] }
    set { self[number: .q] = newValue }
  }

  /// How much the rows of each class count.
  package var classWeights: ClassWeighting {
    get { self[choice: .classWeights] }
    set { self[choice: .classWeights] = newValue }
  }

  /// What becomes of the losses of a batch.
  package var reduction: BatchReduction {
    get { self[choice: .reduction] }
    set { self[choice: .reduction] = newValue }
  }
}
