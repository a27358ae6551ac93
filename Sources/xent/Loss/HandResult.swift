import LossCore

/// The answer to a loss by hand.
struct HandResult: Equatable {
  /// The probability of the true class; nil when the truth is shared.
  var probability: Double?
  /// The scores that were given, where they were logits.
  var logits: [Double] = []
  /// The probability of each class; empty when only that of the true class was given.
  var probabilities: [Double] = []
  /// The true class, where there is one among several.
  var label: Int?
  /// The loss.
  var nats: Double
  /// How the loss changes with each number that was given.
  var gradient: [Double]
  /// K.
  var classes: Int

  /// The loss in yes-or-no questions.
  var bits: Double { LogBase.bits.convert(nats: nats) }

  /// ln K: the loss of giving every class the same probability.
  var evenLoss: Double { logSumExp([Double](repeating: 0, count: classes)) }

  /// The loss as a share of ln K; nil for a single class, where that is 0.
  var share: Double? { classes > 1 ? nats / evenLoss : nil }

  /// Answers a question.
  init(_ question: HandQuestion) throws(HandProblem) {
    do throws(LossError) {
      switch question {
      case .trueClass(let probability, let classes, let gamma):
        self.init(trueClass: probability, classes: classes, gamma: gamma)
      case .categorical(let prediction, let truth, let settings):
        try self.init(prediction, truth, settings)
      case .binary(let prediction, let target, let settings):
        try self.init(binary: prediction, target, settings)
      }
    } catch {
      throw .loss(error)
    }
  }

  private init(trueClass p: Double, classes: Int, gamma: Double?) {
    let loss = LossCatalog.loss(id: gamma == nil ? "cross-entropy" : "focal")
    let settings = gamma.map { ["gamma": $0] } ?? [:]
    let point = loss?.trueClass(probability: p, parameters: settings) ?? (.nan, .nan)
    probability = p
    nats = point.value
    gradient = [point.slope]
    self.classes = classes
  }

  private init(
    _ prediction: HandQuestion.Prediction, _ truth: HandQuestion.Truth,
    _ settings: HandQuestion.Settings
  ) throws(LossError) {
    let shape = try ClassShape([prediction.values.count])
    var target: Target<Double> =
      switch truth {
      case .label(let label): .classes([label])
      case .shares(let shares): .distributions(shares)
      }
    // One example: a weight multiplies, where a mean would divide it away again.
    let options = LossOptions<Double>(reduction: .sum)
    let answer: (result: LossResult<Double>, gradient: [Double])
    switch prediction {
    case .logits(let values):
      let scores = try Logits(values, shape: shape)
      logits = values
      probabilities = softmax(values)
      if let gamma = settings.gamma {
        answer = try CategoricalFocal<Logits<Double>>(gamma: gamma, alpha: settings.weights)
          .valueAndGradient(scores, target: target, options: options)
      } else {
        answer = try CategoricalCrossEntropy(
          classWeights: settings.weights, labelSmoothing: settings.labelSmoothing ?? 0
        ).valueAndGradient(scores, target: target, options: options)
      }
    case .probabilities(let values):
      let scores = try Probabilities(values, shape: shape)
      probabilities = values
      if let smoothing = settings.labelSmoothing {
        target = try target.smoothed(by: smoothing, shape: shape)
      }
      if let gamma = settings.gamma {
        answer = try CategoricalFocal<Probabilities<Double>>(gamma: gamma, alpha: settings.weights)
          .valueAndGradient(scores, target: target, options: options)
      } else {
        answer = try ProbabilityCrossEntropy(classWeights: settings.weights)
          .valueAndGradient(scores, target: target, options: options)
      }
    }
    nats = answer.result.value
    gradient = answer.gradient
    classes = shape.classes
    if case .label(let label) = truth {
      self.label = label
      probability = probabilities[label]
    }
  }

  private init(
    binary prediction: HandQuestion.BinaryPrediction, _ target: Double,
    _ settings: HandQuestion.Settings
  ) throws(LossError) {
    let options = LossOptions<Double>(reduction: .sum, weights: settings.weights)
    let answer: (result: LossResult<Double>, gradient: [Double])
    switch prediction {
    case .logit(let logit):
      logits = [logit]
      probabilities = [sigmoid(-logit), sigmoid(logit)]
      if let gamma = settings.gamma {
        answer = try SigmoidFocal(gamma: gamma, alpha: settings.alpha)
          .valueAndGradient([logit], target: [target], options: options)
      } else {
        answer = try BinaryCrossEntropyWithLogits(
          positiveWeights: settings.positiveWeight.map { [$0] }
        ).valueAndGradient([logit], target: [target], options: options)
      }
    case .probability(let probability):
      probabilities = [1 - probability, probability]
      answer = try BinaryCrossEntropy()
        .valueAndGradient([probability], target: [target], options: options)
    }
    nats = answer.result.value
    gradient = answer.gradient
    classes = 2
    if target == 0 || target == 1 { probability = probabilities[Int(target)] }
  }
}
