import FoundationEssentials
import Glibc

/// Reads text files that may be anything: huge, broken, or no file at all.
enum FileText {
  /// The most that a lesson file may hold, in bytes: some ten times a long lesson.
  static let limit = 128 * 1024

  /// The text of a file, checked to be a plain file of bearable size that holds UTF-8.
  static func read(_ path: String, limit: Int = limit) throws(LessonLibraryError) -> String {
    let file = PlainCharacters.cleaned(path)
    let data: Data
    do {
      let resolved = realPath(path)
      let attributes = try FileManager.default.attributesOfItem(atPath: resolved)
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw LessonLibraryError.unreadable(file: file, reason: "not a plain file")
      }
      let size = (attributes[.size] as? UInt64).map { Int(clamping: $0) } ?? 0
      guard size <= limit else {
        throw LessonLibraryError.tooLarge(file: file, bytes: size, limit: limit)
      }
      data = try Data(contentsOf: URL(filePath: resolved))
    } catch let error as LessonLibraryError {
      throw error
    } catch {
      throw .unreadable(file: file, reason: reason(error))
    }
    guard data.count <= limit else {
      throw .tooLarge(file: file, bytes: data.count, limit: limit)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .notUTF8(file: file, line: lineOfBrokenUTF8(in: Array(data)))
    }
    return text
  }

  /// The line (from 1) of the first byte that is not UTF-8.
  static func lineOfBrokenUTF8(in bytes: [UInt8]) -> Int {
    var line = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar == "\n" { line += 1 }
      case .emptyInput, .error: return line
      }
    }
  }

  /// The path with every symbolic link followed; the path itself if it leads nowhere.
  static func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// What the system said, in its own words, on one line.
  static func reason(_ error: any Error) -> String {
    if let error = error as? CocoaError {
      switch error.code {
      case .fileReadNoPermission: return "no permission"
      case .fileReadNoSuchFile, .fileNoSuchFile: return "no such file"
      default: break
      }
    }
    return PlainCharacters.quoted(String(describing: error), limit: 160)
  }
}
