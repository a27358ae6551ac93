import Localization
import LossCore
import Parameters
import Tables
import Testing
import Training

@testable import Diagnosis

@Suite("The doctor for predictions and labels")
struct CheckTests {
  private func digits() throws -> CheckFixture { try #require(CheckFixture.digits) }

  @Test(arguments: PitfallCase.all)
  func `each pitfall is found, as sure as it can be`(_ pitfall: PitfallCase) throws {
    let report = try pitfall.make(digits()).report(pitfall.options)
    let found = report.findings.map { "\($0.pitfall.rawValue) \($0.certainty.name)" }
    #expect(
      report.findings.contains {
        $0.pitfall == pitfall.pitfall && $0.certainty == pitfall.certainty
      },
      "\(found)")
    // Where a better reading is proposed, it is better.
    for finding in report.findings {
      guard let before = finding.lossBefore, let after = finding.lossAfter, before.isFinite,
        before > 0, finding.pitfall == .columnOrder || finding.pitfall == .misalignedRows
      else { continue }
      #expect(after < before)
    }
  }

  @Test(arguments: DatasetCatalog.small.map(\.id))
  func `a model that was trained well raises no alarm`(_ data: String) throws {
    let fixture = try CheckFixture.trained(data)
    // Nor as scores, or as log-probabilities.
    let scores = fixture.mapped { p, _ in p.map { -surprisal($0) + 2 } }
    let logs = fixture.mapped { p, _ in p.map { -surprisal($0) } }
    for fixture in [fixture, scores, logs] {
      let report = try fixture.report()
      for detector in CheckReport.detectors {
        #expect(detector.find(report.input).map(\.pitfall) == [], "\(detector)")
      }
      #expect(report.findings.isEmpty)
    }
    #expect(try logs.report().input.predictions.kind == .logProbabilities)
  }

  @Test func `every detector finds what it is for`() throws {
    let inputs = try PitfallCase.all.map { try $0.make(digits()).report($0.options).input }
    for detector in CheckReport.detectors {
      #expect(inputs.contains { !detector.find($0).isEmpty }, "\(detector) has no case")
    }
  }

  @Test func `a finding silences those that it explains and that are no surer`() {
    func finding(
      _ pitfall: Pitfall, _ certainty: Certainty, explains: Set<Pitfall> = []
    ) -> Finding {
      Finding(pitfall, certainty, .swapped, explains: explains)
    }
    func left(_ findings: Finding...) -> [Pitfall] {
      CheckReport.unexplained(findings).map(\.pitfall)
    }
    let order = finding(.columnOrder, .likely, explains: [.misalignedRows, .overconfidence])
    #expect(left(finding(.misalignedRows, .likely), order) == [.columnOrder])
    #expect(left(order, finding(.overconfidence, .possible)) == [.columnOrder])
    #expect(left(order, finding(.misalignedRows, .certain)) == [.columnOrder, .misalignedRows])
    #expect(left(order, finding(.absentClass, .possible)) == [.columnOrder, .absentClass])
    #expect(left(order) == [.columnOrder])
  }

  @Test(arguments: [10, 7]) func `numbers of 16 bits are no alarm`(_ bits: Int) throws {
    // float16 keeps 10 bits behind the first, bfloat16 keeps 7.
    let fixture = try digits().mapped { p, _ in
      p.map { value in
        let unit = Double(sign: .plus, exponent: value.exponent - bits, significand: 1)
        return (value / unit).rounded() * unit
      }
    }
    let findings = try fixture.report().findings
    #expect(findings.allSatisfy { $0.certainty == .possible } && (bits < 10 || findings.isEmpty))
  }

  @Test func `all readings of the same predictions have the same loss`() throws {
    let fixture = try digits()
    let expected = try #require(fixture.report().input.evaluation?.mean)
    var sum = 0.0
    for row in 0..<fixture.rows {
      sum += surprisal(fixture.values[row * 10 + Int(fixture.labels[row])])
    }
    #expect(abs(expected - sum / Double(fixture.rows)) < 1e-12)
    for change: ([Double], Int) -> [Double] in [
      { p, _ in p.map { -surprisal($0) } }, { p, _ in p.map { -surprisal($0) - 5 } },
      { p, _ in p.map { $0 * 100 } },
    ] {
      let mean = try #require(fixture.mapped(change).report().input.evaluation?.mean)
      #expect(abs(mean - expected) < 1e-9)
    }
    var oneHot = fixture
    oneHot.labels = fixture.labels.flatMap { label in (0..<10).map { $0 == Int(label) ? 1 : 0 } }
    oneHot.labelColumns = 10
    let report = try oneHot.report()
    #expect(report.input.labels.encoding == .oneHot && report.findings.isEmpty)
    #expect(abs(try #require(report.input.evaluation?.mean) - expected) < 1e-12)
  }

