package import Localization
internal import LossCore
package import Parameters

/// Scores as sliders, and the probabilities that softmax makes of them as bars.
package struct SoftmaxBarsFigure: Figure {
  package static let id = "softmax-bars"

  package var values: ParameterValues
  package let messages: FigureMessages

  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.softmaxBars }

  package struct Keys: Sendable {
    let logits = ParameterKey(
      "logits", -10...10, count: 2...12, step: 0.5, standard: [2, 1, 0.5, -1])
    let target = ParameterKey("target", 0...11, standard: 0)
    let soft = ParameterKey("soft", 0...1, count: 0...12, step: 0.05, standard: [])
    let temperature = ParameterKey(
      "temperature", 0.05...20, step: 2, logarithmic: true, standard: 1)
    let shift = ParameterKey("shift", -20.0...20, step: 1, standard: 0)
    let names = ParameterKey("names")
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.softmaxBars
    return ParameterTable([
      keys.logits(words.logits), keys.target(words.target), keys.soft(words.soft),
      keys.temperature(words.temperature), keys.shift(words.shift),
      keys.names(words.names, standard: words.standardNames),
    ])
  }

  /// The arrow keys move the scores.
  package var cursorParameter: String? { keys.logits.name }

  /// The scores, with the constant added to all of them.
  var logits: [Double] {
    let shift = values[keys.shift]
    return values[keys.logits].map { $0 + shift }
  }

  var probabilities: [Double] { softmax(logits, temperature: values[keys.temperature]) }

  var names: ClassNames { ClassNames(values[keys.names], count: logits.count) }

  /// The target's shares; nil when the settings describe none.
  var target: [Double]? {
    let soft = values[keys.soft]
    let count = logits.count
    if !soft.isEmpty { return soft.count == count ? shares(ofWeights: soft) : nil }
    let index = values[keys.target]
    guard index < count else { return nil }
    return (0..<count).map { $0 == index ? 1 : 0 }
  }

  /// The loss in nats, and its gradient with respect to each score over the temperature: p - y.
  var loss: (value: Double, gradient: [Double])? {
    guard let target else { return nil }
    let temperature = values[keys.temperature]
    guard let scores = try? Logits(logits.map { $0 / temperature }),
      let (result, gradient) = try? CategoricalCrossEntropy<Double>().valueAndGradient(
        scores, target: .distributions(target))
    else { return nil }
    return (result.value, gradient)
  }

  /// Loss, probability of the true class, sum and entropy of the probabilities.
  package var observables: [Observable] {
    let words = messages.softmaxBars
    let nats = messages.unit(LogBase.nats.rawValue)
    let p = probabilities
    let index = values[keys.target]
    return [
      Observable("loss", loss?.value ?? .nan, unit: nats, label: words.loss),
      Observable(
        "probability", p.indices.contains(index) ? p[index] : .nan, label: words.trueProbability),
      Observable("sum", p.reduce(0, +), label: words.sum),
      Observable("entropy", (try? entropy(p)) ?? .nan, unit: nats, label: words.entropy),
      Observable("log-sum-exp", logSumExp(logits), label: words.logSumExp),
      Observable(
        "gradient", loss.map { $0.gradient.map(abs).max() ?? 0 } ?? .nan,
        label: words.largestGradient),
    ]
  }
}
