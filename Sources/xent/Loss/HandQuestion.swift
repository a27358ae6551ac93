import LossCore

/// A loss by hand: one example, what was predicted, what is true.
enum HandQuestion {
  /// The probability of the true class, among so many classes.
  case trueClass(Double, classes: Int, gamma: Double?)
  /// Scores or probabilities of all classes.
  case categorical(Prediction, Truth, Settings)
  /// One question with the answers no and yes.
  case binary(BinaryPrediction, target: Double, Settings)

  /// What was predicted for each class.
  enum Prediction {
    case logits([Double])
    case probabilities([Double])

    var values: [Double] {
      switch self {
      case .logits(let values), .probabilities(let values): values
      }
    }
  }

  /// What was predicted for the answer yes.
  enum BinaryPrediction {
    case logit(Double)
    case probability(Double)
  }

  /// What is true of an example with several classes.
  enum Truth {
    case label(Int)
    case shares([Double])
  }

  /// What changes the loss.
  struct Settings {
    var weights: [Double]?
    var positiveWeight: Double?
    var labelSmoothing: Double?
    var gamma: Double?
    var alpha: Double?
  }

  /// More classes than anybody has; ln K is computed by listing them.
  static let mostClasses = 10_000_000

  /// Reads the options.
  init(_ options: HandOptions) throws(HandProblem) {
    let predictions = options.predictions
    guard let prediction = predictions.first else {
      throw .missingPrediction(options.settings.first ?? "")
    }
    guard predictions.count == 1 else { throw .contradiction(prediction, predictions[1]) }
    let isBinary = options.binary || options.logit != nil
    if options.binary, prediction == "--logits" || prediction == "--probabilities" {
      throw .contradiction("--binary", prediction)
    }
    var allowed: Set<String> = ["--binary", "--target", "--weight", "--gamma"]
    if let probability = options.probability, !isBinary {
      try Self.check(options, prediction, allowed: ["--classes", "--gamma"])
      self = try Self.trueClass(probability.value(of: prediction), options)
      return
    }
    guard let target = options.target else { throw .missingTarget(prediction) }
    if isBinary {
      if options.logit != nil { allowed.formUnion(["--alpha", "--pos-weight"]) }
      if options.probability != nil { allowed.remove("--gamma") }
      try Self.check(options, prediction, allowed: allowed)
      self = try Self.binary(target, options)
      return
    }
    try Self.check(options, prediction, allowed: allowed.union(["--label-smoothing"]))
    self = try Self.categorical(target, prediction, options)
  }

  private static func check(
    _ options: HandOptions, _ prediction: String, allowed: Set<String>
  ) throws(HandProblem) {
    for option in options.settings where !allowed.contains(option) {
      throw .unused(option, beside: prediction)
    }
    if options.gamma != nil {
      if options.labelSmoothing != nil { throw .contradiction("--gamma", "--label-smoothing") }
      if options.posWeight != nil { throw .contradiction("--gamma", "--pos-weight") }
    } else if options.alpha != nil {
      throw .unused("--alpha", beside: "\(prediction) without --gamma")
    }
  }

  private static func trueClass(
    _ probability: Double, _ options: HandOptions
  ) throws(HandProblem) -> HandQuestion {
    guard probability >= 0, probability <= 1 else {
      throw .outOfRange("--probability", found: "\(probability)", allowed: "0 to 1")
    }
    let written = try options.classes?.value(of: "--classes") ?? 2
    guard let classes = Int(exactly: written), classes >= 1, classes <= mostClasses else {
      throw .outOfRange(
        "--classes", found: options.classes?.text ?? "", allowed: "1 to \(mostClasses)")
    }
    let gamma = try options.gamma?.value(of: "--gamma")
    if let gamma, !(gamma >= 0 && gamma <= 10) {
      throw .outOfRange("--gamma", found: "\(gamma)", allowed: "0 to 10")
    }
    return .trueClass(probability, classes: classes, gamma: gamma)
  }

  private static func binary(
    _ text: String, _ options: HandOptions
  ) throws(HandProblem) -> HandQuestion {
    guard let target = Double(text) else { throw .notNumber("--target", found: text) }
    guard target >= 0, target <= 1 else {
      throw .outOfRange("--target", found: text, allowed: "0 to 1")
    }
    var settings = Settings()
    settings.positiveWeight = try options.posWeight?.value(of: "--pos-weight")
    settings.gamma = try options.gamma?.value(of: "--gamma")
    settings.alpha = try options.alpha?.value(of: "--alpha")
    if let weight = options.weight {
      settings.weights = try numbers(weight, "--weight")
      let count = settings.weights?.count ?? 0
      guard count == 1 else { throw .count("--weight", found: count, needed: 1) }
    }
    if let logit = try options.logit?.value(of: "--logit") {
      return .binary(.logit(logit), target: target, settings)
    }
    let probability = try options.probability?.value(of: "--probability") ?? .nan
    guard probability >= 0, probability <= 1 else {
      throw .outOfRange("--probability", found: "\(probability)", allowed: "0 to 1")
    }
    return .binary(.probability(probability), target: target, settings)
  }

  private static func categorical(
    _ text: String, _ option: String, _ options: HandOptions
  ) throws(HandProblem) -> HandQuestion {
    let list = try numbers(options.logits ?? options.probabilities ?? "", option)
    let prediction: Prediction = options.logits != nil ? .logits(list) : .probabilities(list)
    var settings = Settings()
    settings.labelSmoothing = try options.labelSmoothing?.value(of: "--label-smoothing")
    settings.gamma = try options.gamma?.value(of: "--gamma")
    if let weight = options.weight {
      settings.weights = try numbers(weight, "--weight")
      let count = settings.weights?.count ?? 0
      guard count == list.count else {
        throw .count("--weight", found: count, needed: list.count)
      }
    }
    let target = try numbers(text, "--target")
    guard target.count == 1, list.count != 1 || !text.contains(",") else {
      guard target.count == list.count else {
        throw .count("--target", found: target.count, needed: list.count)
      }
      return .categorical(prediction, .shares(target), settings)
    }
    guard let label = Int(exactly: target[0]) else {
      throw .loss(.labelNotInteger(value: target[0], row: 0))
    }
    return .categorical(prediction, .label(label), settings)
  }

  /// Numbers between commas.
  private static func numbers(_ text: String, _ option: String) throws(HandProblem) -> [Double] {
    var numbers: [Double] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.drop { $0 == " " }
      guard let number = Double(word) else { throw .notNumbers(option, found: text) }
      numbers.append(number)
    }
    return numbers
  }
}
