import Localization
import Numbers
import Parameters
import Plotting

extension Parameter {
  /// The values that it takes, for people: "0 … 1, step 0.01", or its words.
  func range(in messages: ScreenMessages) -> String {
    func text(_ number: Double) -> String { NumberText.shortest(number) }
    switch kind {
    case .number(let range, let step, let isLogarithmic):
      let ends = messages.range(text(range.lowerBound), text(range.upperBound))
      return ends + ", "
        + (isLogarithmic ? messages.factor(text(step)) : messages.steps(text(step)))
    case .integer(let range, let step):
      let ends =
        range.upperBound == .max
        ? messages.orMore(range.lowerBound)
        : messages.range(String(range.lowerBound), String(range.upperBound))
      return step == 1 ? ends : ends + ", " + messages.steps(String(step))
    case .choice(let words): return words.joined(separator: ", ")
    case .flag: return "on, off"
    case .numbers(let range, let count, let step):
      let each = messages.range(text(range.lowerBound), text(range.upperBound))
      return messages.listOf(count.lowerBound, count.upperBound) + " " + each + ", "
        + messages.steps(text(step))
    case .words(let words): return messages.anyOf(words.joined(separator: ", "))
    case .text: return messages.anyText
    }
  }

  /// What it is, and what it takes.
  func help(in messages: ScreenMessages) -> String {
    let range = range(in: messages)
    return unit.isEmpty ? "\(summary): \(range)" : "\(summary): \(range) (\(unit))"
  }
}
