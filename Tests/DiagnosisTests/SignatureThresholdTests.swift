import LossCore
import Testing

@testable import Diagnosis

/// A rule of a signature: curves that just show it, and curves that just do not.
struct SignatureThreshold: Sendable, CustomTestStringConvertible {
  let signature: any CurveSignature.Type
  let rule: String
  let inside, outside: CurveSet
  var certainty: Certainty?
  var testDescription: String { "\(signature.id): \(rule)" }

  init(
    _ signature: any CurveSignature.Type, _ rule: String, _ inside: CurveSet,
    not outside: CurveSet, certainty: Certainty? = nil
  ) {
    self.signature = signature
    self.rule = rule
    self.inside = inside
    self.outside = outside
    self.certainty = certainty
  }

  private static func curves(
    _ train: [Double], validation: [Double] = [], accuracy: [Double] = [], from start: Int = 0,
    classes: Int? = nil, shares: [Double]? = nil
  ) -> CurveSet {
    func line(_ values: [Double]) -> [CurveSet.Point] {
      values.enumerated().map { .init(Double(start + $0.offset), $0.element) }
    }
    return CurveSet(
      trainLoss: line(train), validationLoss: line(validation), trainAccuracy: line(accuracy),
      classes: classes, classShares: shares)
  }

  /// So many times the same value.
  private static func flat(_ value: Double, _ count: Int) -> [Double] {
    [Double](repeating: value, count: count)
  }

  /// Every threshold.
  static var all: [SignatureThreshold] {
    plain + plateaus + floors + bouncing + validation + slow + trainAbove + zigzag
  }

  private static var plain: [SignatureThreshold] {
    func first(_ value: Double) -> CurveSet { curves([value, 1, 1, 1], classes: 10) }
    func frozen(_ count: Int, of all: Int, at value: Double = 0.5) -> CurveSet {
      curves((0..<all - count).map { 2 - 0.01 * Double($0) } + flat(value, count))
    }
    return [
      .init(NotFiniteSignature.self, "any", curves([1, .nan]), not: curves([1, 0.5])),
      .init(NegativeSignature.self, "1e-6", curves([1, -2e-6]), not: curves([1, -5e-7])),
      .init(FrozenSignature.self, "6 values", frozen(6, of: 8), not: frozen(5, of: 8)),
      .init(FrozenSignature.self, "half of all", frozen(6, of: 13), not: frozen(6, of: 14)),
      .init(
        FrozenSignature.self, "not at 0", frozen(6, of: 8, at: 2e-6),
        not: frozen(6, of: 8, at: 5e-7)),
      // Guessing among ten costs 2.3026.
      .init(StartSignature.self, "twice guessing", first(4.61), not: first(4.60)),
      .init(
        StartSignature.self, "four times guessing", first(9.22), not: first(9.20),
        certainty: .likely),
      .init(
        StartSignature.self, "3 values", curves([9, 1, 1], from: 1, classes: 10),
        not: curves([9, 1], from: 1, classes: 10)),
      .init(
        DivergingSignature.self, "1.3 times the start", curves([1, 1, 1.31, 1.31]),
        not: curves([1, 1, 1.29, 1.29])),
      .init(
        DivergingSignature.self, "0.1 nats", curves([0.2, 0.2, 0.31, 0.31]),
        not: curves([0.2, 0.2, 0.29, 0.29])),
      .init(
        DivergingSignature.self, "1.3 times guessing", curves([1, 1, 3, 3], classes: 10),
        not: curves([1, 1, 2.98, 2.98], classes: 10)),
      .init(
        DivergingSignature.self, "the last fifth", curves(flat(1, 16) + flat(1.31, 4)),
        not: curves(flat(1, 17) + flat(1.39, 3))),
    ]
  }

