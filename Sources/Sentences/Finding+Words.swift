package import Diagnosis
package import Localization
import Numbers

extension Finding {
  /// What shows it, with its numbers.
  ///
  /// - Parameter classes: the names of the classes, or none.
  package func fact(in messages: Messages, classes: [String]) -> String {
    let words = messages.check
    func number(_ value: Double) -> String { NumberText.significant(value) }
    func percent(_ share: Double) -> String { NumberText.fixed(share * 100, decimals: 1) + " %" }
    func name(_ index: Int) -> String {
      classes.indices.contains(index) ? classes[index] : "\(index)"
    }
    switch evidence {
    case .squeezed(let low, let high, let floor, let ceiling, let isSoftmax):
      return words.squeezed(number(low), number(high), number(floor), number(ceiling), isSoftmax)
    case .outsideUnit(let least, let greatest):
      return words.outsideUnit(number(least), number(greatest))
    case .fromOne(let count, let before, let after):
      return words.fromOne(count, percent(before), percent(after))
    case .labelsOutOfRange(let count, let label, let classes):
      return words.labelsOutOfRange(count, NumberText.shortest(label), classes)
    case .equalRows(let isUniform): return words.equalRows(isUniform)
    case .overconfident(let confidence, let accuracy, let temperature, let share):
      return words.overconfident(
        percent(confidence), percent(accuracy), number(temperature), percent(share))
    case .wholeNumbersAsFloats: return words.wholeNumbersAsFloats
    case .labelPair(let low, let high):
      return words.labelPair(NumberText.shortest(low), NumberText.shortest(high))
    case .cellsForClasses(let least, let greatest, let cells, let accuracy):
      return words.cellsForClasses(
        number(least), number(greatest), percent(cells), percent(accuracy))
    case .sharedUnit(let perRow, let floor): return words.sharedUnit(number(perRow), number(floor))
    case .zeroForTruth(let count, let single, let double):
      return words.zeroForTruth(count, number(single), number(double))
    case .allOnes: return words.allOnes
    case .permuted(let order, let isText, let before, let after):
      return words.permuted(
        order.map(name).joined(separator: ", "), isText, percent(before), percent(after))
    case .hard(let errors, let cap):
      return words.hard(percent(errors), number(cap), number(errors * cap))
    case .constant(let loss, let entropy, let accuracy, let share):
      return words.constant(number(loss), number(entropy), percent(accuracy), percent(share))
    case .chance(let accuracy, let expected, let lag, let atLag):
      return words.chance(percent(accuracy), percent(expected), lag, atLag.map(percent))
    case .otherOrder(let count, let before, let after):
      return words.otherOrder(count, percent(before), percent(after))
    case .unknownSentinel(let count, let label): return words.unknownSentinel(count, label)
    case .alreadyProbabilities: return words.alreadyProbabilities
    case .allIgnored(let label): return words.allIgnored(label)
    case .someIgnored(let count, let label): return words.someIgnored(count, label)
    case .sums(let least, let greatest, let count):
      return words.sums(number(least), number(greatest), count)
    case .absent(let missing):
      return words.absent(
        missing.prefix(8).map(name).joined(separator: ", "), max(0, missing.count - 8))
    case .softFloor(let entropy, let divergence):
      return words.softFloor(number(entropy), number(divergence))
    case .transposed(let isShape): return words.transposed(isShape)
    case .swapped: return words.swapped
    case .inverted(let auc, let before, let after):
      return words.inverted(number(auc), percent(before), percent(after))
    case .percent(let greatest): return words.percent(number(greatest))
    case .rounded(let zeros): return words.rounded(zeros)
    case .largeScores(let greatest, let limit):
      return words.largeScores(number(greatest), number(limit))
    case .padding(let label, let share, let length, let loss, let others):
      return words.padding(
        name(label), percent(share), NumberText.fixed(length, decimals: 1), number(loss),
        number(others))
    case .differsAgain(let count, let all, let largest, let loss):
      return words.differsAgain(count, all, number(largest), loss.map(number))
    case .notFinite(let count, let column): return words.notFinite(count, column + 1)
    }
  }
}

extension ReportedLoss.Convention {
  /// The convention in words.
  package func words(in messages: Messages) -> String {
    let words = messages.check.conventions
    switch self {
    case .same: return words.same
    case .unit(.bits): return words.bits
    case .unit(.base10): return words.base10
    case .sum: return words.sum
    case .weightedMean: return words.weightedMean
    case .weightedOverRows: return words.weightedOverRows
    case .clipped(let limit): return words.clipped(NumberText.significant(limit, digits: 3))
    case .smoothed(let share): return words.smoothed(NumberText.shortest(share))
    case .meanOfMeans(let size): return words.meanOfMeans(size)
    case .cells: return words.cells
    case .perplexity: return words.perplexity
    case .negativeProbability: return words.negativeProbability
    case .normalized: return words.normalized
    case .errorRate: return words.errorRate
    }
  }
}
