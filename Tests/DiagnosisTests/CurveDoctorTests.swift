import LossCore
import Parameters
import Testing
import Training

@testable import Diagnosis

@Suite("What curves show")
struct CurveDoctorTests {
  /// The curves of a real run.
  private func curves(_ settings: TrainingConfiguration) throws -> CurveSet {
    var trainer = try Trainer(settings)
    var history = RunHistory()
    history.append(trainer.measure())
    while !trainer.isFinished {
      let report = trainer.step()
      history.append(report, progress: trainer.progress)
      if report.failure != nil { break }
    }
    func points(_ series: MetricSeries) -> [CurveSet.Point] {
      series.points.map { CurveSet.Point($0.epoch, $0.value) }
    }
    let counts = trainer.dataset.classCounts
    var curves = CurveSet(
      trainLoss: points(history.trainLoss), validationLoss: points(history.validationLoss),
      trainAccuracy: points(history.trainAccuracy),
      validationAccuracy: points(history.validationAccuracy), classes: counts.count,
      classShares: counts.map { Double($0) / Double(counts.reduce(0, +)) })
    curves.smoothing = settings.loss == .smoothed ? settings.smoothing : 0
    curves.trainsWithDropout = false
    curves.batchLoss = points(history.batchLoss)
    curves.stepsPerEpoch = trainer.stepsPerEpoch
    return curves
  }

  private func settings(_ assignments: String...) throws -> TrainingConfiguration {
    var values = TrainingConfiguration().values
    for assignment in assignments { try values.set(assignment: assignment) }
    return TrainingConfiguration(values: values)
  }

  private func ids(_ curves: CurveSet) -> [String] { CurveDoctor.findings(for: curves).map(\.id) }

  @Test(arguments: [
    ["data=digits"], ["data=digits", "hidden=32", "epochs=30"], ["data=iris", "epochs=40"],
    ["data=wine", "epochs=30"], ["data=breast-cancer", "epochs=30"],
    ["data=penguins", "epochs=30"], ["data=two-moons", "hidden=8", "epochs=40"],
    ["data=moons", "hidden=16", "lr=0.3", "epochs=40"], ["data=blobs", "classes=4", "epochs=30"],
    ["data=digits", "optimizer=adam", "lr=0.003"], ["data=digits", "batch=128", "lr=0.5"],
  ])
  func `runs that go well raise no alarm`(_ assignments: [String]) throws {
    var values = TrainingConfiguration().values
    for assignment in assignments { try values.set(assignment: assignment) }
    let curves = try curves(TrainingConfiguration(values: values))
    #expect(ids(curves) == [])
  }

  @Test func `a rate of nothing is stuck at guessing, and frozen`() throws {
    #expect(try ids(curves(settings("data=digits", "lr=0"))) == ["frozen"])
    let stuck = try curves(settings("data=digits", "lr=0.000001"))
    #expect(ids(stuck) == ["stuck-at-guessing"])
    var unknown = stuck
    unknown.classes = nil
    unknown.classShares = nil
    let finding = try #require(CurveDoctor.findings(for: unknown).first)
    guard case .stuckAtGuessing(_, _, 10, true) = finding.fact else {
      Issue.record("\(finding)")
      return
    }
    #expect(finding.certainty == .possible)
  }

  @Test func `a model that sees nothing of its inputs knows the class shares`() throws {
    // Features that say nothing: all rows of a class are spread as widely as those of the others.
    let run = try curves(
      settings("data=blobs", "imbalance=0.8", "noise=2", "lr=0.02", "epochs=60", "rows=4000"))
    let shares = try #require(run.classShares)
    var blind = run
    let entropy = try #require(try? LossCore.entropy(shares))
    blind.trainLoss = (0..<20).map { .init(Double($0), entropy * (1 + 0.001 / Double($0 + 1))) }
    blind.trainAccuracy = (0..<20).map { .init(Double($0), shares.max() ?? 0) }
    #expect(ids(blind).first == "majority-only")
    blind.trainAccuracy = (0..<20).map { .init(Double($0), 0.97) }
    #expect(!ids(blind).contains("majority-only"))
  }

