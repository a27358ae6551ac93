import LossCore

/// A function that a lesson may ask the loss core for.
///
/// To add one, add a line to `all`: the parser and the linter follow.
struct LessonFunction: Sendable {
  /// What lessons call it.
  let name: String
  /// The arguments that it needs.
  let arguments: [String]
  /// The arguments that it also takes.
  let optional: [String]
  /// The number, from arguments that are all there and all known.
  let evaluate: @Sendable (Computation) throws(ComputationError) -> Double

  private init(
    _ name: String, _ arguments: [String], optional: [String] = [],
    evaluate: @escaping @Sendable (Computation) throws(ComputationError) -> Double
  ) {
    self.name = name
    self.arguments = arguments
    self.optional = optional
    self.evaluate = evaluate
  }

  /// The function of that name.
  static func named(_ name: String) -> LessonFunction? { all.first { $0.name == name } }

  /// Every function, in the order of the reference for authors.
  static let all: [LessonFunction] = information + probabilities + curves

  /// Amounts of information: in nats, or in the `unit` asked for.
  private static let information = [
    LessonFunction(
      "cross_entropy", [], optional: ["probability", "truth", "probabilities", "unit"]
    ) { given throws(ComputationError) in
      if given["truth"] != nil || given["probabilities"] != nil {
        return try twoDistributions(given) { p, q, base throws(LossError) in
          try crossEntropy(p, q, base: base)
        }
      }
      guard given["probability"] != nil else {
        throw .missingArgument(function: "cross_entropy", argument: "probability")
      }
      return surprisal(try given.probability("probability"), base: try given.unit)
    },
    LessonFunction("mean_cross_entropy", ["probabilities"], optional: ["unit"]) {
      given throws(ComputationError) in
      Reduction.mean.reduce(try losses(given))
    },
    LessonFunction("sum_cross_entropy", ["probabilities"], optional: ["unit"]) {
      given throws(ComputationError) in
      Reduction.sum.reduce(try losses(given))
    },
    LessonFunction("guessing", ["classes"], optional: ["unit"]) {
      given throws(ComputationError) in
      let classes = try given.wholeNumber("classes", atLeast: 1)
      return surprisal(1 / Double(classes), base: try given.unit)
    },
    LessonFunction("entropy", ["probabilities"], optional: ["unit"]) {
      given throws(ComputationError) in
      let p = try given.distribution("probabilities")
      let base = try given.unit
      do {
        return try entropy(p, base: base)
      } catch {
        throw .undefined(function: "entropy")
      }
    },
    LessonFunction("kl_divergence", ["truth", "probabilities"], optional: ["unit"]) {
      given throws(ComputationError) in
      try twoDistributions(given) { p, q, base throws(LossError) in
        try klDivergence(p, q, base: base)
      }
    },
    LessonFunction("binary_cross_entropy", ["logit", "target"], optional: ["unit"]) {
      given throws(ComputationError) in
      let logit = try given.number("logit")
      let isOne = try given.word("target", among: ["0", "1"]) == "1"
      return try given.unit.convert(nats: softplus(isOne ? -logit : logit))
    },
  ]

  /// Probabilities and what they come from.
  private static let probabilities = [
    LessonFunction("probability", ["loss"], optional: ["unit"]) {
      given throws(ComputationError) in
      1 / perplexity(meanLoss: try given.unit.nats(from: given.number("loss")))
    },
    LessonFunction("perplexity", ["loss"], optional: ["unit"]) {
      given throws(ComputationError) in
      perplexity(meanLoss: try given.unit.nats(from: given.number("loss")))
    },
    LessonFunction("softmax", ["logits", "index"], optional: ["temperature"]) {
      given throws(ComputationError) in
      let logits = try given.numbers("logits")
      let index = try given.wholeNumber("index", atLeast: 0)
      guard index < logits.count else {
        throw .unreadable(
          argument: "index", text: given["index"] ?? "", expected: .wholeNumber(atLeast: 0))
      }
      let temperature = given["temperature"] == nil ? 1 : try given.number("temperature")
      guard temperature > 0 else {
        throw .unreadable(
          argument: "temperature", text: given["temperature"] ?? "", expected: .number)
      }
      return softmax(logits, temperature: temperature)[index]
    },
    LessonFunction("sigmoid", ["logit"]) { given throws(ComputationError) in
      sigmoid(try given.number("logit"))
    },
    LessonFunction("logit", ["probability"]) { given throws(ComputationError) in
      logit(try given.probability("probability"))
    },
  ]

  /// The losses of the catalog, as functions of the probability of the true class; `of` names one.
  private static let curves = [
    LessonFunction("loss", ["probability"], optional: ["of"]) { given throws(ComputationError) in
      try cataloged(given).trueClass(probability: try given.probability("probability")).value
    },
    LessonFunction("slope", ["probability"], optional: ["of"]) { given throws(ComputationError) in
      try cataloged(given).trueClass(probability: try given.probability("probability")).slope
    },
    LessonFunction("squared_error", ["probability"]) { given throws(ComputationError) in
      let entry = LossCatalog.loss(id: "squared-error")
      return entry?.trueClass(probability: try given.probability("probability")).value ?? .nan
    },
  ]

  private static func losses(_ given: Computation) throws(ComputationError) -> [Double] {
    let base = try given.unit
    return try given.probabilities("probabilities").map { surprisal($0, base: base) }
  }

  private static func twoDistributions(
    _ given: Computation, _ measure: ([Double], [Double], LogBase) throws(LossError) -> Double
  ) throws(ComputationError) -> Double {
    for name in ["truth", "probabilities"] where given[name] == nil {
      throw .missingArgument(function: given.function, argument: name)
    }
    let truth = try given.distribution("truth")
    let probabilities = try given.distribution("probabilities")
    guard truth.count == probabilities.count else {
      throw .unreadable(
        argument: "probabilities", text: given["probabilities"] ?? "",
        expected: .sameCount(as: "truth"))
    }
    let base = try given.unit
    do {
      return try measure(truth, probabilities, base)
    } catch {
      throw .undefined(function: given.function)
    }
  }

  private static func cataloged(
    _ given: Computation
  ) throws(ComputationError) -> any CatalogedLoss {
    let ids = LossCatalog.all.map(\.id)
    let id = try given.word("of", among: ids)
    guard let loss = LossCatalog.loss(id: id) else {
      throw .unreadable(argument: "of", text: id, expected: .word(ids))
    }
    return loss
  }
}

extension Computation {
  /// The unit that an amount of information is asked in; nats unless said.
  var unit: LogBase {
    get throws(ComputationError) {
      let words = LogBase.allCases.map(\.rawValue)
      return LogBase(rawValue: try word("unit", among: words)) ?? .nats
    }
  }
}
