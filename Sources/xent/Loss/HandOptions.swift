import ArgumentParser
import Localization

/// The numbers of a loss by hand, as they are written on the command line.
struct HandOptions: ParsableArguments {
  private static let words = Messages.english.commandLine.loss.options

  @Option(parsing: .unconditional, help: .init(words.probability, valueName: "p"))
  var probability: HandNumber?

  @Option(parsing: .unconditional, help: .init(words.logits, valueName: "z,z,..."))
  var logits: String?

  @Option(parsing: .unconditional, help: .init(words.probabilities, valueName: "p,p,..."))
  var probabilities: String?

  @Flag(help: .init(words.binary))
  var binary = false

  @Option(parsing: .unconditional, help: .init(words.logit, valueName: "z"))
  var logit: HandNumber?

  @Option(parsing: .unconditional, help: .init(words.target, valueName: "t"))
  var target: String?

  @Option(parsing: .unconditional, help: .init(words.classes, valueName: "k"))
  var classes: HandNumber?

  @Option(parsing: .unconditional, help: .init(words.weight, valueName: "w,w,..."))
  var weight: String?

  @Option(parsing: .unconditional, help: .init(words.positiveWeight, valueName: "w"))
  var posWeight: HandNumber?

  @Option(parsing: .unconditional, help: .init(words.labelSmoothing, valueName: "s"))
  var labelSmoothing: HandNumber?

  @Option(parsing: .unconditional, help: .init(words.gamma, valueName: "g"))
  var gamma: HandNumber?

  @Option(parsing: .unconditional, help: .init(words.alpha, valueName: "a"))
  var alpha: HandNumber?

  /// The options that hold what was predicted and were given, as they are written.
  var predictions: [String] {
    var names: [String] = []
    if probability != nil { names.append("--probability") }
    if logit != nil { names.append("--logit") }
    if logits != nil { names.append("--logits") }
    if probabilities != nil { names.append("--probabilities") }
    return names
  }

  /// The options that say more about the loss and were given, as they are written.
  var settings: [String] {
    var names: [String] = []
    if binary { names.append("--binary") }
    if target != nil { names.append("--target") }
    if classes != nil { names.append("--classes") }
    if weight != nil { names.append("--weight") }
    if posWeight != nil { names.append("--pos-weight") }
    if labelSmoothing != nil { names.append("--label-smoothing") }
    if gamma != nil { names.append("--gamma") }
    if alpha != nil { names.append("--alpha") }
    return names
  }
}

/// A number as it was written: read later, so that a text that is none is refused like everything
/// else, in one line.
struct HandNumber: ExpressibleByArgument {
  let text: String

  init(argument: String) {
    text = argument
  }

  /// The number.
  func value(of option: String) throws(HandProblem) -> Double {
    guard let value = Double(text) else { throw .notNumber(option, found: text) }
    return value
  }
}
