import Foundation
import Testing

@testable import LossCore

/// The reference path against values of 60 digits, in units in the last place.
@Suite struct ExactReferenceTests {
  /// A quantity, and how to get it from the core for one case of the file.
  struct Quantity: Sendable, CustomTestStringConvertible {
    let name: String
    /// The largest error allowed, in units in the last place.
    var limit = 2.0
    let compute: @Sendable (ExactCase) throws -> [Double]
    var testDescription: String { name }
  }

  static let quantities: [Quantity] = [
    Quantity(name: "sigmoid") { [sigmoid($0.inputs[0])] },
    Quantity(name: "softplus") { [softplus($0.inputs[0])] },
    Quantity(name: "surprisal") { [surprisal($0.inputs[0])] },
    Quantity(name: "binary") { item in
      try elements(BinaryCrossEntropyWithLogits(positiveWeights: item.weights), item)
    },
    Quantity(name: "binary-probability") { try elements(BinaryCrossEntropy(), $0) },
    Quantity(name: "sigmoid-focal") { item in
      let settings = try #require(item.weights)
      return try elements(SigmoidFocal(gamma: settings[1], alpha: settings[0]), item)
    },
    Quantity(name: "softmax") { softmax($0.inputs) },
    Quantity(name: "softmax-temperature") { softmax($0.inputs, temperature: 2.5) },
    Quantity(name: "log-softmax") { logSoftmax($0.inputs) },
    Quantity(name: "log-sum-exp", limit: 3) { [logSumExp($0.inputs)] },
    Quantity(name: "cross-entropy") { item in
      let all = try rows(CategoricalCrossEntropy(), item)
      guard item.expected.count == 2, let label = item.label else { return all }
      return [all[0], all[1 + label]]
    },
    Quantity(name: "smoothed") { item in
      let settings = try #require(item.weights)
      // A weighted mean would divide by the weight of the class: what is checked is the sum.
      return try rows(
        CategoricalCrossEntropy(
          classWeights: Array(settings.dropFirst()), labelSmoothing: settings[0]), item)
    },
    Quantity(name: "soft") { try rows(CategoricalCrossEntropy(), $0) },
    Quantity(name: "generalized") { item in
      try rows(GeneralizedCrossEntropy(q: try #require(item.weights)[0]), item)
    },
    Quantity(name: "focal") { try rows(CategoricalFocal(gamma: 2), $0) },
    Quantity(name: "brier") { try rows(MulticlassBrier(), $0) },
    Quantity(name: "multi-margin") { item in
      let power = Int(try #require(item.weights)[0])
      return [try rows(MultiMargin(power: power), item)[0]]
    },
    Quantity(name: "entropy") { [try entropy($0.inputs)] },
    Quantity(name: "cross") { [try crossEntropy($0.inputs, try #require($0.target))] },
    Quantity(name: "divergence", limit: 3) {
      [try klDivergence($0.inputs, try #require($0.target))]
    },
    Quantity(name: "jensen-shannon", limit: 3) {
      [try jensenShannon($0.inputs, try #require($0.target))]
    },
  ]

  /// Value and gradient of one row.
  static func rows<Loss: ClassLoss<Logits<Double>>>(
    _ loss: Loss, _ item: ExactCase
  ) throws -> [Double] {
    let target: Target<Double> =
      try item.label.map { .classes([$0]) } ?? .distributions(try #require(item.target))
    let (result, gradient) = try loss.valueAndGradient(
      Logits(item.inputs), target: target, options: LossOptions(reduction: .sum))
    return [result.value] + gradient
  }

  /// Value and slope of one element.
  static func elements<Loss: ElementLoss<Double>>(
    _ loss: Loss, _ item: ExactCase
  ) throws -> [Double] {
    let (result, gradient) = try loss.valueAndGradient(
      item.inputs, target: try #require(item.target))
    return [result.value] + gradient
  }

  @Test(arguments: quantities)
  func errorStaysBelowItsLimit(_ quantity: Quantity) throws {
    let cases = try #require(ExactCase.all[quantity.name])
    var worst = 0.0
    for item in cases {
      let results = try quantity.compute(item)
      try #require(results.count == item.expected.count)
      for (index, (result, expected)) in zip(results, item.expected).enumerated() {
        let error = expected.error(of: result)
        worst = max(worst, error)
        if !(error <= quantity.limit) {
          Issue.record("\(item.summary), entry \(index): \(result) is \(error) ulp off")
        }
      }
    }
    // Every result is rounded once, subnormal ones twice: what the method promises.
    #expect(worst <= 0.75, "the worst error is \(worst) ulp")
  }

  @Test func everyCaseIsChecked() {
    #expect(Set(ExactCase.all.keys) == Set(Self.quantities.map(\.name)))
    #expect(ExactCase.all.values.reduce(0) { $0 + $1.count } >= 150)
  }
}

/// One line of References/exact.jsonl, which Scripts/references.py writes.
struct ExactCase: Decodable, Sendable {
  let quantity: String
  let inputs: [Double]
  let target: [Double]?
  let weights: [Double]?
  let label: Int?
  let expected: [ExactNumber]

  var summary: String {
    "\(quantity) of \(inputs.prefix(4)) (\(inputs.count) in all), label \(label ?? -1)"
  }

  static let all: [String: [ExactCase]] = {
    guard
      let url = Bundle.module.url(forResource: "References/exact", withExtension: "jsonl"),
      let lines = try? Data(contentsOf: url).split(separator: UInt8(ascii: "\n"))
    else { return [:] }
    let cases = lines.compactMap { try? JSONDecoder().decode(ExactCase.self, from: $0) }
    return cases.count == lines.count ? Dictionary(grouping: cases, by: \.quantity) : [:]
  }()
}

/// A number far beyond the precision of a double: the nearest double, and what is missing from it in
/// units of its last place.
struct ExactNumber: Decodable, Sendable {
  let nearest: Double
  let missing: Double

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    guard let nearest = Double(try parts.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: parts, debugDescription: "no hexadecimal number")
    }
    self.nearest = nearest
    missing = try parts.decode(Double.self)
  }

  /// The distance of a result from the exact number, in units of the last place there.
  func error(of result: Double) -> Double {
    abs((result - nearest) / nearest.ulp - missing)
  }
}
