import Parameters
import Testing

@testable import Training

struct ModelFileTests {
  private func trained(_ hidden: [Int]) throws -> Trainer {
    var configuration = TrainingConfiguration(data: "iris", epochs: 2)
    configuration.hidden = hidden
    configuration.precision = .float64
    configuration.shuffles = false
    var trainer = try Trainer(configuration)
    while !trainer.isFinished { _ = trainer.step() }
    return trainer
  }

  @Test(arguments: [[], [5], [6, 4]])
  func `what is written is read back to the last bit`(hidden: [Int]) throws {
    let file = ModelFile(try trained(hidden))
    #expect(try ModelFile(json: file.json, file: "m") == file)
  }

  @Test func `a run that starts from a file goes on where it ended`() throws {
    var trainer = try trained([5])
    var configuration = trainer.configuration
    configuration.values.resetAll()
    configuration.data = "iris"
    configuration.hidden = [5]
    configuration.precision = .float64
    configuration.shuffles = false
    let model = try ModelFile(json: ModelFile(trainer).json, file: "m").model
    var second = try Trainer(configuration, start: model)
    #expect(second.step().batchLoss == trainer.step().batchLoss)
  }

  @Test func `layers alone are enough`() throws {
    let json = #"{"layers":[{"weights":[[1,2],[3,4],[5,6]],"biases":[7,8]}]}"#
    let file = try ModelFile(json: [UInt8](json.utf8), file: "m")
    #expect(file.model.layers == [.init(weights: [1, 2, 3, 4, 5, 6], biases: [7, 8])])
    #expect(file.model.logits([1, 0, -1]) == [3, 4])
  }

  @Test(arguments: [
    ("{", ModelFileError.notJSON(file: "m")),
    ("{}", .missingMember(file: "m", member: "layers")),
    (#"{"layers":[]}"#, .missingMember(file: "m", member: "layers[0]")),
    (#"{"layers":[{"weights":[[1]]}]}"#, .missingMember(file: "m", member: "layers[0].biases")),
    (
      #"{"layers":[{"weights":[["x"]],"biases":[1]}]}"#,
      .wrongMember(file: "m", member: "layers[0].weights[0][0]")
    ),
    (
      #"{"layers":[{"weights":[[1,2],[3]],"biases":[1,2]}]}"#,
      .wrongShape(file: "m", layer: 0, inputs: 2, outputs: 2, found: [2, 2])
    ),
    (
      #"{"layers":[{"weights":[[1,2]],"biases":[1,2]},{"weights":[[1]],"biases":[1]}]}"#,
      .wrongShape(file: "m", layer: 1, inputs: 2, outputs: 1, found: [1, 1])
    ),
    (
      #"{"format":"other","layers":[{"weights":[[1]],"biases":[1]}]}"#,
      .wrongFormat(file: "m", format: "other", version: 1)
    ),
    (
      #"{"activation":"step","layers":[{"weights":[[1]],"biases":[1]}]}"#,
      .wrongMember(file: "m", member: "activation")
    ),
  ])
  func `what is wrong with a file is named`(json: String, error: ModelFileError) {
    #expect(throws: error) { try ModelFile(json: [UInt8](json.utf8), file: "m") }
  }

  @Test func `parameters of another model are refused`() throws {
    let model = try trained([5]).model
    var configuration = TrainingConfiguration(data: "iris")
    configuration.hidden = [6]
    #expect(throws: TrainingError.startDoesNotFit(expected: [4, 6, 3], found: [4, 5, 3])) {
      try Trainer(configuration, start: model)
    }
  }

  @Test func `predictions are the rows held out, with their labels`() throws {
    let trainer = try trained([])
    let lines = trainer.predictionTable().split(separator: "\n")
    #expect(lines.count == 31)
    #expect(lines[0] == "setosa,versicolor,virginica,label")
    for (line, row) in zip(lines.dropFirst(), trainer.split.validation) {
      let cells = line.split(separator: ",")
      #expect(cells[3] == trainer.dataset.classNames[trainer.dataset.labels[row]])
      let sum = cells.prefix(3).compactMap { Double($0) }.reduce(0, +)
      #expect(abs(sum - 1) < 1e-12)
    }
  }
}
