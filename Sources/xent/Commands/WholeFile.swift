import Foundation

/// Files that are there whole or not at all.
enum WholeFile {
  /// Writes beside the target and renames, so that nobody ever sees half a file.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
    guard FileManager.default.createFile(atPath: temporary, contents: Data(bytes)) else {
      throw CommandFailure(
        sentence: "\(path): cannot be written; check the folder.", status: .cannotCreate)
    }
    guard rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(atPath: temporary)
      throw CommandFailure(
        sentence: "\(path): cannot be written: \(reason)", status: .cannotCreate)
    }
  }

  /// All bytes of a file.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandFailure(
        sentence: "\(path): cannot be read; check the path.", status: .noInput)
    }
  }
}
