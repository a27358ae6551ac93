import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work on many rows in pieces, which the processors share.
///
/// The pieces depend on the number of rows alone, so results that are put together in their order do not
/// depend on how many processors there are.
public enum Pieces {
  /// The processors that there are, at least 1.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// How many pieces `count` rows have.
  public static func count(_ rows: Int, size: Int) -> Int { (rows + size - 1) / size }

  /// Calls `body` with the rows of each piece of `size`, in any order and at the same time: what it writes
  /// must be its own.
  public static func each(_ rows: Int, size: Int, _ body: (Range<Int>) -> Void) {
    let pieces = count(rows, size: size)
    if pieces == 1 { return body(0..<rows) }
    withoutActuallyEscaping(body) { body in
      // It is over when this call returns, and each piece writes what is its own.
      nonisolated(unsafe) let shared = body
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        shared(piece * size..<min(rows, (piece + 1) * size))
      }
    }
  }

  /// What `body` gives for each piece, in their order.
  public static func map<T>(_ rows: Int, size: Int, _ body: (Range<Int>) -> T) -> [T] {
    let pieces = count(rows, size: size)
    return [T](unsafeUninitializedCapacity: pieces) { target, filled in
      let memory = target.baseAddress
      each(rows, size: size) { range in
        (memory! + range.lowerBound / size).initialize(to: body(range))
      }
      filled = pieces
    }
  }
}