  @Test func `a low rate falls slowly, and three times it falls three times as fast`() throws {
    let slow = try curves(settings("data=digits", "lr=0.0003", "epochs=20"))
    #expect(ids(slow) == ["rate-too-low"])
    let faster = try curves(settings("data=digits", "lr=0.0009", "epochs=20"))
    let (a, b) = (slow.trainLoss, faster.trainLoss)
    let ratio = (b[0].value - b[5].value) / (a[0].value - a[5].value)
    #expect((2.5...3.1).contains(ratio))
  }

  @Test func `a high rate bounces or diverges`() throws {
    let wild = try ids(curves(settings("data=iris", "lr=30", "epochs=40")))
    #expect(wild.contains("rate-too-high") || wild.contains("diverging"), "\(wild)")
    let worse = try ids(curves(settings("data=digits", "hidden=32", "lr=3", "epochs=20")))
    #expect(
      !Set(worse).isDisjoint(with: ["rate-too-high", "diverging", "stuck-at-guessing"]), "\(worse)")
  }

  @Test func `a net that learns noise by heart overfits, one that is too sure is overconfident`()
    throws
  {
    let noisy = try curves(
      settings(
        "data=wine", "hidden=64", "lr=0.5", "epochs=200", "label-noise=0.2", "validation=0.5"))
    let found = CurveDoctor.findings(for: noisy)
    #expect(found.first?.id == "validation-rises" && found.first?.certainty == .likely, "\(found)")
    let sure = try curves(
      settings(
        "data=moons", "rows=100", "noise=0.4", "hidden=64", "lr=1", "epochs=400", "batch=8",
        "validation=0.5"))
    guard
      case .overconfident(let least, _, let last, let then, let now)? =
        CurveDoctor.findings(for: sure).first(where: { $0.id == "validation-rises" })?.fact
    else {
      Issue.record("\(CurveDoctor.findings(for: sure))")
      return
    }
    #expect(last > least && now >= then - 0.01)
  }

  @Test func `smoothed targets stop at their entropy`() throws {
    let run = try curves(
      settings("data=iris", "loss=smoothed", "smoothing=0.3", "hidden=16", "lr=0.5", "epochs=200"))
    let finding = try #require(CurveDoctor.findings(for: run).first { $0.id == "floor" })
    #expect(finding.certainty == .certain)
    guard case .floor(.smoothing(0.3), let loss, let floor, 3) = finding.fact else {
      Issue.record("\(finding.fact)")
      return
    }
    #expect(abs(floor - (try LossCore.entropy([0.8, 0.1, 0.1]))) < 1e-12 && loss >= floor * 0.995)
  }

  private func line(_ values: [Double]) -> [CurveSet.Point] {
    values.enumerated().map { .init(Double($0.offset), $0.element) }
  }

  @Test func `softmax twice keeps the loss on its floor`() throws {
    let floor = 1.4612
    let above = [0.4, 0.2, 0.08, 0.03]
    let losses = (0..<40).map { epoch -> Double in
      let fall = epoch < above.count ? above[epoch] : 1e-5 * Double(epoch % 3)
      return floor * 1.004 + fall
    }
    var curves = CurveSet(trainLoss: line(losses), classes: 10)
    curves.trainAccuracy = line((0..<40).map { $0 < 4 ? 0.6 : 0.97 })
    guard
      case .floor(.doubleSoftmax, _, let found, 10)? = CurveDoctor.findings(for: curves).first?.fact
    else {
      Issue.record("\(CurveDoctor.findings(for: curves))")
      return
    }
    #expect(abs(found - floor) < 1e-4)
  }

  /// A loss that falls to a level, and moves there in the fourth digit.
  private func settling(at level: Double) -> [CurveSet.Point] {
    line(
      (0..<30).map { epoch -> Double in
        let above = 0.1 * Double(max(0, 6 - epoch))
        return level + above + 0.0001 * Double(epoch % 2)
      })
  }

  @Test
  func `noise of a validation loss that still falls is no overfitting, a rise under noise is`() {
    var state: UInt64 = 5
    func noise() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31) - 0.5
    }
    let train = line((0..<200).map { 2 / Double($0 + 1) + 0.05 })
    for _ in 0..<20 {
      let falling = line((0..<200).map { 1 / (1 + Double($0) / 20) + 0.3 + 0.15 * noise() })
      #expect(ids(CurveSet(trainLoss: train, validationLoss: falling)) == [])
      let rising = line(
        (0..<200).map { epoch -> Double in
          let after = Double(max(0, epoch - 60))
          return 1 / (1 + Double(epoch) / 10) + 0.3 + 0.003 * after + 0.1 * noise()
        })
      #expect(ids(CurveSet(trainLoss: train, validationLoss: rising)) == ["validation-rises"])
    }
  }

  @Test func `without accuracy a floor has to be met more closely`() {
    func curves(_ loss: Double, accuracy: Double? = nil) -> CurveSet {
      var curves = CurveSet(
        trainLoss: settling(at: loss), classes: 10)
      if let accuracy { curves.trainAccuracy = line([accuracy, accuracy]) }
      return curves
    }
    #expect(ids(curves(1.463)) == ["floor"])
    #expect(ids(curves(1.5)) == [])
    #expect(ids(curves(1.5, accuracy: 0.97)) == ["floor"])
    #expect(ids(curves(1.463, accuracy: 0.5)) == [])
  }

  @Test func `soft targets stop at their entropy`() {
    var curves = CurveSet(
      trainLoss: settling(at: 0.327), classes: 3)
    curves.targetEntropy = 0.325
    let finding = CurveDoctor.findings(for: curves).first
    #expect(finding?.certainty == .certain)
    guard case .floor(.softTargets, _, 0.325, 3)? = finding?.fact else {
      Issue.record("\(String(describing: finding))")
      return
    }
    curves.targetEntropy = 0.1
    #expect(CurveDoctor.findings(for: curves).isEmpty)
  }

  @Test func `what cannot be a cross-entropy is certain`() {
    #expect(ids(CurveSet(trainLoss: line([0.7, 0.2, -0.3, -0.8]))) == ["negative"])
    let mean = CurveDoctor.findings(for: CurveSet(trainLoss: line([-0.1, -0.4, -0.8, -0.9])))
    #expect(mean.first?.certainty == .certain)
    guard case .negative(_, _, true)? = mean.first?.fact else {
      Issue.record("\(mean)")
      return
    }
    // A mean of probabilities with its sign turned falls steadily: that is no jumping.
    let steady = line((0..<40).map { -0.95 + 3.4 / Double($0 + 4) })
    #expect(ids(CurveSet(trainLoss: steady, validationLoss: steady, classes: 10)) == ["negative"])
    #expect(ids(CurveSet(trainLoss: line([0.7, 0.5, .nan]))) == ["not-finite"])
    #expect(ids(CurveSet(trainLoss: line([0.7, 0.5, .infinity]))) == ["not-finite"])
  }

  @Test func `a first loss far above guessing is told`() {
    #expect(
      ids(CurveSet(trainLoss: line([23, 9, 4, 2, 1]), classes: 10)) == ["bad-start"])
    #expect(ids(CurveSet(trainLoss: line([2.31, 1.5, 0.8, 0.5]), classes: 10)) == [])
  }

  @Test func `training evenly above validation is told`() {
    let validation = (0..<20).map { 1 / Double($0 + 1) }
    let curves = CurveSet(
      trainLoss: line(validation.map { $0 + 0.1 }), validationLoss: line(validation))
    #expect(ids(curves) == ["train-above-validation"])
  }

  @Test func `rows that are sorted show in every epoch, shuffled ones do not`() throws {
    // Without shuffling, every epoch sees the same batches.
    let same = try curves(
      settings("data=digits", "batch=64", "epochs=12", "shuffle=off", "lr=0.02"))
    #expect(ids(same).contains("zigzag"))
    #expect(
      try !ids(curves(settings("data=digits", "batch=64", "epochs=12", "lr=0.02"))).contains(
        "zigzag"))
  }

  @Test func `few points say nothing`() {
    #expect(ids(CurveSet()) == [])
    #expect(ids(CurveSet(trainLoss: line([0.7]), classes: 2)) == [])
    #expect(ids(CurveSet(trainLoss: line([0.693, 0.693]), classes: 2)) == [])
  }

  @Test func `ids are unique`() {
    #expect(Set(CurveDoctor.ids).count == CurveDoctor.ids.count)
  }
}
