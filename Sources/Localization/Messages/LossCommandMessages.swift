/// `xent loss`: what it says about its arguments, its files and its results.
package final class LossCommandMessages: Sendable {
  /// Why a request was refused.
  package let problems = LossProblemMessages()
  /// The help of each option.
  package let options = LossOptionMessages()
  /// What the help says about requests in bulk.
  package let help = LossHelpMessages()
  /// The answer to a loss by hand.
  package let report = LossReportMessages()

  package let abstract = "Compute a loss by hand, or answer requests in bulk."
  /// A file cannot be opened: path, the system's reason.
  package func cannotOpen(_ path: String, _ reason: String) -> String {
    "Cannot open \(path): \(reason). Check the name of the file."
  }
  /// Reading failed: path, the system's reason.
  package func cannotRead(_ path: String, _ reason: String) -> String {
    "Cannot read \(path): \(reason). Give a file of requests."
  }
  /// Writing failed: the system's reason.
  package func cannotWrite(_ reason: String) -> String {
    "Cannot write the answers: \(reason). Make room for them."
  }
  /// What is read when no file is named.
  package let standardInput = "standard input"
  package let nothingToDo = "Nothing to compute. Try --probability 0.8, or name a file of requests."

  /// Two options that exclude each other.
  package func contradiction(_ first: String, _ second: String) -> String {
    "\(first) and \(second) exclude each other. Give one of them."
  }
  /// An option without a meaning beside another.
  package func unused(_ option: String, _ other: String) -> String {
    "\(option) means nothing beside \(other). Leave it out."
  }
  /// What is true was not said.
  package func missingTarget(_ option: String) -> String {
    "\(option) needs to know what is true. Add --target."
  }
  /// Nothing was predicted, only this option given.
  package func missingPrediction(_ option: String) -> String {
    "\(option) needs a prediction. Add --probability, --logit, --logits or --probabilities."
  }
  /// No number: option, text.
  package func notNumber(_ option: String, _ found: String) -> String {
    "\(option) is \(found), which is no number. Write it as in 0.8 or -1.5e-3."
  }
  /// No numbers: option, text.
  package func notNumbers(_ option: String, _ found: String) -> String {
    "\(option) is \(found), which is no list of numbers. Write them as in 2,0.5,-1."
  }
  /// A number out of range: option, number, range.
  package func optionOutOfRange(_ option: String, _ found: String, _ allowed: String) -> String {
    "\(option) is \(found). Give a number from \(allowed)."
  }
  /// The wrong count of numbers: option, found, needed.
  package func count(_ option: String, _ found: Int, _ needed: Int) -> String {
    "\(option) has \(found) numbers where \(needed) are needed. Give one for each class."
  }
}
