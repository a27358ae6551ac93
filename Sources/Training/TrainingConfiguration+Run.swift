/// How the run goes.
extension TrainingConfiguration {
  /// How gradients become steps.
  package var optimizer: OptimizerID {
    get { self[choice: .optimizer] }
    set { self[choice: .optimizer] = newValue }
  }

  /// How far one step goes.
  package var learningRate: Double {
    get { self[number: .learningRate] }
    set { self[number: .learningRate] = newValue }
  }

  /// How much `momentum` and `nesterov` keep of their velocity.
  package var momentum: Double {
    get { self[number: .momentum] }
    set { self[number: .momentum] = newValue }
  }

  /// How much `adam` and `adamw` keep of the mean gradient.
  package var beta1: Double {
    get { self[number: .beta1] }
    set { self[number: .beta1] = newValue }
  }

  /// How much `adam` and `adamw` keep of the mean square.
  package var beta2: Double {
    get { self[number: .beta2] }
    set { self[number: .beta2] = newValue }
  }

  /// How much `rmsprop` keeps of the mean square.
  package var squareDecay: Double {
    get { self[number: .squareDecay] }
    set { self[number: .squareDecay] = newValue }
  }

  /// What keeps `rmsprop`, `adam` and `adamw` from dividing by 0.
  package var epsilon: Double {
    get { self[number: .epsilon] }
    set { self[number: .epsilon] = newValue }
  }

  /// How the learning rate changes.
  package var schedule: LearningRateSchedule {
    get { self[choice: .schedule] }
    set { self[choice: .schedule] = newValue }
  }

  /// What the schedules `step` and `exponential` multiply the rate by.
  package var decay: Double {
    get { self[number: .decay] }
    set { self[number: .decay] = newValue }
  }

  /// How many epochs the schedule `step` keeps a rate.
  package var decayEvery: Int {
    get { self[integer: .decayEvery] }
    set { self[integer: .decayEvery] = newValue }
  }

  /// How many epochs warming up takes.
  package var warmup: Int {
    get { self[integer: .warmup] }
    set { self[integer: .warmup] = newValue }
  }

  /// How long a gradient may be; 0 means any length.
  package var clip: Double {
    get { self[number: .clip] }
    set { self[number: .clip] = newValue }
  }

  /// What the sum of the absolute weights is multiplied by in the penalty.
  package var l1: Double {
    get { self[number: .l1] }
    set { self[number: .l1] = newValue }
  }

  /// What half the sum of the squared weights is multiplied by in the penalty.
  package var l2: Double {
    get { self[number: .l2] }
    set { self[number: .l2] = newValue }
  }

  /// The decoupled weight decay of `adamw`.
  package var weightDecay: Double {
    get { self[number: .weightDecay] }
    set { self[number: .weightDecay] = newValue }
  }

  /// How many times every row is visited.
  package var epochs: Int {
    get { self[integer: .epochs] }
    set { self[integer: .epochs] = newValue }
  }

  /// How many rows are averaged in one step.
  package var batchSize: Int {
    get { self[integer: .batchSize] }
    set { self[integer: .batchSize] = newValue }
  }

  /// Whether the rows come in a new random order each epoch.
  package var shuffles: Bool {
    get { self[flag: .shuffle] }
    set { self[flag: .shuffle] = newValue }
  }

  /// What numbers are computed in.
  package var precision: Precision {
    get { self[choice: .precision] }
    set { self[choice: .precision] = newValue }
  }
}
