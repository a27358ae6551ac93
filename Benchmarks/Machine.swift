import CFloor
import Foundation
import LossCore

/// The limits of this machine, measured in the same run as everything that is compared with them.
struct Machine {
  /// GB/s read plus written by a copy of 256 MB, by number of threads.
  let copy: [Int: Double]
  /// Nanoseconds of an exponential in the first-level cache, one thread.
  let expNanoseconds: Double
  /// Multiplications and additions a second in registers, one thread.
  let multiplyAddRate: Double

  static func measured() -> Machine {
    Machine(
      copy: [1: copyRate(threads: 1), 2: copyRate(threads: 2)], expNanoseconds: expTime(),
      multiplyAddRate: floor_multiply_add_rate())
  }

  /// The best of seven copies, as that is what the machine allows.
  static func copyRate(threads: Int) -> Double {
    let bytes = 256 << 20
    let source = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 4096)
    let target = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 4096)
    defer {
      source.deallocate()
      target.deallocate()
    }
    memset(source, 1, bytes)
    memset(target, 2, bytes)
    nonisolated(unsafe) let (from, to) = (source, target)
    let part = bytes / threads
    var best = Double.infinity
    for _ in 0..<7 {
      let start = DispatchTime.now().uptimeNanoseconds
      if threads == 1 {
        memcpy(to, from, bytes)
      } else {
        DispatchQueue.concurrentPerform(iterations: threads) {
          memcpy(to + $0 * part, from + $0 * part, part)
        }
      }
      best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start))
    }
    precondition(memcmp(from, to, 4096) == 0)
    return 2 * Double(bytes) / best
  }

  private static func expTime() -> Double {
    let x = (0..<1024).map { -20 * Float($0) / 1024 }
    var result = [Float](repeating: 0, count: x.count)
    let timing = Timing(budget: 0.2) {
      x.withUnsafeBufferPointer { x in
        result.withUnsafeMutableBufferPointer { FloatKernels.expOfNonPositive(x, into: $0) }
      }
    }
    precondition(abs(result[512] - 4.539993e-5) < 1e-10)
    return timing.best * 1e9 / 1024
  }

  func show() {
    print("kernel level \(FloatKernels.level) (of \(FloatKernels.bestLevel))", terminator: "; ")
    print(
      "copy \(copy[1, default: 0].formatted(decimals: 1)) GB/s with one thread", terminator: ", ")
    print("\(copy[2, default: 0].formatted(decimals: 1)) with two", terminator: "; ")
    print("exp \(expNanoseconds.formatted(decimals: 3)) ns", terminator: "; ")
    print("\((2e-9 * multiplyAddRate).formatted(decimals: 0)) GFLOP/s")
  }
}
