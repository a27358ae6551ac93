import Localization
import Sentences
import Training

/// The files that a run without a screen begins with and leaves behind.
struct TrainingFiles {
  /// Parameters to start from.
  let start: String?
  /// Where the parameters go at the end.
  let save: String?
  /// Where the probabilities of the rows held out go at the end.
  let predictions: String?

  /// The parameters to start from, if any.
  func readStart(_ messages: Messages) throws(CommandFailure) -> MultilayerPerceptron? {
    guard let start else { return nil }
    let bytes = try WholeFile.read(start)
    do {
      return try ModelFile(json: bytes, file: start).model
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .data)
    }
  }

  /// Writes what was asked for.
  func write(_ trainer: Trainer) throws(CommandFailure) {
    if let save { try WholeFile.write(ModelFile(trainer).json, to: save) }
    if let predictions {
      try WholeFile.write([UInt8](trainer.predictionTable().utf8), to: predictions)
    }
  }
}
