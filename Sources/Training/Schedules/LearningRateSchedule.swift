import Glibc

/// How the learning rate changes over a run: each step's rate is the configured one times a factor.
///
/// `step`, `exponential` and `cosine` change after each epoch, `warmup` and `oneCycle` after each step,
/// as PyTorch's schedulers are used.
package enum LearningRateSchedule: String, Sendable, CaseIterable {
  /// Always the same.
  case constant
  /// Times `decay` every `decay-every` epochs (StepLR).
  case step
  /// Times `decay` every epoch (ExponentialLR).
  case exponential
  /// Half a cosine from 1 to 0 over the epochs (CosineAnnealingLR with T_max the epochs).
  case cosine
  /// Evenly up from nothing over the first `warmup` epochs, then constant.
  case warmup
  /// The same way up, then half a cosine down to 0.
  case warmupCosine = "warmup-cosine"
  /// Half a cosine up from 1/25 over the first 30 % of the steps, then half a cosine down to 1/250,000
  /// (OneCycleLR, without its change of the momentum).
  case oneCycle = "one-cycle"
}

/// Where in a run a step is.
struct SchedulePosition: Sendable {
  /// Steps taken before this one.
  var step: Int
  /// Epochs finished before it.
  var epoch: Int
  /// Steps of an epoch.
  var stepsPerEpoch: Int
  /// Epochs of the run.
  var epochs: Int
}

extension LearningRateSchedule {
  /// What the configured rate is multiplied by.
  func factor(at place: SchedulePosition, decay: Double, every: Int, warmup: Int) -> Double {
    switch self {
    case .constant: return 1
    case .step: return pow(decay, Double(place.epoch / every))
    case .exponential: return pow(decay, Double(place.epoch))
    case .cosine: return Self.descent(Double(place.epoch) / Double(place.epochs))
    case .warmup: return Self.rise(place, warmup)
    case .warmupCosine:
      guard place.epoch >= warmup else { return Self.rise(place, warmup) }
      let rest = max(place.epochs - warmup, 1)
      return Self.descent(Double(place.epoch - warmup) / Double(rest))
    case .oneCycle: return Self.cycle(place)
    }
  }

  /// From 1 at 0 to 0 at 1, and 0 from there on.
  private static func descent(_ share: Double) -> Double {
    (1 + cos(.pi * min(share, 1))) / 2
  }

  private static func rise(_ place: SchedulePosition, _ warmup: Int) -> Double {
    let steps = max(warmup * place.stepsPerEpoch, 1)
    return min(Double(place.step + 1) / Double(steps), 1)
  }

  private static func cycle(_ place: SchedulePosition) -> Double {
    let total = Double(place.epochs * place.stepsPerEpoch)
    let peak = 0.3 * total - 1
    let (low, end) = (1.0 / 25, 1.0 / 250_000)
    let step = min(Double(place.step), total - 1)
    func between(_ from: Double, _ to: Double, _ share: Double) -> Double {
      to + (from - to) / 2 * (1 + cos(.pi * share))
    }
    if step <= peak { return between(low, 1, step / peak) }
    return between(1, end, (step - peak) / (total - 1 - peak))
  }
}
