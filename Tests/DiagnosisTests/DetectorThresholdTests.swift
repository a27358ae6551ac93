import LossCore
import Testing

@testable import Diagnosis

/// A rule of a detector: data that just show it, and data that just do not.
struct DetectorThreshold: Sendable, CustomTestStringConvertible {
  let detector: any Detector.Type
  let rule: String
  let inside, outside: CheckFixture
  var options = CheckOptions()
  var shows: @Sendable ([Finding]) -> Bool = { !$0.isEmpty }
  var testDescription: String { "\(detector): \(rule)" }

  init(
    _ detector: any Detector.Type, _ rule: String, _ inside: CheckFixture,
    not outside: CheckFixture,
    kind: PredictionKind? = nil, shows: @escaping @Sendable ([Finding]) -> Bool = { !$0.isEmpty }
  ) {
    self.detector = detector
    self.rule = rule
    self.inside = inside
    self.outside = outside
    self.shows = shows
    options.kind = kind
  }

  /// Rows with one class each.
  private static func rows(_ rows: [[Double]], _ labels: [Int]) -> CheckFixture {
    CheckFixture(
      values: rows.flatMap { $0 }, rows: rows.count, columns: rows[0].count,
      labels: labels.map(Double.init))
  }

  /// Rows that give one class a probability, and the others what is left, evenly.
  private static func answers(
    _ answers: [Int], _ labels: [Int], of classes: Int, sure: Double = 0.9
  ) -> CheckFixture {
    rows(
      answers.map { answer in
        (0..<classes).map { $0 == answer ? sure : (1 - sure) / Double(classes - 1) }
      }, labels)
  }

  /// Rows of which the first so many are right, and the others name the class that follows.
  private static func right(
    _ right: Int, of count: Int, classes: Int = 2, sure: Double
  ) -> CheckFixture {
    let labels = (0..<count).map { $0 % classes }
    return answers(
      labels.enumerated().map { $0.offset < right ? $0.element : ($0.element + 1) % classes },
      labels, of: classes, sure: sure)
  }

