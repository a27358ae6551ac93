package import Diagnosis
package import Localization
import Numbers

extension KnownNumber {
  /// What the number is, in words.
  package func meaning(in messages: Messages) -> String {
    let words = messages.checkCommand
    switch kind {
    case .guessing(let classes): return words.guessing(classes)
    case .smoothingFloor(let share, let classes):
      return words.smoothingFloor(NumberText.shortest(share), classes)
    case .doubleSoftmaxFloor(let classes): return words.doubleSoftmaxFloor(classes)
    case .doubleSigmoidFloor: return words.doubleSigmoidFloor
    case .clip(let limit): return words.clip(NumberText.significant(limit, digits: 3))
    case .shares(let share): return words.shares(NumberText.shortest(share))
    case .labelsPerRow(let count): return words.labelsPerRow(count)
    case .bitsPerNat: return words.bitsPerNat
    case .base10PerNat: return words.base10PerNat
    case .hundred: return words.hundred
    case .meanOfProbabilities: return words.meanOfProbabilities
    }
  }
}