  @Test func `a label that fills the ends of rows looks like padding`() throws {
    let fixture = try digits()
    let padded = fixture.padded
    let found = try padded.report().findings
    #expect(found.map(\.pitfall) == [.paddingCounted] && found.first?.certainty == .possible)
    let after = try #require(found.first?.lossAfter)
    #expect(try after > #require(found.first?.lossBefore))
    // Rows that are sorted by class are no padding.
    var sorted = fixture
    let order = (0..<fixture.rows).sorted { fixture.labels[$0] < fixture.labels[$1] }
    sorted.labels = order.map { fixture.labels[$0] }
    sorted.values = order.flatMap { fixture.values[$0 * 10..<$0 * 10 + 10] }
    #expect(try sorted.report().findings.isEmpty)
  }

  @Test func `predictions that change the second time are told, rounding is not`() throws {
    let fixture = try digits()
    func again(_ change: (Int, Double) -> Double) throws -> [Finding] {
      var twice = fixture
      twice.again = fixture.values.enumerated().map { change($0.offset / 10, $0.element) }
      return try twice.report().findings
    }
    #expect(try again { _, p in p }.isEmpty)
    #expect(try again { _, p in (p * 1e4).rounded() / 1e4 }.isEmpty)
    let found = try again { row, p in row % 3 == 0 ? p * 0.9 + 0.01 : p }
    #expect(found.map(\.pitfall) == [.trainModeAtEvaluation])
    #expect(found.first?.rows == [0, 3, 6, 9, 12])
    guard case .differsAgain(let count, fixture.rows, _, _?)? = found.first?.evidence else {
      Issue.record("\(found)")
      return
    }
    #expect(count == (fixture.rows + 2) / 3)
  }

  @Test func `scores cost what they say, however far apart`() throws {
    // Two scores of 0 and 1000, and one of 40: their probabilities are 0 as numbers, their losses are not.
    var far = CheckFixture(
      values: (0..<40).flatMap { $0 == 7 ? [1000, 0, 0] : [0, 60, 0] }, rows: 40, columns: 3,
      labels: (0..<40).map { _ in 1 })
    let report = try far.report()
    let evaluation = try #require(report.input.evaluation)
    #expect(evaluation.losses[7] == 1000)
    #expect(!report.findings.contains { $0.pitfall == .logOfZero })
    far.columns = 1
    far.values = (0..<40).map { $0 == 7 ? 800 : -40 }
    far.labels = (0..<40).map { _ in 0 }
    let binary = try #require(far.report().input.evaluation)
    #expect(binary.losses[7] == 800)
    #expect(abs(binary.losses[0] / 4.248354255291589e-18 - 1) < 1e-15)
  }

