import LossCore
import Testing

@testable import Diagnosis

/// A pitfall with what shows it.
struct PitfallCase: Sendable, CustomTestStringConvertible {
  let pitfall: Pitfall
  let certainty: Certainty
  let make: @Sendable (CheckFixture) -> CheckFixture
  var options = CheckOptions()
  var testDescription: String { pitfall.rawValue }

  init(
    _ pitfall: Pitfall, _ certainty: Certainty, kind: PredictionKind? = nil,
    _ make: @escaping @Sendable (CheckFixture) -> CheckFixture
  ) {
    self.pitfall = pitfall
    self.certainty = certainty
    self.make = make
    options.kind = kind
  }

  private static func log(_ p: Double) -> Double { -surprisal(p) }

  /// One column: the probability of a 3.
  private static func threes(_ all: CheckFixture) -> CheckFixture {
    all.mapped { p, _ in [p[3]] }.labelled { _, label in label == 3 ? 1 : 0 }
  }

  static let all: [PitfallCase] = [
    PitfallCase(.doubleActivation, .likely) { $0.mapped { p, _ in softmax(p) } },
    PitfallCase(.doubleActivation, .likely) { threes($0).mapped { p, _ in [sigmoid(p[0])] } },
    PitfallCase(.scoresAsProbabilities, .certain, kind: .probabilities) {
      $0.mapped { p, _ in p.map { log($0) + 3 } }
    },
    PitfallCase(.labelsFromOne, .certain) { $0.labelled { _, label in Double(label + 1) } },
    PitfallCase(.labelsFromOne, .certain) {
      $0.labelled { _, label in label == 9 ? 12 : Double(label) }
    },
    PitfallCase(.stuckAtGuessing, .certain) { $0.mapped { p, _ in p.map { _ in 0.1 } } },
    PitfallCase(.overconfidence, .likely) {
      $0.mapped { p, _ in softmax(p.map { 5 * log($0) }) }
        .labelled { row, label in Double(row % 5 == 0 ? (label + 3) % 10 : label) }
    },
    PitfallCase(.labelsOutsideUnit, .certain) {
      threes($0).labelled { _, label in Double(2 * label - 1) }
    },
    PitfallCase(.labelsOutsideUnit, .certain) {
      threes($0).labelled { _, label in Double(label + 1) }
    },
    PitfallCase(.labelsOutsideUnit, .certain) {
      threes($0).labelled { _, label in Double(255 * label) }
    },
    PitfallCase(.binaryForMultiClass, .likely) {
      $0.mapped { p, _ in p.map { sigmoid(log($0) + 2.2) } }
    },
    PitfallCase(.logOfZero, .certain) { all in
      all.mapped { p, label in
        label == 7 ? p.indices.map { $0 == 2 ? 1 : 0 } : p
      }
    },
    PitfallCase(.softmaxOnOneOutput, .certain) { threes($0).mapped { _, _ in [1] } },
    PitfallCase(.columnOrder, .likely) {
      $0.mapped { p, _ in [p[0], p[1], p[7]] + p[3...6] + [p[2], p[8], p[9]] }
    },
    PitfallCase(.hardPredictions, .certain) {
      $0.mapped { p, _ in p.map { $0 == p.max() ? 1 : 0 } }
    },
    PitfallCase(.misalignedRows, .likely) { all in
      all.labelled { row, _ in all.labels[(row + 1) % all.rows] }
    },
    PitfallCase(.misalignedRows, .possible) { all in
      all.labelled { row, _ in all.labels[(row * 157 + 31) % all.rows] }
    },
    PitfallCase(.everythingIgnored, .certain) { $0.labelled { _, _ in -100 } },
    PitfallCase(.everythingIgnored, .possible) {
      $0.labelled { row, label in row < 7 ? -100 : Double(label) }
    },
    PitfallCase(.rowsNotSummingToOne, .certain) { $0.mapped { p, _ in p.map { $0 * 0.97 } } },
    PitfallCase(.absentClass, .possible) {
      $0.labelled { _, label in label == 4 ? 3 : Double(label) }
    },
    PitfallCase(.wrongAxis, .certain) { all in
      var sums = [Double](repeating: 0, count: all.columns)
      for (index, value) in all.values.enumerated() { sums[index % all.columns] += value }
      return all.mapped { p, _ in zip(p, sums).map { $0 / $1 } }
    },
    PitfallCase(.invertedColumn, .likely) { threes($0).mapped { p, _ in [1 - p[0]] } },
    PitfallCase(.percentOrRounded, .certain) { $0.mapped { p, _ in p.map { $0 * 100 } } },
    PitfallCase(.percentOrRounded, .likely) {
      $0.mapped { p, _ in softmax(p.map { 3 * log($0) }).map { ($0 * 100).rounded() / 100 } }
    },
    PitfallCase(.naiveExponentials, .possible) { $0.mapped { p, _ in p.map { 30 * log($0) } } },
    PitfallCase(.naiveExponentials, .certain) {
      $0.mapped { p, label in label == 5 ? p.map { _ in .nan } : p }
    },
    PitfallCase(.softLabelFloor, .certain) { all in
      var soft = all
      soft.labels = all.labels.flatMap { label in (0..<10).map { $0 == Int(label) ? 0.82 : 0.02 } }
      soft.labelColumns = 10
      return soft
    },
    PitfallCase(.paddingCounted, .possible) { $0.padded },
    PitfallCase(.trainModeAtEvaluation, .likely) { all in
      var twice = all
      twice.again = all.values.enumerated().map {
        $0.offset / 10 % 3 == 0 ? $0.element * 0.9 + 0.01 : $0.element
      }
      return twice
    },
    PitfallCase(.swappedArguments, .likely) { all in
      var swapped = all.mapped { p, label in p.indices.map { $0 == label ? 1 : 0 } }
      swapped.labels = all.values
      swapped.labelColumns = 10
      return swapped
    },
    PitfallCase(.softmaxForMultiLabel, .certain) { all in
      var several = all
      several.labels = all.labels.flatMap { label in
        (0..<10).map { $0 == Int(label) || $0 == (Int(label) + 1) % 10 ? 1 : 0 }
      }
      several.labelColumns = 10
      return several
    },
    PitfallCase(.majorityClass, .likely) { all in
      var blind = all
      blind.rows = 400
      blind.columns = 3
      let shares = [0.7, 0.2, 0.1]
      blind.labels = (0..<400).map { $0 % 10 < 7 ? 0 : $0 % 10 < 9 ? 1 : 2 }
      blind.values = (0..<400).flatMap { row in
        let shift = 0.004 * Double(row % 7 - 3)
        return [shares[0] + shift, shares[1] - shift / 2, shares[2] - shift / 2]
      }
      return blind
    },
  ]
}