  /// Labels without order.
  private static func disorder(_ count: Int, of classes: Int) -> [Int] {
    var state: UInt64 = 9
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % classes
    }
  }

  /// Every threshold.
  static var all: [DetectorThreshold] {
    constant + order + inverted + misaligned + confidence + labels + scores + activations + sums
      + padding
  }

  private static var constant: [DetectorThreshold] {
    func equal(_ count: Int, _ row: [Double] = [0.6, 0.4]) -> CheckFixture {
      rows([[Double]](repeating: row, count: count), (0..<count).map { $0 % 2 })
    }
    /// Hardly moving rows of three classes with shares 0.7, 0.2, 0.1.
    func shares(_ more: Double) -> CheckFixture {
      rows(
        (0..<400).map { row in
          let p = more + 1e-4 * Double(row % 2)
          return [0.7 + p, 0.2 - p / 2, 0.1 - p / 2]
        }, (0..<400).map { $0 % 10 < 7 ? 0 : $0 % 10 < 9 ? 1 : 2 })
    }
    /// Two even classes, so many rows right, by a probability that moves this far.
    func even(_ right: Int, spread: Double) -> CheckFixture {
      Self.right(right, of: 400, sure: 0.5 + spread / 2)
    }
    return [
      .init(ConstantDetector.self, "at least 10 rows", equal(10), not: equal(9)),
      .init(
        ConstantDetector.self, "within 0.001 of 1/K", equal(20, [0.5009, 0.4991]),
        not: equal(20, [0.5011, 0.4989]),
        shows: { $0.first?.evidence == .equalRows(isUniform: true) }),
      .init(ConstantDetector.self, "within 2 % of the entropy", shares(0.072), not: shares(0.073)),
      .init(
        ConstantDetector.self, "within 0.02 of the largest share", even(207, spread: 0.02),
        not: even(209, spread: 0.02)),
      .init(
        ConstantDetector.self, "moving by less than 0.1", even(200, spread: 0.099),
        not: even(200, spread: 0.101)),
    ]
  }

  private static var order: [DetectorThreshold] {
    /// Columns moved by one.
    func moved(_ count: Int, of classes: Int) -> CheckFixture {
      right(0, of: count, classes: classes, sure: 0.9)
    }
    /// Only the columns of two rare classes are exchanged.
    func exchanged(_ rare: Int) -> CheckFixture {
      let labels = (0..<1000).map { $0 < rare ? 0 : $0 < 2 * rare ? 1 : 2 + $0 % 2 }
      return answers(labels.map { [1, 0, 2, 3][$0] }, labels, of: 4)
    }
    /// Columns moved by one, and right under that order in so many rows.
    func fitting(_ fitting: Int) -> CheckFixture {
      let labels = (0..<100).map { $0 % 4 }
      return answers(
        labels.enumerated().map { index, label in
          index * 37 % 100 < fitting ? (label + 1) % 4 : (label + 2 + index / 4 % 3) % 4
        }, labels, of: 4, sure: 0.97)
    }
    return [
      .init(
        ColumnOrderDetector.self, "at most 100 classes", moved(500, of: 100),
        not: moved(505, of: 101)),
      .init(
        ColumnOrderDetector.self, "at least 5 rows a class", moved(20, of: 4), not: moved(19, of: 4)
      ),
      .init(
        ColumnOrderDetector.self, "0.1 of accuracy gained", exchanged(51), not: exchanged(49)),
      .init(ColumnOrderDetector.self, "more right than wrong", fitting(51), not: fitting(49)),
    ]
  }

  private static var inverted: [DetectorThreshold] {
    func column(_ count: Int) -> CheckFixture {
      rows((0..<count).map { [$0 % 2 == 0 ? 0.9 : 0.1] }, (0..<count).map { $0 % 2 })
    }
    /// Twenty scores in order, those at these places of the positive class.
    func ranks(_ positive: Set<Int>) -> CheckFixture {
      rows(
        (0..<20).map { [0.05 + 0.9 * Double($0) / 19] },
        (0..<20).map { positive.contains($0) ? 1 : 0 })
    }
    return [
      .init(InvertedDetector.self, "at least 20 rows", column(20), not: column(19)),
      // 34 and 36 of the 100 pairs are in order.
      .init(
        InvertedDetector.self, "an area below 0.35", ranks([0, 1, 2, 3, 4, 5, 10, 17, 18, 19]),
        not: ranks([0, 1, 2, 3, 4, 5, 12, 17, 18, 19])),
    ]
  }

  private static var misaligned: [DetectorThreshold] {
    func late(_ count: Int) -> CheckFixture {
      let labels = disorder(count, of: 4)
      return answers(labels.indices.map { labels[($0 + 1) % count] }, labels, of: 4)
    }
    /// Two even classes, so many of 400 rows right, evenly spread.
    func agreeing(_ right: Int) -> CheckFixture {
      let labels = (0..<400).map { $0 / 2 % 2 }
      return answers(
        labels.enumerated().map { $0.offset * 77 % 400 < right ? $0.element : 1 - $0.element },
        labels, of: 2, sure: 0.99)
    }
    /// Two even classes, nearly always the same answer.
    func stubborn(_ other: Int) -> CheckFixture {
      let labels = (0..<400).map { $0 % 2 }
      return answers((0..<400).map { $0 < other ? 1 : 0 }, labels, of: 2, sure: 0.99)
    }
    return [
      .init(MisalignedDetector.self, "at least 50 rows", late(50), not: late(49)),
      // Chance gives 200 with a deviation of 10; three of these and 4 rows more are allowed.
      .init(
        MisalignedDetector.self, "chance from above", agreeing(233), not: agreeing(235)),
      .init(
        MisalignedDetector.self, "chance from below", agreeing(167), not: agreeing(165)),
      .init(
        MisalignedDetector.self, "other answers in 5 % of the rows", stubborn(22), not: stubborn(18)
      ),
    ]
  }

  private static var confidence: [DetectorThreshold] {
    /// Half of the rows right by 0.6, the others wrong with the truth close behind the answer or far.
    func half(truth: Double, answer: Double) -> CheckFixture {
      rows(
        (0..<1000).map { row in
          row % 2 == 0
            ? [0.6] + [Double](repeating: 0.05, count: 8)
            : [truth, answer] + [Double](repeating: (1 - truth - answer) / 7, count: 7)
        }, (0..<1000).map { _ in 0 })
    }
    return [
      // Both are surer than right; close behind, a lower temperature costs less, and not a higher one.
      .init(
        OverconfidenceDetector.self, "too sure, not too timid", half(truth: 0.01, answer: 0.85),
        not: half(truth: 0.45, answer: 0.54)),
      .init(
        OverconfidenceDetector.self, "at least 50 rows", right(40, of: 50, sure: 0.99),
        not: right(39, of: 49, sure: 0.99)),
      // Beyond 0.8 + 0.03 and two deviations of 0.0566.
      .init(
        OverconfidenceDetector.self, "surer than right", right(40, of: 50, sure: 0.945),
        not: right(40, of: 50, sure: 0.94)),
      .init(
        OverconfidenceDetector.self, "a twentieth of the loss", right(800, of: 1000, sure: 0.882),
        not: right(800, of: 1000, sure: 0.879)),
      .init(
        OverconfidenceDetector.self, "better than guessing",
        right(380, of: 1000, classes: 4, sure: 0.9),
        not: right(370, of: 1000, classes: 4, sure: 0.9)),
    ]
  }

  private static var labels: [DetectorThreshold] {
    /// Labels from 1 to 3 where 0 to 3 could be, so many of which are meant one lower.
    func lower(_ lower: Int, of count: Int = 200) -> CheckFixture {
      let labels = (0..<count).map { 1 + $0 % 3 }
      return answers(
        labels.enumerated().map { $0.offset < lower ? $0.element - 1 : $0.element }, labels, of: 4)
    }
    func stray(_ label: Int) -> CheckFixture {
      right(60, of: 60, classes: 3, sure: 0.9).labelled { row, own in
        Double(row < 3 ? label : own)
      }
    }
    /// Rows with one label each, and so many with two.
    func several(_ more: Int) -> CheckFixture {
      var all = right(200, of: 200, classes: 10, sure: 0.5)
      all.labels = [Double](repeating: 0, count: 2000)
      for row in 0..<200 {
        all.labels[row * 10 + row % 10] = 1
        if row < more { all.labels[row * 10 + (row + 1) % 10] = 1 }
      }
      all.labelColumns = 10
      return all
    }
    /// Ten rows of which one gives a little away.
    func soft(_ share: Double) -> CheckFixture {
      var all = right(10, of: 10, sure: 0.9)
      all.labels = all.labels.flatMap { [1 - $0, $0] }
      (all.labels[0], all.labels[1]) = (1 - share, share)
      all.labelColumns = 2
      return all
    }
    let isSentinel: @Sendable ([Finding]) -> Bool = {
      $0.first?.pitfall == .everythingIgnored
    }
    return [
      .init(
        LabelRangeDetector.self, "-1 says ignored", stray(-1), not: stray(-2), shows: isSentinel),
      .init(
        LabelRangeDetector.self, "255 says ignored", stray(255), not: stray(254), shows: isSentinel),
      .init(LabelRangeDetector.self, "at least 20 rows", lower(20, of: 20), not: lower(19, of: 19)),
      .init(LabelRangeDetector.self, "0.3 of accuracy gained", lower(131), not: lower(129)),
      .init(MultiLabelDetector.self, "1.05 labels a row", several(11), not: several(9)),
      .init(SoftLabelDetector.self, "a floor of 1e-6 nats", soft(1e-6), not: soft(5e-7)),
    ]
  }

  private static var scores: [DetectorThreshold] {
    func one(_ value: Double) -> CheckFixture { rows([[value, 0.5], [0.2, 0.8]], [0, 1]) }
    func twice(_ more: Double) -> CheckFixture {
      var all = right(20, of: 20, sure: 0.9)
      all.again = all.values
      all.again?[0] += more
      return all
    }
    return [
      .init(
        ScoreDetector.self, "1 and 1e-6", one(1 + 2e-6), not: one(1 + 5e-7), kind: .probabilities),
      .init(ScoreDetector.self, "0 less 1e-9", one(-2e-9), not: one(-5e-10), kind: .probabilities),
      .init(ScoreDetector.self, "above 88.7", one(88.8), not: one(88.6)),
      .init(ScoreDetector.self, "below -88.7", one(-88.8), not: one(-88.6)),
      .init(RepeatDetector.self, "0.001 of distance", twice(0.0011), not: twice(0.0009)),
    ]
  }

  private static var activations: [DetectorThreshold] {
    /// What softmax makes of rows that a trained model gave, and of one row more.
    func softmaxes(_ count: Int, sure: Double, last: [Double]? = nil) -> CheckFixture {
      let rest = (1 - sure) / 2
      var rows = (0..<count).map { row in (0..<3).map { $0 == row % 3 ? sure : rest } }
      if let last { rows[count - 1] = last }
      return Self.rows(rows.map { softmax($0) }, (0..<count).map { $0 % 3 })
    }
    /// What sigmoid makes of probabilities that are 0 or this.
    func sigmoids(_ p: Double) -> CheckFixture {
      rows((0..<20).map { [sigmoid($0 % 2 == 0 ? 0 : p)] }, (0..<20).map { _ in 0 })
    }
    let isLikely: @Sendable ([Finding]) -> Bool = { $0.first?.certainty == .likely }
    func before(_ x: Double) -> [Double] { [x, (1 - x) / 2, (1 - x) / 2] }
    return [
      .init(
        DoubleActivationDetector.self, "at least 10 rows", softmaxes(10, sure: 1),
        not: softmaxes(9, sure: 1)),
      .init(
        DoubleActivationDetector.self, "the edge and 1e-6", softmaxes(12, sure: 1 + 1e-6),
        not: softmaxes(12, sure: 1 + 1e-5)),
      .init(
        DoubleActivationDetector.self, "not evenly: 1.2/K", softmaxes(12, sure: 0.53),
        not: softmaxes(12, sure: 0.52)),
      .init(
        DoubleActivationDetector.self, "0.02 below 0 before",
        softmaxes(12, sure: 1, last: before(-0.019)),
        not: softmaxes(12, sure: 1, last: before(-0.021))),
      .init(
        DoubleActivationDetector.self, "sharp from 0.95", softmaxes(12, sure: 0.96),
        not: softmaxes(12, sure: 0.94), shows: isLikely),
      .init(DoubleActivationDetector.self, "0.02 of spread", sigmoids(0.081), not: sigmoids(0.079)),
    ]
  }

  private static var sums: [DetectorThreshold] {
    func sums(_ sums: Double...) -> CheckFixture {
      rows(
        (0..<20).map { row in
          [0.6, 0.4].map { $0 * sums[row % sums.count] }
        }, (0..<20).map { _ in 0 })
    }
    func columns(_ count: Int, _ sum: Double = 1) -> CheckFixture {
      rows(
        [[Double]](repeating: [sum / Double(count), sum / Double(count)], count: count),
        (0..<count).map { $0 % 2 })
    }
    return [
      .init(
        SumDetector.self, "sums that wander by 0.15", sums(0.8, 0.951), not: sums(0.8, 0.949),
        shows: { $0.first?.pitfall == .binaryForMultiClass }),
      .init(SumDetector.self, "1 within half precision", sums(0.9994), not: sums(0.9996)),
      // Sums to both sides of 1 by less than 2^-8 may be rounding.
      .init(
        SumDetector.self, "1 within bfloat16", sums(0.9959, 1.003), not: sums(0.9962, 1.003),
        shows: { $0.first?.certainty == .certain }),
      .init(WrongAxisDetector.self, "at least 4 rows", columns(4), not: columns(3)),
      .init(
        WrongAxisDetector.self, "columns that sum to 1 and 0.001", columns(8, 1.0009),
        not: columns(8, 1.0011)),
    ]
  }

  private static var padding: [DetectorThreshold] {
    /// Stretches of words, which change from row to row, and of fillings of class 0; what each costs.
    func stretches(
      _ count: Int, words: Int, fillings: Int, own: Double = 0.001, others: Double = 0.7,
      less: Int = 0
    ) -> CheckFixture {
      var labels: [Int] = []
      for stretch in 0..<count {
        labels += (0..<words).map { 1 + ($0 + stretch) % 2 }
        labels += [Int](repeating: 0, count: fillings)
      }
      labels.removeFirst(less)
      return rows(
        labels.map { label in
          let p = perplexity(meanLoss: label == 0 ? -own : -others)
          return (0..<3).map { $0 == label ? p : (1 - p) / 2 }
        }, labels)
    }
    return [
      .init(
        PaddingDetector.self, "at least 100 rows", stretches(5, words: 10, fillings: 10),
        not: stretches(5, words: 10, fillings: 10, less: 1)),
      .init(
        PaddingDetector.self, "at least 3 stretches", stretches(3, words: 20, fillings: 20),
        not: stretches(2, words: 30, fillings: 30)),
      .init(
        PaddingDetector.self, "longer than 3", stretches(8, words: 16, fillings: 4),
        not: stretches(8, words: 16, fillings: 3)),
      .init(
        PaddingDetector.self, "2.5 times chance's length", stretches(10, words: 4, fillings: 8),
        not: stretches(10, words: 3, fillings: 8)),
      .init(
        PaddingDetector.self, "a tenth of the rows", stretches(4, words: 35, fillings: 4),
        not: stretches(4, words: 37, fillings: 4)),
      .init(
        PaddingDetector.self, "not nearly all rows", stretches(4, words: 6, fillings: 94),
        not: stretches(6, words: 4, fillings: 96)),
      .init(
        PaddingDetector.self, "0.05 nats", stretches(5, words: 10, fillings: 10, own: 0.049),
        not: stretches(5, words: 10, fillings: 10, own: 0.051)),
      .init(
        PaddingDetector.self, "a tenth of the others' loss",
        stretches(5, words: 10, fillings: 10, own: 0.029, others: 0.3),
        not: stretches(5, words: 10, fillings: 10, own: 0.031, others: 0.3)),
      .init(
        PaddingDetector.self, "20 others", stretches(4, words: 5, fillings: 20),
        not: stretches(4, words: 5, fillings: 21, less: 1)),
    ]
  }
}

