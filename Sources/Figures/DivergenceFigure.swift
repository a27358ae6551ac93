package import Localization
internal import LossCore
package import Parameters

/// Cross-entropy as entropy plus divergence, for two distributions that can be changed.
package struct DivergenceFigure: Figure {
  package static let id = "divergence"

  package var values: ParameterValues
  package let messages: FigureMessages

  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.divergence }

  /// The parameters. Distributions are given as weights, so that one can be changed alone.
  package struct Keys: Sendable {
    let truth = ParameterKey("truth", 0...1, count: 2...8, step: 0.05, standard: [0.7, 0.2, 0.1])
    let prediction = ParameterKey(
      "prediction", 0...1, count: 2...8, step: 0.05, standard: [0.4, 0.4, 0.2])
    let unit = ParameterKey("unit", standard: LogBase.nats)
    let names = ParameterKey("names")
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.divergence
    return ParameterTable([
      keys.truth(words.truthHelp), keys.prediction(words.predictionHelp),
      keys.unit(words.unitHelp), keys.names(words.namesHelp, standard: words.standardNames),
    ])
  }

  /// The arrow keys move the prediction.
  package var cursorParameter: String? { keys.prediction.name }

  var unit: LogBase { values[keys.unit] }

  /// Both distributions; nil when one has no weight at all or their lengths differ.
  var distributions: (truth: [Double], prediction: [Double])? {
    guard let truth = shares(ofWeights: values[keys.truth]),
      let prediction = shares(ofWeights: values[keys.prediction]),
      truth.count == prediction.count
    else { return nil }
    return (truth, prediction)
  }

  /// Cross-entropy and its two parts, all from the core.
  package var observables: [Observable] {
    let words = messages.divergence
    let name = messages.unit(unit.rawValue)
    guard let (p, q) = distributions else {
      return [Observable("cross-entropy", .nan, unit: name, label: words.crossEntropy)]
    }
    return [
      Observable(
        "cross-entropy", (try? crossEntropy(p, q, base: unit)) ?? .nan, unit: name,
        label: words.crossEntropy),
      Observable(
        "entropy", (try? entropy(p, base: unit)) ?? .nan, unit: name, label: words.entropy),
      Observable(
        "divergence", (try? klDivergence(p, q, base: unit)) ?? .nan, unit: name,
        label: words.divergence),
      Observable(
        "reverse-divergence", (try? klDivergence(q, p, base: unit)) ?? .nan, unit: name,
        label: words.reverse),
      Observable(
        "jensen-shannon", (try? jensenShannon(p, q, base: unit)) ?? .nan, unit: name,
        label: words.jensenShannon),
    ]
  }

  func value(_ name: String) -> Double {
    observables.first { $0.name == name }?.value ?? .nan
  }
}
