internal import LossCore

/// A number that tells where it comes from.
package struct KnownNumber: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
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
  package let kind: Kind
  /// Its value, exactly.
  package let value: Double
  /// The pitfall that it mostly belongs to.
  package let pitfall: Pitfall

  /// What a number may be, as far as the digits tell that it was written with; the most usual first.
  package static func matches(_ value: Double, text: String, classes: Int?) -> [KnownNumber] {
    if value < 0, value >= -1 {
      return [KnownNumber(.meanOfProbabilities, value, .likelihoodOfProbabilities)]
    }
    let digits = text.split { $0 == "." || $0 == "," }.dropFirst().first?.count ?? 0
    var unit = 0.5
    for _ in 0..<digits { unit /= 10 }
    // A loss that was read off a curve is not exact either; a whole number is no rounded one.
    let tolerance = digits == 0 ? 5e-4 : max(unit * 1.01, 1e-9)
    return all(classes).filter { abs($0.value - value) <= tolerance }
  }

  private static func all(_ classes: Int?) -> [KnownNumber] {
    let counts = classes.map { [$0] } ?? usual
    var list = counts.map {
      KnownNumber(.guessing(classes: $0), surprisal(1 / Double($0)), .stuckAtGuessing)
    }
    for count in classes.map({ [$0] }) ?? few {
      list.append(
        KnownNumber(
          .doubleSoftmaxFloor(classes: count), LossFloor.doubleSoftmax(count), .doubleActivation))
      for share in LossFloor.smoothings {
        guard let floor = LossFloor.smoothed(share, count) else { continue }
        list.append(
          KnownNumber(.smoothingFloor(share: share, classes: count), floor, .smoothedLabels))
      }
    }
    list.append(KnownNumber(.doubleSigmoidFloor, LossFloor.doubleSigmoid, .doubleActivation))
    list += LossFloor.clips.map { KnownNumber(.clip($0), surprisal($0), .logOfZero) }
    if classes == nil || classes == 2 {
      for share in [0.3, 0.2, 0.1, 0.05, 0.01] {
        guard let own = try? entropy([share, 1 - share]) else { continue }
        list.append(KnownNumber(.shares(share), own, .majorityClass))
      }
    }
    guard classes == nil else { return list }
    list += [
      KnownNumber(.bitsPerNat, LogBase.bits.unitsPerNat, .logBase),
      KnownNumber(.base10PerNat, LogBase.base10.unitsPerNat, .logBase),
      KnownNumber(.hundred, surprisal(0.01), .percentOrRounded),
    ]
    return list
      + [2, 3, 4].map {
        KnownNumber(.labelsPerRow($0), surprisal(1 / Double($0)), .softmaxForMultiLabel)
      }
  }

  /// Numbers of classes that data sets and vocabularies have.
  private static let usual =
    Array(2...30) + [
      43, 50, 64, 80, 100, 128, 200, 256, 500, 1000, 10_000, 30_522, 32_000, 50_257,
    ]
  /// Numbers of classes whose floors are worth telling: those of the others are too many to hit by chance.
  private static let few = [2, 3, 4, 5, 10, 20, 100, 1000]

  private init(_ kind: Kind, _ value: Double, _ pitfall: Pitfall) {
    self.kind = kind
    self.value = value
    self.pitfall = pitfall
  }
}
