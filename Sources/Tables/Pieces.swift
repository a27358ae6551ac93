import Dispatch
import Glibc

/// Work on many rows in pieces, which the processors share.
///
/// The pieces depend on the number of rows alone, so results that are put together in their order do not
/// depend on how many processors there are.
package enum Pieces {
  /// The processors that there are, at least 1.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What `body` gives for each piece of at most `size` rows, in their order. It runs on several pieces at
  /// the same time.
  package static func map<T>(
    _ rows: Int, size: Int, _ body: @Sendable (Range<Int>) -> T
  ) -> [T] {
    map(rows, size: size, room: { _ in }) { rows, _ in body(rows) }
  }

  /// The same, where a piece reads or writes memory of its own.
  ///
  /// - Parameter room: the memory of a piece; it is asked for one piece after the other, before the first
  ///   begins. What is written must belong to one piece alone.
  @discardableResult
  package static func map<Room, T>(
    _ rows: Int, size: Int, room: (Range<Int>) -> Room,
    _ body: @Sendable (Range<Int>, Room) -> T
  ) -> [T] {
    let pieces = stride(from: 0, to: rows, by: size).map { $0..<min(rows, $0 + size) }
    let rooms = pieces.map(room)
    return [T](unsafeUninitializedCapacity: pieces.count) { target, filled in
      guard let memory = target.baseAddress else { return }
      let lent = Lent(rooms: rooms, results: memory)
      DispatchQueue.concurrentPerform(iterations: pieces.count) { piece in
        (lent.results + piece).initialize(to: body(pieces[piece], lent.rooms[piece]))
      }
      filled = pieces.count
    }
  }

  /// What no two pieces touch at once: each takes its own room and fills its own place, and all are over
  /// before the memory is.
  private struct Lent<Room, T>: @unchecked Sendable {
    let rooms: [Room]
    let results: UnsafeMutablePointer<T>
  }
}
