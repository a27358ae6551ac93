package import Localization
package import Training

extension SweepError {
  /// What was written, and what a sweep takes.
  package func sentence(in messages: Messages) -> String {
    let words = messages.sweeps
    switch self {
    case .setting(let error): return error.sentence(in: messages)
    case .badRange(let name, let text): return words.badRange(name, text)
    case .sameValueTwice(let name, let value): return words.sameValueTwice(name, value)
    case .sameAxisTwice(let name): return words.sameAxisTwice(name)
    case .nothingVaried: return words.nothingVaried
    case .seedIsNoAxis: return words.seedIsNoAxis
    case .tooMany(let runs): return words.tooMany(runs, SweepPlan.runLimit)
    case .training(let error): return error.sentence(in: messages)
    }
  }
}