  @Test func `many rows give the same, in pieces`() throws {
    let small = try digits()
    var large = small
    let times = 100
    large.rows = small.rows * times
    large.values = (0..<times).flatMap { _ in small.values }
    large.labels = (0..<times).flatMap { _ in small.labels }
    let (one, all) = (try small.report(), try large.report())
    let (first, second) = (
      try #require(one.input.evaluation), try #require(all.input.evaluation)
    )
    #expect(abs(first.mean - second.mean) < 1e-13 && first.accuracy == second.accuracy)
    #expect(Array(second.losses.suffix(small.rows)) == first.losses)
    #expect(Array(second.answers.suffix(small.rows)) == first.answers)
    // As many times as many rows differ from the first; all else is the same.
    var profile = one.input.predictions.profile
    profile.differentRows *= times
    #expect(all.input.predictions.profile == profile)
    #expect(
      abs(
        try #require(one.reliability).expectedCalibrationError
          - #require(all.reliability).expectedCalibrationError) < 1e-12)
    #expect(all.findings.isEmpty)
  }

  @Test func `sigmoid twice is seen where several labels are true`() throws {
    var several = CheckFixture(
      values: [], rows: 200, columns: 3, labels: (0..<600).map { Double(($0 * 7 / 3) % 2) },
      labelColumns: 3)
    several.values = several.labels.map { sigmoid($0 == 1 ? 0.9 : 0.1) }
    let found = try #require(several.report().findings.first)
    #expect(found.pitfall == .doubleActivation && found.certainty == .likely)
    #expect(abs(try #require(found.lossAfter) - surprisal(0.9)) < 1e-12)
  }

  @Test func `several labels with sigmoids are fine`() throws {
    var fixture = try digits()
    fixture.rows = 200
    fixture.columns = 3
    fixture.labelColumns = 3
    fixture.labels = (0..<600).map { Double(($0 * 7 / 3) % 2) }
    fixture.values = fixture.labels.map { $0 == 1 ? 0.8 : 0.15 }
    let report = try fixture.report()
    #expect(report.input.task == .multiLabel && report.findings.isEmpty)
    #expect(abs(report.guessLoss - surprisal(0.5)) < 1e-15)
  }

  @Test func `a reported value is explained by its convention`() throws {
    let fixture = try digits()
    let plain = try #require(fixture.report().input.evaluation)
    func conventions(_ value: Double, digits: Int, batch: Int? = nil, weights: [Double]? = nil)
      throws -> [ReportedLoss.Convention]
    {
      var options = CheckOptions()
      options.reported = value
      options.reportedDigits = digits
      options.batchSize = batch
      options.weights = weights
      return try fixture.report(options).explanations.map(\.convention)
    }
    #expect(try conventions(plain.mean, digits: 9) == [.same])
    #expect(try conventions(LogBase.bits.convert(nats: plain.mean), digits: 9) == [.unit(.bits)])
    #expect(try conventions(plain.sum, digits: 6) == [.sum])
    #expect(try conventions(1 - plain.accuracy, digits: 9) == [.errorRate])
    let means = stride(from: 0, to: plain.losses.count, by: 64).map { start in
      let batch = plain.losses[start..<min(start + 64, plain.losses.count)]
      return batch.reduce(0, +) / Double(batch.count)
    }
    let meanOfMeans = means.reduce(0, +) / Double(means.count)
    #expect(try conventions(meanOfMeans, digits: 9, batch: 64) == [.meanOfMeans(64)])
    let weights = (1...10).map(Double.init)
    let truths = fixture.labels.map { weights[Int($0)] }
    let weighted = zip(plain.losses, truths).reduce(0) { $0 + $1.0 * $1.1 } / truths.reduce(0, +)
    #expect(try conventions(weighted, digits: 9, weights: weights) == [.weightedMean])
    #expect(try conventions(123.456, digits: 3) == [])
  }

  @Test func `files that do not fit are refused`() throws {
    let fixture = try digits()
    var few = fixture
    few.labels = [Double](repeating: 0.5, count: fixture.rows)
    #expect(throws: CheckError.self) { try few.report() }
    var many = fixture
    many.labels = [Double](repeating: 0, count: fixture.rows * 3)
    many.labelColumns = 3
    #expect(throws: CheckError.unreadableTargets(columns: 3, classes: 10)) { try many.report() }
  }

  @Test func `the assignment with the largest gain is found`() {
    // All permutations of five, by hand.
    func best(_ gains: [Double], _ size: Int) -> Double {
      func go(_ row: Int, _ used: Set<Int>) -> Double {
        row == size
          ? 0
          : (0..<size).filter { !used.contains($0) }
            .map { gains[row * size + $0] + go(row + 1, used.union([$0])) }.max() ?? 0
      }
      return go(0, [])
    }
    for seed in 0..<20 {
      let gains = (0..<25).map { Double(($0 * 7919 + seed * 104_729) % 97) }
      let order = Assignment.best(gains, 5)
      #expect(Set(order).count == 5)
      let sum = order.enumerated().reduce(0) { $0 + gains[$1.offset * 5 + $1.element] }
      #expect(sum == best(gains, 5))
    }
  }

  @Test(arguments: [
    ("2.303", 10), ("0.693", 2), ("1.0986", 3), ("4.605", 100),
  ])
  func `numbers tell how many classes there are`(_ text: String, _ classes: Int) throws {
    let value = try #require(Double(text))
    let found = KnownNumber.matches(value, text: text, classes: nil)
    #expect(found.contains { $0.kind == .guessing(classes: classes) })
  }

  @Test func `other numbers tell where they come from`() {
    func kinds(_ text: String, _ classes: Int? = nil) -> [KnownNumber.Kind] {
      KnownNumber.matches(Double(text) ?? .nan, text: text, classes: classes).map(\.kind)
    }
    #expect(kinds("0.5003") == [.smoothingFloor(share: 0.1, classes: 10)])
    #expect(kinds("1.4612") == [.doubleSoftmaxFloor(classes: 10)])
    #expect(kinds("36.0437") == [.clip(Double.ulpOfOne)])
    #expect(kinds("34.5388") == [.clip(1e-15)])
    #expect(kinds("-0.4") == [.meanOfProbabilities])
    #expect(kinds("0.5032") == [.doubleSigmoidFloor])
    #expect(kinds("2.303", 2) == [])
    #expect(kinds("17.123") == [])
  }

  @Test func `every pitfall has its text`() {
    #expect(Set(Messages.english.pitfalls.texts.keys) == Set(Pitfall.allCases.map(\.rawValue)))
  }
}
