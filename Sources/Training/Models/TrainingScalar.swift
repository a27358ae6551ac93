import CKernels
import LossCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
  static func crossEntropyKernel(_ rows: LogitRows<Self>, scale: Self) -> Double?
}

/// Rows of logits with the class of each, in memory that the caller owns.
struct LogitRows<Scalar> {
  let logits: UnsafePointer<Scalar>
  let labels: UnsafePointer<Int64>
  let classWeights: UnsafePointer<Scalar>?
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

  static func crossEntropyKernel(_ rows: LogitRows<Float>, scale: Float) -> Double? {
    var batch = xent_cross_entropy()
    batch.logits = rows.logits
    batch.labels = rows.labels
    batch.class_weights = rows.classWeights
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
}

extension Double: TrainingScalar {
  static func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
  static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
  static func errorFunction(_ x: Double) -> Double { erf(x) }
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func crossEntropyKernel(_ rows: LogitRows<Double>, scale: Double) -> Double? { nil }
}