  private static var plateaus: [SignatureThreshold] {
    let guess = surprisal(0.1)
    func at(_ level: Double, classes: Int? = 10, before: Double? = nil) -> CurveSet {
      curves((before.map { [$0] } ?? []) + flat(level, 20), classes: classes)
    }
    /// Shares of two classes, their entropy from guessing's; the loss and accuracy at these.
    func shares(_ largest: Double, loss: Double = 1, accuracy: Double? = nil) -> CurveSet {
      let shares = [largest, 1 - largest]
      let own = (try? entropy(shares)) ?? .nan
      return curves(
        flat(own * loss, 20), accuracy: accuracy.map { flat($0, 20) } ?? [], classes: 2,
        shares: shares)
    }
    return [
      .init(GuessingSignature.self, "1 % above", at(1.009 * guess), not: at(1.011 * guess)),
      .init(GuessingSignature.self, "1 % below", at(0.991 * guess), not: at(0.989 * guess)),
      .init(
        GuessingSignature.self, "0.3 % where K is guessed", at(1.0029 * guess, classes: nil),
        not: at(1.0031 * guess, classes: nil)),
      .init(
        GuessingSignature.self, "never 5 % below", at(guess, before: 0.96 * guess),
        not: at(guess, before: 0.94 * guess)),
      .init(MajoritySignature.self, "3 % from even", shares(0.605), not: shares(0.6)),
      .init(
        MajoritySignature.self, "2 % of the entropy", shares(0.8, loss: 1.019),
        not: shares(0.8, loss: 1.021)),
      .init(
        MajoritySignature.self, "0.01 of accuracy", shares(0.8, accuracy: 0.809),
        not: shares(0.8, accuracy: 0.811)),
    ]
  }

  private static var floors: [SignatureThreshold] {
    func smoothed(_ times: Double, share: Double = 0.1, classes: Int = 10) -> CurveSet {
      let floor = LossFloor.smoothed(share, classes) ?? .nan
      var all = curves([1.5] + flat(floor * times, 20), classes: classes)
      all.smoothing = share
      return all
    }
    func double(_ times: Double, accuracy: Double? = nil) -> CurveSet {
      curves(
        [2] + flat(LossFloor.doubleSoftmax(10) * times, 20),
        accuracy: accuracy.map { flat($0, 20) } ?? [], classes: 10)
    }
    /// The last so many of 30 on the floor.
    func late(_ count: Int) -> CurveSet {
      var all = curves(
        (0..<30 - count).map { 2 - 0.03 * Double($0) }
          + flat(LossFloor.smoothed(0.1, 10) ?? 0, count),
        classes: 10)
      all.smoothing = 0.1
      return all
    }
    return [
      .init(FloorSignature.self, "6 % above", smoothed(1.059), not: smoothed(1.061)),
      .init(FloorSignature.self, "0.5 % below", smoothed(0.996), not: smoothed(0.994)),
      .init(
        FloorSignature.self, "3 % from even", smoothed(1, share: 0.79, classes: 2),
        not: smoothed(1, share: 0.8, classes: 2)),
      .init(FloorSignature.self, "30 % of the curve", late(9), not: late(8)),
      .init(FloorSignature.self, "0.4 % without accuracy", double(1.0039), not: double(1.0041)),
      .init(
        FloorSignature.self, "6 % with accuracy", double(1.059, accuracy: 0.95),
        not: double(1.061, accuracy: 0.95)),
      .init(
        FloorSignature.self, "accuracy of 0.9", double(1, accuracy: 0.91),
        not: double(1, accuracy: 0.9)),
    ]
  }

