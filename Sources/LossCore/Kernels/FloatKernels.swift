internal import CKernels

/// The fast path of single-precision losses: C kernels compiled at three instruction levels, of
/// which the best that the processor has is picked when the first one runs.
///
/// A loss is within 2e-6 of the reference path, relatively and for small losses too; an exponential
/// within 1.2 ulp. Nothing is allocated, results do not depend on the number of threads, and at
/// `Level.plain` not on the machine either. All memory belongs to the caller, and inputs must not
/// overlap outputs.
public enum FloatKernels {
  /// The instructions that the kernels use.
  public enum Level: Int, CaseIterable, Comparable, Sendable {
    /// What every processor of the architecture has. Same results everywhere.
    case plain = 1
    /// x86-64-v3: AVX2 and fused multiply-add.
    case v3 = 3
    /// x86-64-v4: AVX-512.
    case v4 = 4

    /// By what they demand.
    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// The level in use. At first the best of this processor, or the one that the environment variable
  /// `XENT_KERNEL_LEVEL` (1, 3 or 4) names.
  public static var level: Level { Level(rawValue: Int(xent_kernel_level())) ?? .plain }

  /// What `XENT_KERNEL_LEVEL` says where that names no level; it then counts as not set.
  public static var unknownLevel: String? {
    xent_kernel_unknown_level().map { String(cString: $0) }
  }

  /// The best level that this processor has.
  public static var bestLevel: Level { Level(rawValue: Int(xent_kernel_best_level())) ?? .plain }

  /// The levels that this processor has, the plainest first.
  public static var availableLevels: [Level] { Level.allCases.filter { $0 <= bestLevel } }

  /// Uses a level for all calls that begin from now on, in every thread.
  ///
  /// - Returns: the level now in use: never one that the processor lacks.
  @discardableResult
  public static func use(_ level: Level) -> Level {
    Level(rawValue: Int(xent_kernel_set_level(Int32(level.rawValue)))) ?? .plain
  }

  /// The most threads that any call uses; 0 stands for no limit. 1 suits whole runs side by side, each
  /// on a processor of its own. Results do not depend on it.
  public static var threadLimit: Int {
    get { Int(xent_kernel_thread_limit()) }
    set { xent_kernel_set_thread_limit(Int32(clamping: newValue)) }
  }

  /// exp of numbers at or below 0, within 0.9 ulp, at `Level.plain` 1.2; results under 2^-126.5 become 0.
  ///
  /// - Parameters:
  ///   - x: numbers of at most 0; above it the results mean nothing.
  ///   - result: as many.
  public static func expOfNonPositive(
    _ x: UnsafeBufferPointer<Float>, into result: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(result.count == x.count)
    guard let input = x.baseAddress, let output = result.baseAddress else { return }
    xent_exp_nonpositive(input, output, x.count)
  }
}
