import Foundation
import Glibc

/// A lock between programs, held from its making until it is released or the program ends.
struct FileLock {
  private let descriptor: Int32

  /// Waits for the lock; nil if the file cannot be made or locked there (some network file systems
  /// cannot), in which case one goes on without.
  init?(path: String) {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        close(descriptor)
        return nil
      }
    }
  }

  func release() { close(descriptor) }
}
