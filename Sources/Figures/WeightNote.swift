internal import Localization
import Numbers
internal import Plotting

extension FigureMessages {
  /// Says that weights are divided by their sum; nothing where that changes nothing.
  func divided(_ weights: [Double], named name: String) -> String? {
    let sum = weights.reduce(0, +)
    guard sum > 0, abs(sum - 1) > 1e-9 else { return nil }
    return dividedBySum(name, NumberText.shortest((sum * 1e6).rounded() / 1e6))
  }
}
