import Foundation
import LossCore
import Testing

/// The same numbers as PyTorch and scikit-learn, whose versions stand in the first line of
/// References/libraries.jsonl. Scripts/library_losses.py writes it.
@Suite struct LibraryComparisonTests {
  @Test(arguments: LibraryCase.functions)
  func valuesAndGradientsAgree(_ function: String) throws {
    for item in try #require(LibraryCase.all[function]) {
      let (values, gradient) = try evaluate(item)
      try #require(values.count == item.expected.count)
      for (value, expected) in zip(values, item.expected.map(\.value)) {
        #expect(isClose(value, expected), "\(item.summary): \(value), not \(expected)")
      }
      guard let expectedGradient = item.gradient else { continue }
      try #require(gradient.count == expectedGradient.count)
      for (slope, expected) in zip(gradient, expectedGradient.map(\.value)) {
        #expect(isClose(slope, expected), "\(item.summary): slope \(slope), not \(expected)")
      }
    }
  }

  @Test func everyFunctionIsCompared() {
    #expect(Set(LibraryCase.all.keys) == Set(LibraryCase.functions))
  }

  /// The libraries lose a few digits where probabilities and targets nearly cancel.
  private func isClose(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || abs(a - b) <= 1e-13 + 1e-12 * abs(b)
  }

  private func evaluate(_ item: LibraryCase) throws -> ([Double], [Double]) {
    switch item.function {
    case "cross_entropy":
      return try rows(
        CategoricalCrossEntropy(
          classWeights: item.weights, labelSmoothing: item.settings["smoothing"] ?? 0),
        Logits(item.inputs, shape: item.classShape()), item)
    case "nll_loss":
      return parts(
        try PyTorchLosses.negativeLogLikelihood(
          tensor(item),
          Tensor(shape: item.classShape().rowDimensions, values: labels(item)),
          weight: item.weights.map { Tensor($0) },
          ignoreIndex: item.settings["ignore"].map { Int($0) } ?? PyTorchLosses.standardIgnoreIndex,
          reduction: reduction(item), gradient: true))
    case "multi_margin_loss":
      return try rows(
        MultiMargin(
          power: Int(item.settings["p"] ?? 1), margin: item.settings["margin"] ?? 1,
          classWeights: item.weights), Logits(item.inputs, shape: item.classShape()), item)
    case "binary_cross_entropy":
      return try elements(BinaryCrossEntropy(zeroPolicy: .pytorch), item)
    case "binary_cross_entropy_with_logits":
      return try elements(BinaryCrossEntropyWithLogits(positiveWeights: item.weights), item)
    case "sigmoid_focal_loss":
      let alpha = try #require(item.settings["alpha"])
      let gamma = try #require(item.settings["gamma"])
      return try elements(SigmoidFocal(gamma: gamma, alpha: alpha < 0 ? nil : alpha), item)
    case "mse_loss": return try elements(SquaredError(), item)
    case "l1_loss":
      return parts(
        try PyTorchLosses.absoluteError(
          tensor(item), target(item), reduction: reduction(item), gradient: true))
    case "hinge_embedding_loss":
      return parts(
        try PyTorchLosses.hingeEmbedding(
          tensor(item), target(item), margin: item.settings["margin"] ?? 1,
          reduction: reduction(item), gradient: true))
    case "kl_div":
      let isPerRow = item.reduction == "batchmean"
      return parts(
        try PyTorchLosses.divergence(
          tensor(item), target(item), logTarget: item.settings["log_target"] == 1,
          perBatch: isPerRow, reduction: isPerRow ? .mean : reduction(item), gradient: true))
    default: return (try measure(item), [])
    }
  }

  private func measure(_ item: LibraryCase) throws -> [Double] {
    let labels = try #require(item.labels)
    let options = LossOptions<Double>(weights: item.sample)
    let target = Target<Double>.classes(labels)
    switch item.function {
    case "log_loss":
      return try ProbabilityCrossEntropy(zeroPolicy: .scikitLearn(Double.self)).value(
        Probabilities(item.inputs, shape: item.classShape()), target: target, options: options
      ).values
    case "log_loss_binary":
      let result = try BinaryCrossEntropy(zeroPolicy: .scikitLearn(Double.self)).value(
        item.inputs, target: labels.map(Double.init), options: options)
      #expect(result.clampedRows == 2)
      return result.values
    case "brier_score_loss":
      return try MulticlassBrier().value(
        Probabilities(item.inputs, shape: item.classShape()), target: target, options: options
      ).values
    case "brier_score_loss_binary":
      return try SquaredError().value(
        item.inputs, target: labels.map(Double.init), options: options
      ).values
    case "hinge_loss", "hinge_loss_binary":
      return try ScikitLearnLosses.hinge(
        tensor(item), classes: labels, count: item.shape.count > 1 ? item.shape[1] : 2,
        sampleWeight: item.sample.map { Tensor($0) }
      ).values
    case "roc_auc_score":
      return [try rocArea(scores: item.inputs, labels: labels)]
    case "zero_one_loss":
      let scores = try Logits(item.inputs, shape: item.classShape())
      return [1 - (try accuracy(scores, labels: labels))]
    default:
      let count = try #require(item.function.compactMap(\.wholeNumberValue).first)
      return [
        try topAccuracy(
          Logits(item.inputs, shape: item.classShape()), labels: labels, count: count)
      ]
    }
  }

  private func rows<Loss: ClassLoss>(
    _ loss: Loss, _ scores: Loss.Scores, _ item: LibraryCase
  ) throws -> ([Double], [Double]) where Loss.Scores.Scalar == Double {
    let target: Target<Double> =
      try item.labels.map { .classes($0) } ?? .distributions(try #require(item.target))
    let (result, gradient) = try loss.valueAndGradient(
      scores, target: target,
      options: LossOptions(
        reduction: reduction(item),
        ignoreIndex: item.settings["ignore"].map { Int($0) }))
    return (result.values, gradient)
  }

  private func tensor(_ item: LibraryCase) throws -> Tensor<Double> {
    try Tensor(shape: item.shape, values: item.inputs)
  }

  private func labels(_ item: LibraryCase) throws -> [Double] {
    try #require(item.labels).map(Double.init)
  }

  private func target(_ item: LibraryCase) throws -> Tensor<Double> {
    try Tensor(shape: item.shape, values: item.target ?? labels(item))
  }

  private func reduction(_ item: LibraryCase) throws -> Reduction {
    try #require(Reduction(rawValue: item.reduction))
  }

  private func parts(_ outcome: LossResult<Double>) -> ([Double], [Double]) {
    (outcome.values, outcome.gradient?.values ?? [])
  }

  private func elements<Loss: ElementLoss<Double>>(
    _ loss: Loss, _ item: LibraryCase
  ) throws -> ([Double], [Double]) {
    let (result, gradient) = try loss.valueAndGradient(
      item.inputs, target: try #require(item.target ?? item.labels?.map(Double.init)),
      options: LossOptions(
        reduction: reduction(item), weights: item.sample, meanDivisor: .count))
    return (result.values, gradient)
  }
}

