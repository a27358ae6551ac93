package import Localization
internal import LossCore
package import Parameters

/// The same scores read as a binary, a multi-class and a multi-label answer.
package struct ThreeKindsFigure: Figure {
  package static let id = "three-kinds"

  package var values: ParameterValues
  package let messages: FigureMessages

  package init(values: ParameterValues, messages: FigureMessages) {
    self.values = values
    self.messages = messages
  }

  package static func texts(in messages: FigureMessages) -> any FigureTexts { messages.threeKinds }

  package struct Keys: Sendable {
    let scores = ParameterKey("scores", -10...10, count: 2...8, step: 0.5, standard: [2, 0.5, -1])
    let target = ParameterKey("target", 0...7, standard: 0)
    let labels = ParameterKey("labels", 0...1, count: 2...8, step: 1, standard: [1, 1, 0])
    let names = ParameterKey("names")
  }
  package static let keys = Keys()

  package static func table(in messages: FigureMessages) -> ParameterTable {
    let words = messages.threeKinds
    return ParameterTable([
      keys.scores(words.scoresHelp), keys.target(words.targetHelp), keys.labels(words.labelsHelp),
      keys.names(words.namesHelp, standard: words.standardNames),
    ])
  }

  /// The arrow keys move the scores.
  package var cursorParameter: String? { keys.scores.name }

  var scores: [Double] { values[keys.scores] }

  var names: [String] { ClassNames(values[keys.names], count: scores.count).all }

  /// Which labels are true, one a score; missing ones are not.
  var labels: [Double] {
    let given = values[keys.labels]
    return scores.indices.map { given.indices.contains($0) ? given[$0].rounded() : 0 }
  }

  /// One reading of the scores, and what happens to it under the activation of another.
  struct Reading {
    var name: String
    var activation: String
    var constraint: String
    /// One probability a score; NaN for scores that are not used.
    var probabilities: [Double]
    /// Which entries are true.
    var isTrue: [Bool]
    /// In nats; NaN where the truth is none of the classes.
    var loss: Double
    var mistake: String
  }

  var readings: [Reading] { [binary, multiClass, multiLabel] }

  private var binary: Reading {
    let words = messages.threeKinds
    let score = scores[0]
    let loss = (try? binaryCrossEntropy(logit: score, target: labels[0]))?.value ?? .nan
    let alone = softmax([score])
    let aloneLoss = (try? categoricalCrossEntropy(logits: [score], label: 0))?.value ?? .nan
    return Reading(
      name: words.binary, activation: words.sigmoid, constraint: words.oneNumber,
      probabilities: [sigmoid(score)] + scores.dropFirst().map { _ in .nan },
      isTrue: [labels[0] == 1] + scores.dropFirst().map { _ in false }, loss: loss,
      mistake: words.softmaxAlone(number(alone[0]), number(aloneLoss)))
  }

  private var multiClass: Reading {
    let words = messages.threeKinds
    let target = values[keys.target]
    let loss = (try? categoricalCrossEntropy(logits: scores, label: target))?.value ?? .nan
    let sum = scores.map { sigmoid($0) }.reduce(0, +)
    return Reading(
      name: words.multiClass, activation: words.softmax, constraint: words.sumsToOne,
      probabilities: softmax(scores), isTrue: scores.indices.map { $0 == target }, loss: loss,
      mistake: words.sigmoidsInstead(number(sum)))
  }

  private var multiLabel: Reading {
    let words = messages.threeKinds
    let loss =
      (try? BinaryCrossEntropyWithLogits<Double>().value(scores, target: labels))?.values.first
      ?? .nan
    // Softmax has one unit of probability to share among the true labels, so the least loss that it
    // can reach is the entropy of even shares.
    let floor = shares(ofWeights: labels).flatMap { try? entropy($0) } ?? .nan
    return Reading(
      name: words.multiLabel, activation: words.sigmoids, constraint: words.eachAlone,
      probabilities: scores.map { sigmoid($0) }, isTrue: labels.map { $0 == 1 }, loss: loss,
      mistake: words.softmaxInstead(labels.count { $0 == 1 }, number(floor)))
  }

  private func number(_ value: Double) -> String { NumberSpelling.text(value) }

  /// The loss of each reading, and what betrays the wrong one.
  package var observables: [Observable] {
    let words = messages.threeKinds
    let nats = messages.unit(LogBase.nats.rawValue)
    let readings = readings
    return [
      Observable("binary-loss", readings[0].loss, unit: nats, label: words.binary),
      Observable("multi-class-loss", readings[1].loss, unit: nats, label: words.multiClass),
      Observable("multi-label-loss", readings[2].loss, unit: nats, label: words.multiLabel),
      Observable(
        "softmax-sum", readings[1].probabilities.reduce(0, +), label: words.softmaxSum),
      Observable(
        "sigmoid-sum", readings[2].probabilities.reduce(0, +), label: words.sigmoidSum),
    ]
  }
}