  private static var bouncing: [SignatureThreshold] {
    /// Jumps by a factor from a level, so many among as many steps.
    func jumps(_ count: Int, of all: Int, from level: Double = 1, by factor: Double = 2) -> CurveSet
    {
      var values = flat(level, all)
      for jump in 0..<count { values[all - 2 - 2 * jump] = level * factor }
      return curves(values)
    }
    return [
      .init(BouncingSignature.self, "8 values", jumps(3, of: 8), not: jumps(3, of: 7)),
      .init(BouncingSignature.self, "3 jumps", jumps(3, of: 9), not: jumps(2, of: 9)),
      // Of twenty values the last fourteen are looked at: thirteen steps.
      .init(
        BouncingSignature.self, "a quarter of the steps", jumps(4, of: 20), not: jumps(3, of: 20)),
      .init(
        BouncingSignature.self, "1.5 times the least", jumps(4, of: 12, by: 1.51),
        not: jumps(4, of: 12, by: 1.49)),
      // A slow climb: jumps of 15 %, and 0.005 more.
      .init(
        BouncingSignature.self, "jumps of 15 %", curves((0..<10).map { pow(1.17, $0) }),
        not: curves((0..<10).map { pow(1.15, $0) })),
      .init(
        BouncingSignature.self, "jumps of 0.005 nats", jumps(4, of: 12, from: 0.006, by: 2.1),
        not: jumps(4, of: 12, from: 0.005, by: 2.1)),
    ]
  }

  private static func pow(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }

  private static var validation: [SignatureThreshold] {
    /// Down to 1 (or to another least) in so many steps, and then at a level; training falls to a share.
    func rising(
      to level: Double, least: Double = 1, down: Int = 4, after: Int = 4, trainTo: Double = 0.5
    ) -> CurveSet {
      let validation =
        (0..<down).map { least * (1 + 0.2 * Double(down - 1 - $0)) } + flat(level, after)
      return curves(validation.indices.map { $0 < down ? 1 : trainTo }, validation: validation)
    }
    /// A slow fall with a rise of two at its end: averaged over three, three follow the least.
    func late(_ count: Int) -> CurveSet {
      curves(
        flat(1, count - 2) + flat(0.5, 2),
        validation: (0..<count - 2).map { 1 + 1e-4 * Double(count - 3 - $0) } + flat(1.5, 2))
    }
    return [
      .init(ValidationSignature.self, "8 %", rising(to: 1.081), not: rising(to: 1.079)),
      .init(
        ValidationSignature.self, "0.005 nats", rising(to: 0.0251, least: 0.02),
        not: rising(to: 0.0249, least: 0.02)),
      .init(
        ValidationSignature.self, "training to 0.95", rising(to: 1.2, trainTo: 0.949),
        not: rising(to: 1.2, trainTo: 0.951)),
      .init(
        ValidationSignature.self, "6 values", rising(to: 1.2, down: 3, after: 3),
        not: rising(to: 1.2, down: 2, after: 3)),
      .init(
        ValidationSignature.self, "3 after the least", rising(to: 1.2, after: 3),
        not: rising(to: 1.2, after: 2)),
      .init(
        ValidationSignature.self, "a sixth after the least", late(23), not: late(24)),
    ]
  }

  private static var slow: [SignatureThreshold] {
    func line(_ count: Int, to last: Double) -> CurveSet {
      curves((0..<count).map { 1 + (last - 1) * Double($0) / Double(count - 1) })
    }
    /// Two straight halves, the second falling so many times as much.
    func bent(_ times: Double) -> CurveSet {
      curves(
        (0..<11).map { step -> Double in
          let (first, second) = (Double(min(step, 5)), Double(max(step - 5, 0)))
          return 1 - 0.01 * first - 0.01 * times * second
        })
    }
    /// A line of twenty with so many small rises in its middle.
    func rising(_ rises: Int) -> CurveSet {
      var values = (0..<20).map { 1 - 0.02 * Double($0) }
      for rise in 0..<rises { values[2 + 3 * rise] = values[1 + 3 * rise] + 1e-4 }
      return curves(values)
    }
    return [
      .init(SlowSignature.self, "8 values", line(8, to: 0.9), not: line(7, to: 0.9)),
      .init(SlowSignature.self, "0.5 % fallen", line(10, to: 0.9949), not: line(10, to: 0.9951)),
      .init(SlowSignature.self, "60 % left", line(10, to: 0.601), not: line(10, to: 0.599)),
      .init(SlowSignature.self, "no less in the second half", bent(0.61), not: bent(0.59)),
      .init(SlowSignature.self, "no more in the second half", bent(1.39), not: bent(1.41)),
      .init(SlowSignature.self, "one rise in five", rising(4), not: rising(5)),
    ]
  }

