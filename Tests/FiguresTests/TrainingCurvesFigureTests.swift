import CellGrid
import LossCore
import Parameters
import Plotting
import Testing
import Training

@testable import Figures

@Suite("Training curves")
struct TrainingCurvesFigureTests {
  @Test("without data it says so, at any size")
  func empty() {
    var figure = TrainingCurvesFigure()
    figure.history = RunHistory()
    var canvas = Canvas(Size(columns: 40, rows: 5))
    figure.draw(into: &canvas, in: canvas.bounds)
    #expect(canvas.lines == ["", "", "          nothing measured yet", "", ""])
    #expect(figure.reading("train-loss").isNaN)
  }

  @Test("the example is a real training: it starts at ln K and gets better")
  func example() throws {
    let figure = TrainingCurvesFigure()
    #expect(abs(figure.reading("guess-loss") - surprisal(1.0 / 3)) < 1e-15)
    let first = try #require(figure.curves.trainLoss.first)
    #expect(abs(first.y - figure.reading("guess-loss")) < 1e-6)
    #expect(figure.reading("train-loss") < first.y / 2)
    #expect(figure.reading("epoch") == 20)
  }

  @Test("the cursor reads the measured epoch nearest to it")
  func cursor() throws {
    var figure = TrainingCurvesFigure()
    var history = RunHistory()
    for epoch in 0...4 {
      history.append(
        EpochReport(
          epoch: epoch, step: 10 * epoch, trainLoss: 1 / Double(epoch + 1), trainAccuracy: 0.5,
          validationLoss: nil, validationAccuracy: nil, learningRate: 0.1, batchSize: 32,
          seconds: 0))
    }
    figure.history = history
    figure.plannedEpochs = 8
    #expect(figure.reading("epoch") == 4)
    try figure.values.set("cursor", to: "0.25")
    #expect(figure.reading("epoch") == 2)
    #expect(figure.reading("train-loss") == 1.0 / 3)
    #expect(figure.reading("validation-loss").isNaN)
    let rect = Rect(Size(columns: 80, rows: 24))
    let moved1 = figure.drag(to: Point(column: 5, row: 4), in: rect)
    #expect(moved1)
    #expect(figure.reading("epoch") == 0)
  }
}
