import Foundation

/// What the commands write as JSON: keys in order and in snake case, a line end behind it.
enum JSONDocument {
  /// - Parameter isIndented: whether it is laid out for reading, or is one line.
  static func bytes(
    _ document: some Encodable, isIndented: Bool = false
  ) throws(CommandFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
    encoder.keyEncodingStrategy = .convertToSnakeCase
    do {
      return Array(try encoder.encode(document)) + Array("\n".utf8)
    } catch {
      throw CommandFailure(sentence: "\(error)", status: .software)
    }
  }
}