  private static var trainAbove: [SignatureThreshold] {
    func above(_ gap: Double, validation: Double = 1, count: Int = 8) -> CurveSet {
      curves(flat(validation + gap, count), validation: flat(validation, count))
    }
    return [
      .init(TrainAboveSignature.self, "15 %", above(0.151), not: above(0.149)),
      .init(
        TrainAboveSignature.self, "0.02 nats", above(0.0201, validation: 0.1),
        not: above(0.0199, validation: 0.1)),
      .init(TrainAboveSignature.self, "8 values", above(0.2), not: above(0.2, count: 7)),
    ]
  }

  private static var zigzag: [SignatureThreshold] {
    /// The same pattern in every epoch, and a share of another that changes sides.
    func pattern(steps: Int, epochs: Int, other: Double = 0) -> CurveSet {
      var all = CurveSet()
      all.stepsPerEpoch = steps
      all.batchLoss = (0..<steps * epochs).map { index in
        let (epoch, step) = (index / steps, index % steps)
        let own = step % 2 == 0 ? 1.0 : -1.0
        let second = (step / 2 + epoch) % 2 == 0 ? other : -other
        return .init(Double(index), 2 + 0.1 * (own + second))
      }
      return all
    }
    return [
      .init(
        ZigzagSignature.self, "4 steps", pattern(steps: 4, epochs: 6),
        not: pattern(steps: 3, epochs: 6)),
      .init(
        ZigzagSignature.self, "4 epochs", pattern(steps: 8, epochs: 4),
        not: pattern(steps: 8, epochs: 3)),
      // (1 - x²) / (1 + x²) is 0.8 at a third.
      .init(
        ZigzagSignature.self, "a correlation of 0.8", pattern(steps: 8, epochs: 6, other: 0.32),
        not: pattern(steps: 8, epochs: 6, other: 0.35)),
    ]
  }
}

@Suite("The thresholds of the signatures of curves")
struct SignatureThresholdTests {
  @Test(arguments: SignatureThreshold.all)
  func `curves just inside show it, curves just outside do not`(_ threshold: SignatureThreshold) {
    func shows(_ curves: CurveSet) -> Bool {
      guard let (_, certainty) = threshold.signature.find(in: curves) else { return false }
      return threshold.certainty.map { $0 == certainty } ?? true
    }
    #expect(shows(threshold.inside), "inside")
    #expect(!shows(threshold.outside), "outside")
  }

  @Test func `every signature has curves that show it`() {
    for signature in CurveDoctor.all {
      #expect(SignatureThreshold.all.contains { $0.signature == signature }, "\(signature.id)")
    }
  }

  private func isPlateau(_ values: [Double], share: Double = 0.5) -> Bool {
    Plateau(values.enumerated().map { .init(Double($0.offset), $0.element) }, share: share) != nil
  }

  @Test func `a plateau does not move`() {
    func moving(_ by: Double) -> [Double] { (0..<30).map { $0 % 2 == 0 ? 1 + by : 1 - by } }
    #expect(isPlateau(moving(0.0099)) && !isPlateau(moving(0.0101)))
  }

  @Test func `a plateau does not still fall`() {
    // The means of both halves of the last fifteen lie eight steps apart.
    func falling(_ by: Double) -> [Double] { (0..<30).map { 1 - by / 8 * Double($0 - 22) } }
    #expect(isPlateau(falling(0.0059)) && !isPlateau(falling(0.0061)))
    #expect(isPlateau(falling(-0.0061)))
  }

  @Test func `a plateau has points`() {
    let flat = [Double](repeating: 1, count: 6)
    #expect(isPlateau(flat) && !isPlateau(Array(flat.dropLast())))
    // Five at least are looked at, however few the share is.
    #expect(isPlateau([9] + flat.dropLast(), share: 0.1))
    #expect(!isPlateau([9, 1, 9, 1, 1, 1, 1], share: 0.1))
  }
}
