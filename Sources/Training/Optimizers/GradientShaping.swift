import LossCore

/// What is done to a gradient between the loss and the optimizer.
struct GradientShaping: Sendable {
  /// What the sum of the absolute values of the parameters is multiplied by in the loss.
  private let l1: Double
  /// What half the sum of their squares is multiplied by: PyTorch's `weight_decay` of SGD and Adam.
  private let l2: Double
  /// The largest length that a gradient may have; 0 means any.
  private let longest: Double

  init(_ configuration: TrainingConfiguration) {
    l1 = configuration.l1
    l2 = configuration.l2
    longest = configuration.clip
  }

  /// True when every gradient passes as it is.
  var doesNothing: Bool { l1 == 0 && l2 == 0 && longest == 0 }

  /// The penalty's gradient for L1 first, then clipping as `torch.nn.utils.clip_grad_norm_` does it,
  /// then L2, which PyTorch's optimizers add themselves. Biases count as weights do.
  func apply<Scalar>(_ space: ParameterSpace<Scalar>) {
    let (values, gradient) = (space.values, space.gradient)
    if l1 > 0 {
      let l1 = Scalar(l1)
      for index in 0..<space.count {
        if values[index] > 0 { gradient[index] += l1 }
        if values[index] < 0 { gradient[index] -= l1 }
      }
    }
    if longest > 0 {
      var squares = 0.0
      for index in 0..<space.count {
        let size = gradient[index].asDouble
        squares += size * size
      }
      let factor = longest / (squares.squareRoot() + 1e-6)
      if factor < 1 {
        let factor = Scalar(factor)
        for index in 0..<space.count { gradient[index] *= factor }
      }
    }
    if l2 > 0 {
      let l2 = Scalar(l2)
      for index in 0..<space.count { gradient[index] += l2 * values[index] }
    }
  }
}
