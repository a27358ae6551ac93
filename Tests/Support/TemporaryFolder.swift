import Foundation

/// A folder of its own for a test, empty at first, which goes with the last reference to it.
///
/// A suite that keeps it in a property has it for as long as each of its tests runs.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let path: String

  package init() {
    let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    path = FileManager.default.temporaryDirectory.appending(path: "xent-\(number)").path
    // Where this cannot be done, writing says why.
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in it, whether it is there or not.
  package func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file and the folders above it, in place as a training does it, and returns its path.
  @discardableResult
  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a text.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }
}
