/// Which settings decide nothing, as the others stand.
extension TrainingConfiguration {
  /// The names of the settings that mean nothing where labels may be true together.
  package static let oneClassSettings: Set<String> = Set(
    [Name.smoothing, .q, .classWeights].map(\.rawValue))

  /// The names of the settings that change nothing about this run: the momentum of an optimizer that
  /// has none, the noise of a data set that is not generated.
  package var idleSettings: Set<String> {
    var idle: Set<Name> = []
    if !DatasetCatalog.isGenerated(data) {
      idle.formUnion([.rows, .classes, .noise, .imbalance])
    }
    if !data.contains(".") { idle.insert(.target) }
    if hidden.isEmpty { idle.formUnion([.activation, .dropout]) }
    if loss != .smoothed { idle.insert(.smoothing) }
    if loss != .focal { idle.insert(.gamma) }
    if loss != .generalized { idle.insert(.q) }
    switch optimizer {
    case .sgd: idle.formUnion([.momentum, .beta1, .beta2, .squareDecay, .epsilon, .weightDecay])
    case .momentum, .nesterov:
      idle.formUnion([.beta1, .beta2, .squareDecay, .epsilon, .weightDecay])
    case .rmsprop: idle.formUnion([.momentum, .beta1, .beta2, .weightDecay])
    case .adam: idle.formUnion([.momentum, .squareDecay, .weightDecay])
    case .adamw: idle.formUnion([.momentum, .squareDecay])
    }
    switch schedule {
    case .constant: idle.formUnion([.decay, .decayEvery, .warmup])
    case .step: idle.insert(.warmup)
    case .exponential: idle.formUnion([.decayEvery, .warmup])
    case .cosine, .oneCycle: idle.formUnion([.decay, .decayEvery, .warmup])
    case .warmup, .warmupCosine: idle.formUnion([.decay, .decayEvery])
    }
    return Set(idle.map(\.rawValue))
  }
}
