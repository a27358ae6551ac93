import CKernels
import Glibc
import LossCore

/// What a run is computed in: Float, with the kernels, or Double, with the loss core's reference path.
protocol TrainingScalar: LossScalar {
  /// The hyperbolic tangent.
  static func hyperbolicTangent(_ x: Self) -> Self
  /// 1 / (1 + exp(-x)).
  static func logistic(_ x: Self) -> Self
  /// The error function.
  static func errorFunction(_ x: Self) -> Self
  /// exp(x).
  static func exponential(_ x: Self) -> Self

  /// The sum of the cross-entropies of rows of logits, weighted by class, in nats, with `scale` times
  /// its gradient written to `gradient` where it is wanted; nil where there is no kernel for it.
  static func crossEntropyKernel(
    _ rows: LogitRows<Self>, labels: UnsafePointer<Int64>, classWeights: UnsafePointer<Self>?,
    scale: Self
  ) -> Double?

  /// The sum of the binary cross-entropies of `count` logits, in nats, with `scale` times its gradient
  /// written to `gradient` where it is wanted; nil where there is no kernel for it.
  static func binaryCrossEntropyKernel(
    _ logits: UnsafePointer<Self>, targets: UnsafePointer<Self>,
    gradient: UnsafeMutablePointer<Self>?, count: Int, scale: Self
  ) -> Double?
}

/// Rows of logits with what is true of each, in memory that the caller owns.
struct LogitRows<Scalar: TrainingScalar> {
  let logits: UnsafePointer<Scalar>
  let truth: RowTruth<Scalar>.Pointer
  let gradient: UnsafeMutablePointer<Scalar>?
  let rows: Int
  let classes: Int
  /// From row to row, in logits and gradient alike.
  let stride: Int
}

extension Float: TrainingScalar {
  static func hyperbolicTangent(_ x: Float) -> Float { tanhf(x) }
  static func logistic(_ x: Float) -> Float { 1 / (1 + expf(-x)) }
  static func errorFunction(_ x: Float) -> Float { erff(x) }
  static func exponential(_ x: Float) -> Float { expf(x) }

  static func crossEntropyKernel(
    _ rows: LogitRows<Float>, labels: UnsafePointer<Int64>, classWeights: UnsafePointer<Float>?,
    scale: Float
  ) -> Double? {
    var batch = xent_cross_entropy()
    batch.logits = rows.logits
    batch.labels = labels
    batch.class_weights = classWeights
    batch.gradient = rows.gradient
    batch.rows = rows.rows
    batch.classes = rows.classes
    batch.stride = rows.stride
    // No label is negative, so no row is ignored.
    batch.ignored_label = -1
    batch.gradient_scale = scale
    // A step is too small to share; whole runs are spread over the processors instead.
    batch.threads = 1
    return xent_softmax_cross_entropy(&batch)
  }

  static func binaryCrossEntropyKernel(
    _ logits: UnsafePointer<Float>, targets: UnsafePointer<Float>,
    gradient: UnsafeMutablePointer<Float>?, count: Int, scale: Float
  ) -> Double? {
    var batch = xent_binary_cross_entropy_batch()
    batch.logits = logits
    batch.targets = targets
    batch.gradient = gradient
    batch.count = count
    batch.gradient_scale = scale
    batch.threads = 1
    return xent_binary_cross_entropy(&batch)
  }
}

extension Double: TrainingScalar {
  static func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
  static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
  static func errorFunction(_ x: Double) -> Double { erf(x) }
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func crossEntropyKernel(
    _ rows: LogitRows<Double>, labels: UnsafePointer<Int64>, classWeights: UnsafePointer<Double>?,
    scale: Double
  ) -> Double? { nil }
  static func binaryCrossEntropyKernel(
    _ logits: UnsafePointer<Double>, targets: UnsafePointer<Double>,
    gradient: UnsafeMutablePointer<Double>?, count: Int, scale: Double
  ) -> Double? { nil }
}