@Suite("The thresholds of the doctor's detectors")
struct DetectorThresholdTests {
  @Test(arguments: DetectorThreshold.all)
  func `data just inside show it, data just outside do not`(_ threshold: DetectorThreshold) throws {
    func shows(_ fixture: CheckFixture) throws -> Bool {
      let input = try fixture.files(threshold.options).input
      return threshold.shows(threshold.detector.find(input))
    }
    #expect(try shows(threshold.inside), "inside")
    #expect(try !shows(threshold.outside), "outside")
  }

  /// Rows whose labels stand so many rows later.
  private func late(_ lag: Int, following: Int = 400) throws -> [Finding] {
    var state: UInt64 = 9
    let labels = (0..<400).map { _ -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 4
    }
    var all = CheckFixture(
      values: [], rows: 400, columns: 4, labels: labels.map(Double.init))
    for row in 0..<400 {
      let answer =
        row * 77 % 400 < following ? labels[(row + lag + 400) % 400] : (row * 7 + row / 3) % 4
      all.values += (0..<4).map { $0 == answer ? 0.9 : 0.1 / 3 }
    }
    return try MisalignedDetector.find(all.files().input)
  }

  @Test(arguments: [1, -1, 2, -2, 3, -3, 5, -5, 10, -10])
  func `rows that are out of step are found at their lag`(_ lag: Int) throws {
    guard case .chance(_, _, lag, let accuracy?)? = try late(lag).first?.evidence else {
      Issue.record("\(try late(lag))")
      return
    }
    #expect(accuracy > 0.98)
    let other = try late(lag < 0 ? -4 : 4).first
    #expect(other?.certainty == .possible && other?.lossAfter == nil)
  }

