package import Diagnosis
package import Localization
import Numbers

extension CurveFinding {
  /// What is seen, why, and the test that settles it.
  package func words(in messages: Messages) -> CurveMessages.Words {
    let words = messages.curves
    func number(_ value: Double) -> String { NumberText.significant(value) }
    func percent(_ share: Double) -> String { NumberText.fixed(share * 100, decimals: 1) + " %" }
    func place(_ x: Double) -> String { NumberText.shortest((x * 10).rounded() / 10) }
    switch fact {
    case .notFinite(let x): return words.notFinite(place(x))
    case .negative(let value, let x, let isAboveMinusOne):
      return words.negative(number(value), place(x), isAboveMinusOne)
    case .frozen(let value, let count): return words.frozen(NumberText.shortest(value), count)
    case .badStart(let first, let guess, let classes):
      return words.badStart(number(first), number(guess), classes)
    case .stuckAtGuessing(let loss, let guess, let classes, let isGuessed):
      return words.stuck(number(loss), number(guess), classes, isGuessed)
    case .majorityOnly(let loss, let entropy, let accuracy, let largest):
      return words.majority(
        number(loss), number(entropy), accuracy.map(percent), percent(largest))
    case .slowFall(let from, let to, _): return words.slow(number(from), number(to))
    case .bouncing(let rises, let count, let highest, let least):
      return words.bouncing(rises, count, number(highest), number(least))
    case .diverging(let first, let last): return words.diverging(number(first), number(last))
    case .overconfident(let least, let x, let last, let then, let now):
      return words.overconfident(number(least), place(x), number(last), percent(then), percent(now))
    case .overfitting(let least, let x, let last, let then, let now):
      return words.overfitting(
        number(least), place(x), number(last), then.map(percent), now.map(percent))
    case .floor(.smoothing(let share), let loss, let floor, let classes):
      return words.smoothingFloor(NumberText.shortest(share), number(loss), number(floor), classes)
    case .floor(.softTargets, let loss, let floor, _):
      return words.softFloor(number(loss), number(floor))
    case .floor(.doubleSoftmax, let loss, let floor, let classes):
      return words.doubleFloor(true, number(loss), number(floor), classes)
    case .floor(.doubleSigmoid, let loss, let floor, let classes):
      return words.doubleFloor(false, number(loss), number(floor), classes)
    case .trainAbove(let gap): return words.trainAbove(number(gap))
    case .zigzag(let correlation): return words.zigzag(number(correlation))
    }
  }

  /// The finding in one line: how sure it is, and what is seen.
  package func line(in messages: Messages) -> String {
    messages.curves.certainty(certainty.name) + ": " + words(in: messages).fact
  }
}