/// One line of the file: a call, and what it gave.
struct LibraryCase: Decodable {
  let function: String
  let shape: [Int]
  let inputs: [Double]
  let target: [Double]?
  let labels: [Int]?
  let reduction: String
  let settings: [String: Double]
  let weights: [Double]?
  let sample: [Double]?
  let expected: [LibraryNumber]
  let gradient: [LibraryNumber]?

  var summary: String { "\(function) \(shape) \(reduction) \(settings)" }

  func classShape() throws -> ClassShape { try ClassShape(shape) }

  static let functions = [
    "cross_entropy", "nll_loss", "multi_margin_loss", "binary_cross_entropy",
    "binary_cross_entropy_with_logits", "sigmoid_focal_loss", "mse_loss", "l1_loss",
    "hinge_embedding_loss", "kl_div", "log_loss", "log_loss_binary", "brier_score_loss",
    "brier_score_loss_binary", "hinge_loss", "hinge_loss_binary", "roc_auc_score",
    "zero_one_loss", "top_1_accuracy_score", "top_2_accuracy_score", "top_3_accuracy_score",
  ]

  static let all: [String: [LibraryCase]] = {
    guard
      let url = Bundle.module.url(forResource: "References/libraries", withExtension: "jsonl"),
      let lines = try? Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).dropFirst()
    else { return [:] }
    let cases = lines.compactMap { try? JSONDecoder().decode(LibraryCase.self, from: $0) }
    return cases.count == lines.count ? Dictionary(grouping: cases, by: \.function) : [:]
  }()
}

/// A number, or the word for one that JSON does not have.
struct LibraryNumber: Decodable {
  let value: Double

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let word = try? container.decode(String.self) {
      value = word == "NaN" ? .nan : Double(word) ?? .nan
    } else {
      value = try container.decode(Double.self)
    }
  }
}
