package import Foundation

/// Progress as JSON, to be kept or carried to another machine.
struct ProgressArchive: Codable {
  /// The version of the format that is written.
  static let version = 1
  /// The most bytes that are read.
  static let limit = 16 * 1024 * 1024

  let version: Int
  let steps: [StepProgress]
  let places: [LessonPlace]
}

extension ProgressStore {
  /// All progress, as JSON that `importing` reads.
  package func exported() throws(ProgressError) -> Data {
    let archive = ProgressArchive(
      version: ProgressArchive.version, steps: try steps(), places: try places())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    do {
      return try encoder.encode(archive)
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
  }

  /// Adds progress that was exported, here or elsewhere, to what is known. All of it is taken, or
  /// nothing.
  ///
  /// - Parameter source: where the data come from, for the error.
  package func importing(_ data: Data, from source: String) throws(ProgressError) {
    guard data.count <= ProgressArchive.limit else {
      throw .badImport(path: source, reason: "\(data.count) bytes")
    }
    let archive: ProgressArchive
    do {
      archive = try JSONDecoder().decode(ProgressArchive.self, from: data)
    } catch {
      throw .badImport(path: source, reason: Self.reason(error))
    }
    guard archive.version == ProgressArchive.version else {
      throw .badImport(path: source, reason: "version \(archive.version)")
    }
    for step in archive.steps
    where step.tries < 0 || step.hints < 0 || step.doneAt?.isFinite == false {
      throw .badImport(path: source, reason: "\(step.lesson.prefix(40)): a count below 0")
    }
    try add(archive.steps, archive.places)
  }

  /// Where the text stops being what it should be, on one line.
  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "no \(key.stringValue)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      context.codingPath.map(\.stringValue).joined(separator: ".") + " has another type"
    default: "not JSON"
    }
  }
}
