/// Something that curves show, with the numbers that show it.
package enum CurveFact: Hashable, Sendable {
  /// A loss that is no number, first at this place.
  case notFinite(x: Double)
  /// A loss below 0, which cross-entropy cannot be; whether all lie between -1 and 0.
  case negative(value: Double, x: Double, isAboveMinusOne: Bool)
  /// The last digit has not moved over so many measurements.
  case frozen(value: Double, count: Int)
  /// The first loss is far above that of guessing.
  case badStart(first: Double, guess: Double, classes: Int)
  /// The loss stays at that of guessing; `classes` was told, or read from the number itself.
  case stuckAtGuessing(loss: Double, guess: Double, classes: Int, isGuessed: Bool)
  /// The loss stays at the entropy of the class shares.
  case majorityOnly(loss: Double, entropy: Double, accuracy: Double?, largestShare: Double)
  /// An almost straight, slow fall.
  case slowFall(from: Double, to: Double, x: Double)
  /// The loss jumps up again and again.
  case bouncing(rises: Int, count: Int, highest: Double, least: Double)
  /// The loss has grown beyond where it began.
  case diverging(first: Double, last: Double)
  /// Validation loss rises from its least while training loss falls; accuracy holds.
  case overconfident(
    least: Double, atX: Double, last: Double, accuracyThen: Double, accuracyNow: Double)
  /// The same, and accuracy falls or is not known.
  case overfitting(
    least: Double, atX: Double, last: Double, accuracyThen: Double?, accuracyNow: Double?)
  /// The loss stays on a floor that is not 0.
  case floor(CurveFloor, loss: Double, floor: Double, classes: Int)
  /// Training loss lies above validation loss, evenly.
  case trainAbove(gap: Double)
  /// The same pattern of batches in every epoch.
  case zigzag(correlation: Double)
}

/// A loss below which a mistake or a choice keeps the curve.
package enum CurveFloor: Hashable, Sendable {
  /// Smoothed targets, with their share.
  case smoothing(Double)
  /// Targets that are distributions: their mean entropy is the least loss.
  case softTargets
  /// Softmax applied to probabilities.
  case doubleSoftmax
  /// Sigmoid applied to probabilities, on even classes.
  case doubleSigmoid
}

/// A fact with how sure the reading of it is.
package struct CurveFinding: Hashable, Sendable {
  /// The stable name of the signature.
  package let id: String
  /// How sure the reading is that goes with it.
  package let certainty: Certainty
  /// What was seen.
  package let fact: CurveFact

  /// A finding.
  package init(id: String, certainty: Certainty, fact: CurveFact) {
    self.id = id
    self.certainty = certainty
    self.fact = fact
  }
}

/// A way for curves to look that has a name.
protocol CurveSignature: Sendable {
  /// The stable name, words joined by hyphens.
  static var id: String { get }
  /// The fact, where the curves show it, and how sure its reading is.
  static func find(in curves: CurveSet) -> (CurveFact, Certainty)?
}

/// Names what curves show.
package enum CurveDoctor {
  /// Every signature; those further up explain those further down.
  static let all: [any CurveSignature.Type] = [
    NotFiniteSignature.self, NegativeSignature.self, FrozenSignature.self,
    DivergingSignature.self, MajoritySignature.self, GuessingSignature.self, FloorSignature.self,
    BouncingSignature.self, ValidationSignature.self, SlowSignature.self, StartSignature.self,
    TrainAboveSignature.self, ZigzagSignature.self,
  ]

  /// The ids of all signatures.
  package static var ids: [String] { all.map { $0.id } }

  /// What the curves show, the surest first; nothing where they look as they should.
  package static func findings(for curves: CurveSet) -> [CurveFinding] {
    var found: [CurveFinding] = []
    for signature in all {
      guard let (fact, certainty) = signature.find(in: curves) else { continue }
      found.append(CurveFinding(id: signature.id, certainty: certainty, fact: fact))
      // A loss that never moves is not slow besides, and what is no cross-entropy has no shape to judge.
      if ends.contains(signature.id) { break }
    }
    return found.enumerated().sorted {
      ($1.element.certainty, $0.offset) < ($0.element.certainty, $1.offset)
    }.map(\.element)
  }

  private static let ends: Set<String> = [
    NegativeSignature.id, FrozenSignature.id, DivergingSignature.id, GuessingSignature.id,
    MajoritySignature.id,
  ]
}
