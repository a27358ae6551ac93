import Localization
import Numbers
import Parameters
import Plotting

extension Parameter.Kind {
  /// The values it takes, in short.
  func sketch(_ words: FigureCommandMessages) -> String {
    func text(_ number: Double) -> String { NumberText.shortest(number) }
    func text(_ range: ClosedRange<Double>) -> String {
      "\(text(range.lowerBound))...\(text(range.upperBound))"
    }
    switch self {
    case .number(let range, _, _): return text(range)
    case .integer(let range, _):
      return range.upperBound == .max
        ? words.orMoreSketch(range.lowerBound) : "\(range.lowerBound)...\(range.upperBound)"
    case .choice(let choices): return choices.joined(separator: "|")
    case .flag: return "on|off"
    case .numbers(let range, let count, _):
      return words.numbersSketch(count.lowerBound, count.upperBound, text(range))
    case .words(let choices): return "none|" + choices.joined(separator: ",")
    case .text: return words.textSketch
    }
  }
}
