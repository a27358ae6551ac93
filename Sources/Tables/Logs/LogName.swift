/// What the name of a logged number says: of which rows, of what, over how much.
package struct LogName: Hashable, Sendable {
  /// Which rows a number is of.
  package enum Part: Hashable, Sendable {
    /// Those that are learned from.
    case training
    /// Those that are held out.
    case validation
  }

  /// What is measured.
  package enum Quantity: Hashable, Sendable {
    case loss, accuracy, epoch, step
  }

  /// What is measured; nil for anything else.
  package let quantity: Quantity?
  /// Of which rows; nil where the name does not say.
  package let part: Part?
  /// Whether it is of single batches.
  package let isOfBatches: Bool
  /// How many words of the name are not understood; the fewer, the surer the reading.
  package let strangers: Int

  /// Reads a name as Keras, PyTorch Lightning, Hugging Face, XGBoost, LightGBM and people write it.
  package init(_ name: String) {
    var quantity: Quantity?
    var part: Part?
    var isOfBatches = false
    var strangers = 0
    var isOfEpochs = false
    var before = ""
    for word in Self.words(name) {
      defer { before = word }
      // Of entropies, only the crossed one is a loss.
      if Self.losses.contains(word) || (word == "entropy" && before == "cross") {
        // "epoch_loss" is a loss, and "cross entropy loss" one loss.
        if quantity != .accuracy { quantity = .loss } else { strangers += 1 }
      } else if Self.accuracies.contains(word) {
        quantity = .accuracy
      } else if let named = Self.part(word) {
        part = named
        // Rows for testing come second where there are others held out.
        if word == "test" { strangers += 1 }
      } else if word == "epoch" || word == "epochs" {
        isOfEpochs = true
        if quantity == nil { quantity = .epoch }
      } else if Self.steps.contains(word) {
        isOfBatches = true
        if quantity == nil { quantity = .step }
      } else if !Self.fillers.contains(word) {
        // A least, a scale or a time of a loss is no loss.
        strangers += Self.others.contains(word) ? 100 : 1
      }
    }
    if strangers >= 100 || (strangers > 0 && (quantity == .epoch || quantity == .step)) {
      quantity = nil
    }
    self.quantity = quantity
    self.part = part
    self.isOfBatches = isOfBatches && !isOfEpochs
    self.strangers = strangers
  }

  /// The rows that a word names.
  static func part(_ word: String) -> Part? {
    if trainings.contains(word) { return .training }
    return validations.contains(word) ? .validation : nil
  }

  /// Whether the text under this name says which rows the record is of, as in `"mode": "val"`.
  static func namesPart(_ name: String) -> Bool { partNames.contains(name.lowercased()) }

  /// The name with the rows that its record is of, where these are named beside it.
  static func joined(_ part: String?, _ name: String) -> String {
    guard let part else { return name }
    switch LogName(name).quantity {
    case .epoch, .step: return name
    case .loss, .accuracy, nil: return part + "/" + name
    }
  }

  /// The words of a name, in lower case: at signs, digits behind letters, and at capitals it is cut.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for character in name {
      let isPart = character.isLetter || (character.isNumber && !word.isEmpty)
      if !isPart || (character.isUppercase && wasLower) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if isPart { word.append(character) }
      wasLower = character.isLowercase
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  private static let losses: Set<String> = [
    "loss", "losses", "nll", "xent", "logloss", "mlogloss", "crossentropy", "ce", "bce", "cost",
    "objective",
  ]
  private static let accuracies: Set<String> = ["acc", "accuracy", "top1", "acc1"]
  private static let trainings: Set<String> = ["train", "training", "tr"]
  private static let validations: Set<String> = [
    "val", "valid", "validation", "eval", "evaluation", "dev", "test", "heldout",
  ]
  private static let steps: Set<String> = [
    "step", "steps", "iteration", "iterations", "iter", "it", "batch", "batches", "update",
    "updates",
    "round",
  ]
  private static let fillers: Set<String> = [
    "cross", "categorical", "sparse", "binary", "multi", "multiclass", "softmax", "avg", "average",
    "mean", "global", "current", "trainer", "num", "total", "metrics", "metric", "log", "s",
    "running",
  ]
  private static let others: Set<String> = [
    "min", "max", "std", "scale", "scaler", "best", "weight", "weights", "time", "lr", "grad",
    "norm",
    "count", "ema", "reg", "l1", "l2", "aux", "perplexity", "ppl", "runtime", "sec", "seconds",
    "samples", "second", "duration", "error", "improvement",
  ]
  private static let partNames: Set<String> = [
    "mode", "split", "phase", "stage", "subset", "set", "part", "partition",
  ]
}
