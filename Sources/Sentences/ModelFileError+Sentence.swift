package import Localization
package import Training

extension ModelFileError {
  /// What was found in which file, and what to do.
  package func sentence(in messages: Messages) -> String {
    let files = messages.training.modelFiles
    switch self {
    case .notJSON(let file): return files.notJSON(file)
    case .wrongFormat(let file, let format, let version):
      return files.wrongFormat(file, format, version)
    case .missingMember(let file, let member): return files.missingMember(file, member)
    case .wrongMember(let file, let member): return files.wrongMember(file, member)
    case .wrongShape(let file, let layer, let inputs, let outputs, let found):
      return files.wrongShape(
        file, layer, "\(inputs) x \(outputs)",
        found.map { "\($0)" }.joined(separator: " x "))
    }
  }
}
