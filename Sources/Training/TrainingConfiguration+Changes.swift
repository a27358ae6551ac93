import Parameters

/// A setting that has another value than before, both as the command line spells them.
package struct TrainingChange: Hashable, Sendable {
  /// The name of the setting.
  package let name: String
  /// What it was.
  package let before: String
  /// What it is.
  package let after: String

  /// A change of one setting.
  package init(name: String, before: String, after: String) {
    self.name = name
    self.before = before
    self.after = after
  }
}

extension TrainingConfiguration {
  /// The settings that can change while a run goes on: all but those that decide the data and the
  /// shape and beginning of the model.
  package static let liveSettings: Set<String> = Set(
    [
      Name.learningRate, .batchSize, .epochs, .optimizer, .loss, .activation, .dropout,
      .smoothing, .gamma, .q, .classWeights, .reduction, .momentum, .beta1, .beta2, .squareDecay,
      .epsilon, .schedule, .decay, .decayEvery, .warmup, .clip, .l1, .l2, .weightDecay, .shuffle,
    ].map(\.rawValue))

  /// What differs in `other`, in the order of the table.
  package func changes(to other: TrainingConfiguration) -> [TrainingChange] {
    guard values != other.values else { return [] }
    return Self.table.parameters.compactMap { parameter in
      let (before, after) = (values.spelling(parameter.name), other.values.spelling(parameter.name))
      guard before != after else { return nil }
      return TrainingChange(name: parameter.name, before: before, after: after)
    }
  }

  /// This configuration with the live settings of another.
  package func takingLiveSettings(of other: TrainingConfiguration) -> TrainingConfiguration {
    var result = self
    for name in Self.liveSettings where result.values[name] != other.values[name] {
      // Both are values of the same table.
      guard let value = other.values[name] else { continue }
      try? result.values.set(name, to: value)
    }
    return result
  }
}