  @Test func `a lag has to bring 0.2 of accuracy`() throws {
    var seen: Set<Certainty> = []
    for following in stride(from: 40, through: 240, by: 10) {
      let finding = try #require(try late(1, following: following).first)
      guard case .chance(let accuracy, _, let lag, let atLag) = finding.evidence else {
        Issue.record("\(finding)")
        return
      }
      seen.insert(finding.certainty)
      #expect((lag != nil) == (finding.certainty == .likely))
      if let atLag { #expect(atLag > accuracy + 0.2) }
      // Without a lag, hardly more rows than this follow it: a fourth of the others agrees by chance.
      if lag == nil { #expect(Double(following) / 400 < 0.32, "\(following)") }
    }
    #expect(seen == [.likely, .possible])
  }

  @Test func `hard answers are that, and not rounded`() throws {
    var hard = CheckFixture(
      values: [], rows: 60, columns: 3, labels: (0..<60).map { Double($0 % 3) })
    hard.values = (0..<60).flatMap { row in
      (0..<3).map { $0 == (row == 4 ? 2 : row % 3) ? 1 : 0 }
    }
    #expect(try hard.report().findings.map(\.pitfall) == [.hardPredictions])
    // Hundredths with a 0 for a truth are.
    var rounded = hard
    rounded.values = hard.values.map { $0 == 1 ? 0.99 : 0 }.enumerated().map {
      $0.element == 0 && $0.offset % 3 == 0 ? 0.01 : $0.element
    }
    #expect(try rounded.report().findings.contains { $0.evidence == .rounded(zeros: 1) })
  }

  @Test func `a file of many pieces names the first number that is none`() throws {
    let rows = Evaluation.piece * 2 + 10
    var all = CheckFixture(
      values: (0..<rows * 2).map { $0 % 2 == 0 ? 0.7 : 0.3 }, rows: rows, columns: 2,
      labels: [Double](repeating: 0, count: rows))
    for places in [[5, rows - 1], [Evaluation.piece + 3, rows - 1], [rows - 1]] {
      var broken = all
      for row in places { broken.values[row * 2 + 1] = .nan }
      let finding = try #require(broken.report().findings.first)
      #expect(finding.rows == [places[0]])
      #expect(finding.evidence == .notFinite(count: places.count, column: 1))
    }
    all.values[2 * 7] = .nan
    let finding = try #require(all.report().findings.first)
    #expect(finding.rows == [7] && finding.evidence == .notFinite(count: 1, column: 0))
  }

  @Test func `profiles differ where any fact does`() throws {
    func profile(_ values: Double...) -> Predictions.Profile {
      Predictions(values: values, rows: values.count / 2, columns: 2).profile
    }
    let one = profile(0.5, 0.5, .nan, 0.5)
    #expect(one == profile(0.5, 0.5, .nan, 0.5))
    #expect(one != profile(0.5, 0.5, 0.5, .nan))
    #expect(profile(0.5, 0.5, .infinity, 0.5) != profile(0.5, 0.5, -.infinity, 0.5))
    var hundredths = one
    hundredths.areHundredths = false
    #expect(hundredths != one)
  }
}

@Suite("What numbers of predictions are")
struct PredictionKindTests {
  private func kind(_ columns: Int, _ values: Double...) -> PredictionKind {
    Predictions(values: values, rows: values.count / columns, columns: columns).kind
  }

  @Test func `one column`() {
    #expect(kind(1, 0, 1) == .probabilities)
    #expect(kind(1, 0.2, 1.49) == .logits)
    #expect(kind(1, 0.2, 1.51) == .percent)
    #expect(kind(1, 1.2, 19.9) == .logits)
    #expect(kind(1, 1.2, 20.1) == .percent)
    #expect(kind(1, 0.9, 19.9) == .percent)
    #expect(kind(1, 0.9, 100) == .percent && kind(1, 0.9, 100.1) == .logits)
    #expect(kind(1, -0.1, 1) == .logits)
  }

  @Test func `several columns`() {
    #expect(kind(2, 0.3, 0.7, 1 + 5e-7, 0) == .probabilities)
    #expect(kind(2, 0.3, 0.7, 1 + 2e-6, 0) == .logits)
    #expect(kind(2, 0.3, 0.7, 1, -5e-10) == .probabilities)
    #expect(kind(2, 0.3, 0.7, 1, -2e-9) == .logits)
    #expect(kind(2, 30, 70, 50, 50.9) == .percent && kind(2, 30, 70, 50, 51.1) == .logits)
    let log = -surprisal(0.5)
    #expect(kind(2, log, log + 1.8e-3) == .logProbabilities)
    #expect(kind(2, log, log + 2.2e-3) == .logits)
  }

  @Test func `sums of 1 leave no doubt, others do`() {
    func doubts(_ sum: Double) -> Bool {
      !Predictions(values: [0.4, sum - 0.4, 0.4, 0.6], rows: 2, columns: 2).alternatives.isEmpty
    }
    #expect(!doubts(1.0005) && doubts(1.0006) && !doubts(0.9995) && doubts(0.9994))
    #expect(Predictions.tolerance(10, nil) == Predictions.tolerance(10, 7))
    #expect(abs(Predictions.tolerance(10, 2) - 0.0505) < 1e-12)
    #expect(Predictions.tolerance(10_000, 6) > 0.005 && Predictions.tolerance(10_000, 7) < 0.001)
  }
}
