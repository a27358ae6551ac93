import Foundation

/// A model on disk: JSON that people and other programs can read and write.
///
/// ```json
/// {"format": "xent-model", "version": 1, "activation": "relu",
///  "layers": [{"weights": [[w, ...], ...], "biases": [b, ...]}],
///  "features": ["name", ...], "classes": ["name", ...],
///  "scaling": {"offsets": [...], "divisors": [...]}}
/// ```
///
/// `weights` has one row for each input, with one number for each output; PyTorch's `Linear.weight` is
/// its transpose. A feature is scaled by subtracting its offset and dividing by its divisor. To start
/// a run, `layers` is enough; numbers are written so that reading them gives the same Double, and those
/// that are not finite as "Infinity", "-Infinity" and "NaN".
package struct ModelFile: Hashable, Sendable {
  /// The parameters.
  package let model: MultilayerPerceptron
  /// What each feature is called; empty when the file does not say.
  package let featureNames: [String]
  /// What each class is called; empty when the file does not say.
  package let classNames: [String]
  /// How features are scaled; nil when the file does not say.
  package let scaler: FeatureScaler?

  /// The model of a run as it is now.
  package init(_ trainer: Trainer) {
    model = trainer.model
    featureNames = trainer.dataset.featureNames
    classNames = trainer.dataset.classNames
    scaler = trainer.scaler
  }

  /// The model in a file's bytes; `file` is the name that errors say.
  ///
  /// - Throws: `notJSON`, `wrongFormat`, or `wrongShape` with what does not fit.
  package init(json: [UInt8], file: String) throws(ModelFileError) {
    let content: Content
    do {
      let decoder = JSONDecoder()
      decoder.nonConformingFloatDecodingStrategy = .convertFromString(
        positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
      content = try decoder.decode(Content.self, from: Data(json))
    } catch let DecodingError.keyNotFound(key, context) {
      throw .missingMember(file: file, member: Self.path(context.codingPath + [key]))
    } catch let DecodingError.typeMismatch(_, context) {
      throw .wrongMember(file: file, member: Self.path(context.codingPath))
    } catch let DecodingError.valueNotFound(_, context) {
      throw .wrongMember(file: file, member: Self.path(context.codingPath))
    } catch {
      throw .notJSON(file: file)
    }
    if let format = content.format, format != Content.format || (content.version ?? 1) != 1 {
      throw .wrongFormat(file: file, format: format, version: content.version ?? 1)
    }
    let layers = try Self.layers(content.layers, file: file)
    guard let activation = Activation(rawValue: content.activation ?? "relu") else {
      throw .wrongMember(file: file, member: "activation")
    }
    model = MultilayerPerceptron(layers: layers, activation: activation)
    featureNames = content.features ?? []
    classNames = content.classes ?? []
    scaler = content.scaling.flatMap { FeatureScaler(offsets: $0.offsets, divisors: $0.divisors) }
  }

  /// The file's bytes.
  package var json: [UInt8] {
    let content = Content(
      format: Content.format, version: 1, activation: model.activation.rawValue,
      layers: model.layers.map { layer in
        Content.Layer(
          weights: (0..<layer.inputs).map {
            Array(layer.weights[$0 * layer.outputs..<($0 + 1) * layer.outputs])
          }, biases: layer.biases)
      },
      features: featureNames, classes: classNames,
      scaling: scaler.map { Content.Scaling(offsets: $0.offsets, divisors: $0.divisors) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
      return [UInt8](try encoder.encode(content)) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("numbers and text can be encoded: \(error)")
    }
  }

  private static func layers(
    _ content: [Content.Layer], file: String
  ) throws(ModelFileError) -> [MultilayerPerceptron.Layer] {
    guard !content.isEmpty else { throw .missingMember(file: file, member: "layers[0]") }
    var layers: [MultilayerPerceptron.Layer] = []
    for (index, layer) in content.enumerated() {
      let outputs = layer.biases.count
      let fits = layer.weights.allSatisfy { $0.count == outputs }
      let inputs = layers.last?.outputs ?? layer.weights.count
      guard outputs > 0, fits, layer.weights.count == inputs, inputs > 0 else {
        throw .wrongShape(
          file: file, layer: index, inputs: inputs, outputs: outputs,
          found: [layer.weights.count, layer.weights.first?.count ?? 0])
      }
      layers.append(.init(weights: layer.weights.flatMap { $0 }, biases: layer.biases))
    }
    return layers
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }

  /// The members of the file.
  private struct Content: Codable {
    static let format = "xent-model"

    struct Layer: Codable {
      let weights: [[Double]]
      let biases: [Double]
    }

    struct Scaling: Codable {
      let offsets: [Double]
      let divisors: [Double]
    }

    let format: String?
    let version: Int?
    let activation: String?
    let layers: [Layer]
    let features: [String]?
    let classes: [String]?
    let scaling: Scaling?
  }
}

/// Why a file is no model.
package enum ModelFileError: Error, Hashable, Sendable {
  /// The bytes are not JSON.
  case notJSON(file: String)
  /// The file says that it is something else, or a later version.
  case wrongFormat(file: String, format: String, version: Int)
  /// Something that must be there is not, such as `layers[0].biases`.
  case missingMember(file: String, member: String)
  /// Something is there and is not what it must be.
  case wrongMember(file: String, member: String)
  /// The weights of a layer (from 0) are not inputs x outputs; `found` are their rows and the numbers
  /// of the first row.
  case wrongShape(file: String, layer: Int, inputs: Int, outputs: Int, found: [Int])
}
