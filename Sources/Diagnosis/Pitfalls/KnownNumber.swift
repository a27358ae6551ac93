internal import LossCore

/// A number that tells where it comes from.
public struct KnownNumber: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// ln K.
    case guessing(classes: Int)
    /// The entropy of smoothed targets.
    case smoothingFloor(share: Double, classes: Int)
    /// The least loss under a second softmax.
    case doubleSoftmaxFloor(classes: Int)
    /// The least loss under a second sigmoid, on even classes.
    case doubleSigmoidFloor
    /// -ln of what probabilities are clipped at.
    case clip(Double)
    /// The entropy of two classes of which one has this share.
    case shares(Double)
    /// ln m: the least that m labels cost under softmax.
    case labelsPerRow(Int)
    /// 1 / ln 2.
    case bitsPerNat
    /// 1 / ln 10.
    case base10PerNat
    /// ln 100.
    case hundred
    /// Between -1 and 0.
    case meanOfProbabilities
  }

  /// What it is.
  public let kind: Kind
  /// Its value, exactly.
  public let value: Double
  /// The pitfall that it mostly belongs to.
  public let pitfall: Pitfall

  /// What a number may be, as far as the digits tell that it was written with; the most usual first.
  public static func matches(_ value: Double, text: String, classes: Int?) -> [KnownNumber] {
    if value < 0, value >= -1 {
      return [
        KnownNumber(
          kind: .meanOfProbabilities, value: value, pitfall: .likelihoodOfProbabilities)
      ]
    }
    let digits = text.split { $0 == "." || $0 == "," }.dropFirst().first?.count ?? 0
    var unit = 0.5
    for _ in 0..<digits { unit /= 10 }
    // A loss that was read off a curve is not exact either; a whole number is no rounded one.
    let tolerance = digits == 0 ? 5e-4 : max(unit * 1.01, 1e-9)
    return all(classes).filter { abs($0.value - value) <= tolerance }
  }

  private static func all(_ classes: Int?) -> [KnownNumber] {
    let usual =
      Array(2...30) + [
        43, 50, 64, 80, 100, 128, 200, 256, 500, 1000, 10_000, 30_522, 32_000, 50_257,
      ]
    let counts = classes.map { [$0] } ?? usual
    var list = counts.map { count in
      KnownNumber(
        kind: .guessing(classes: count), value: surprisal(1 / Double(count)),
        pitfall: .stuckAtGuessing)
    }
    let few = classes.map { [$0] } ?? [2, 3, 4, 5, 10, 20, 100, 1000]
    for count in few {
      let zeros = [Double](repeating: 0, count: count - 1)
      list.append(
        KnownNumber(
          kind: .doubleSoftmaxFloor(classes: count), value: -logSoftmax([1.0] + zeros)[0],
          pitfall: .doubleActivation))
      for share in [0.05, 0.1, 0.2] {
        let rest = share / Double(count)
        if let floor = try? entropy(
          [1 - share + rest] + [Double](repeating: rest, count: count - 1))
        {
          list.append(
            KnownNumber(
              kind: .smoothingFloor(share: share, classes: count), value: floor,
              pitfall: .smoothedLabels))
        }
      }
    }
    list.append(
      KnownNumber(
        kind: .doubleSigmoidFloor, value: (surprisal(sigmoid(1.0)) + surprisal(0.5)) / 2,
        pitfall: .doubleActivation))
    for limit in [1e-15, Double.ulpOfOne, 1e-16, 1e-7, Double(Float.ulpOfOne), 1e-8, 1e-20] {
      list.append(KnownNumber(kind: .clip(limit), value: surprisal(limit), pitfall: .logOfZero))
    }
    if classes == nil || classes == 2 {
      for share in [0.3, 0.2, 0.1, 0.05, 0.01] {
        if let own = try? entropy([share, 1 - share]) {
          list.append(KnownNumber(kind: .shares(share), value: own, pitfall: .majorityClass))
        }
      }
    }
    if classes == nil {
      list.append(
        KnownNumber(kind: .bitsPerNat, value: LogBase.bits.unitsPerNat, pitfall: .logBase))
      list.append(
        KnownNumber(kind: .base10PerNat, value: LogBase.base10.unitsPerNat, pitfall: .logBase))
      list.append(
        KnownNumber(kind: .hundred, value: surprisal(0.01), pitfall: .percentOrRounded))
      for count in [2, 3, 4] {
        list.append(
          KnownNumber(
            kind: .labelsPerRow(count), value: surprisal(1 / Double(count)),
            pitfall: .softmaxForMultiLabel))
      }
    }
    return list
  }
}
