/// A loss that stays on a floor that is not 0.
enum FloorSignature: CurveSignature {
  static var id: String { "floor" }

  /// The share of the curve that has to lie on the floor.
  private static let share = 0.3
  /// A floor nearer to ln K than this cannot be told from an even guess.
  private static let mostEven = 0.97
  /// How far below its floor a loss may be measured, and how far above it training stops, as shares of it.
  private static let least = 0.995, most = 1.06
  /// How far above it may be where no accuracy says that the model is good, so that the number itself has to.
  private static let mostAlone = 1.004
  /// The accuracy from which on a loss that stays up is no model that learned little.
  private static let leastAccuracy = 0.9

  static func find(in curves: CurveSet) -> (CurveFact, Certainty)? {
    guard let classes = curves.classes, classes > 1, let guess = curves.guessLoss,
      let plateau = Plateau(curves.mainLoss, share: share), plateau.loss < mostEven * guess
    else { return nil }
    func isNear(_ floor: Double) -> Bool {
      plateau.loss >= least * floor && plateau.loss < most * floor
    }
    if let smoothing = curves.smoothing {
      guard smoothing > 0, let floor = LossFloor.smoothed(smoothing, classes), isNear(floor) else {
        return nil
      }
      return (
        .floor(.smoothing(smoothing), loss: plateau.loss, floor: floor, classes: classes), .certain
      )
    }
    if let entropy = curves.targetEntropy {
      guard entropy > 0, isNear(entropy) else { return nil }
      return (.floor(.softTargets, loss: plateau.loss, floor: entropy, classes: classes), .certain)
    }
    // Accuracy that is good while the loss stays up makes a floor out of a plateau. Where nobody logged it,
    // the number itself has to be on the floor.
    let accuracy = (curves.trainAccuracy + curves.validationAccuracy).finite.map(\.value).max()
    if let accuracy, accuracy <= leastAccuracy { return nil }
    let nearest = accuracy == nil ? mostAlone : most
    var candidates: [(CurveFloor, Double)] = []
    candidates.append((.doubleSoftmax, LossFloor.doubleSoftmax(classes)))
    if classes == 2 { candidates.append((.doubleSigmoid, LossFloor.doubleSigmoid)) }
    for share in [0.1, 0.2] {
      if let floor = LossFloor.smoothed(share, classes) {
        candidates.append((.smoothing(share), floor))
      }
    }
    guard
      let (kind, floor) = candidates.filter({ isNear($0.1) && plateau.loss < nearest * $0.1 })
        .min(by: { abs(plateau.loss - $0.1) < abs(plateau.loss - $1.1) })
    else { return nil }
    return (.floor(kind, loss: plateau.loss, floor: floor, classes: classes), .possible)
  }
}
