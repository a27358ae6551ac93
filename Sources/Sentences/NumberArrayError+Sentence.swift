package import Localization
package import Tables

extension NumberArrayError {
  /// What was found in which file, and what to do.
  package func sentence(in messages: Messages) -> String {
    let arrays = messages.tables.arrays
    switch self {
    case .file(let error): return error.sentence(in: messages)
    case .notNPY(let file): return arrays.notNPY(file)
    case .unknownVersion(let file, let major, let minor):
      return arrays.unknownVersion(file, "\(major).\(minor)")
    case .badHeader(let file, let text): return arrays.badHeader(file, text)
    case .unsupportedType(let file, let type): return arrays.unsupportedType(file, type)
    case .wrongAxes(let file, let shape):
      return arrays.wrongAxes(file, shape.map { "\($0)" }.joined(separator: " x "))
    case .wrongLength(let file, let bytes, let expected):
      return arrays.wrongLength(file, bytes, expected)
    }
  }
}
