import CellGrid
import Localization
import LossCore
import Parameters
import Plotting
import Testing
import Training

@testable import Figures

@Suite("Figures of models")
struct ModelFigureTests {
  private func observable(_ figure: any Figure, _ name: String) throws -> Double {
    try #require(figure.observables.first { $0.name == name }).value
  }

  private func subject(_ data: String, hidden: [Int] = [], epochs: Int = 3) throws -> ModelSubject {
    var settings = TrainingConfiguration(data: data, epochs: epochs, learningRate: 0.2)
    settings.hidden = hidden
    var trainer = try Trainer(settings)
    while !trainer.isFinished { _ = trainer.step() }
    return ModelSubject(run: trainer.run, snapshot: trainer.snapshot())
  }

  @Test("the map over a plane is what the model answers there", arguments: [[], [6], [5, 4]])
  func planeIsModel(hidden: [Int]) throws {
    let subject = try subject("iris", hidden: hidden)
    let model = subject.snapshot.model
    for plane in [
      FeaturePlane.features(2, 3, of: subject.run),
      .components(of: subject.run, xName: "", yName: ""),
    ] {
      let evaluator = PlaneEvaluator(model, plane)
      var scratch = PlaneEvaluator.Scratch(model)
      for (x, y) in [(1.0, 0.5), (4.2, 1.3), (-2, 0.1)] {
        let expected = model.logits(plane.scaledFeatures(x, y))
        for (a, b) in zip(evaluator.logits(x, y, &scratch), expected) {
          #expect(abs(a - b) < 1e-9 * (1 + abs(b)))
        }
      }
    }
  }

  @Test("rows lie in the plane where their features put them")
  func rowsInPlane() throws {
    let subject = try subject("iris")
    let plane = FeaturePlane.features(2, 3, of: subject.run)
    let row = subject.run.dataset.row(17)
    let place = plane.place(ofRow: 17, in: subject.run.dataset)
    #expect(Float(place.x) == row[row.startIndex + 2])
    #expect(Float(place.y) == row[row.startIndex + 3])
    #expect(plane.x.contains(place.x) && plane.y.contains(place.y))
  }

  @Test("the two components are unit vectors at a right angle, the first along the longest spread")
  func components() {
    let points = (0..<200).map { index -> [Double] in
      let t = Double(index) / 100 - 1
      return [3 * t, 4 * t, 0.2 * (index.isMultiple(of: 2) ? 1 : -1)]
    }
    let found = PrincipalComponents(points)
    #expect(abs(found.first[0] - 0.6) < 1e-3 && abs(found.first[1] - 0.8) < 1e-3)
    #expect(abs(FeaturePlane.dot(found.first, found.second)) < 1e-9)
    #expect(abs(FeaturePlane.dot(found.second, found.second) - 1) < 1e-9)
    #expect(abs(found.second[2]) > 0.99)
  }

  @Test("crosses bend the borders of a linear model, and the plane knows")
  func crosses() throws {
    var settings = TrainingConfiguration(data: "circles", epochs: 30, learningRate: 0.5)
    settings.addsSquares = true
    var trainer = try Trainer(settings)
    while !trainer.isFinished { _ = trainer.step() }
    #expect(trainer.run.baseFeatureCount == 2)
    var figure = DecisionRegionsFigure(liveIn: Messages.english.figures)
    #expect(figure.observables.allSatisfy { $0.value.isNaN })
    figure.show(ModelSubject(run: trainer.run, snapshot: trainer.snapshot()))
    #expect(try observable(figure, "accuracy") > 0.9)
    // The inner ring takes a part of the plane, and not all of it.
    let share = try observable(figure, "share-1")
    #expect(share > 0.03 && share < 0.97)
  }

  @Test("row losses sum to the loss, and half of them to half")
  func rowLosses() throws {
    let figure = RowLossesFigure()
    let answers = try #require(figure.answers)
    #expect(
      abs(
        answers.rows.reduce(0) { $0 + $1.loss } / Double(answers.rows.count)
          - (try observable(figure, "loss"))) < 1e-12)
    let half = Int(try observable(figure, "half-rows"))
    let sum = answers.rows.prefix(half).reduce(0) { $0 + $1.loss }
    #expect(sum >= answers.total / 2)
    #expect(sum - answers.rows[half - 1].loss < answers.total / 2)
    #expect(figure.bins.reduce(0, +) == answers.rows.count)
    #expect(zip(answers.rows, answers.rows.dropFirst()).allSatisfy { $0.loss >= $1.loss })
  }

  @Test("templates are the weights of the model")
  func templates() throws {
    var figure = ClassTemplatesFigure(liveIn: Messages.english.figures)
    #expect(figure.templates.isEmpty)
    let subject = try subject("iris", hidden: [5])
    figure.show(subject)
    #expect(figure.templates.count == 5)
    let layer = subject.snapshot.model.layers[0]
    #expect(figure.templates[3].weights[2] == layer.weights[2 * 5 + 3])
  }

  @Test("the neuron's descent goes down below its safe rate, and comes to the lowest place")
  func neuron() throws {
    var figure = LandscapeFigure()
    let safe = try observable(figure, "safe-rate")
    try figure.values.set("rate", to: .number(safe * 0.99))
    #expect(zip(figure.path, figure.path.dropFirst()).allSatisfy { $0.loss >= $1.loss - 1e-6 })
    let lowest = try #require(figure.lowest)
    #expect(figure.path.allSatisfy { $0.loss >= lowest.loss - 1e-6 })
    let neuron = try #require(figure.neuron)
    for (dx, dy) in [(0.5, 0), (-0.5, 0), (0, 0.5), (0, -0.5)] {
      #expect(neuron.loss(lowest.weight + dx, lowest.bias + dy).value > lowest.loss)
    }
    try figure.values.set("weight", to: .number(0))
    try figure.values.set("bias", to: .number(0))
    try figure.values.set("rate", to: .number(safe * 20))
    #expect(try observable(figure, "highest-loss") > figure.path[0].loss)
  }

  @Test("the neuron's loss is that of its rows, one by one")
  func neuronLoss() throws {
    let dataset = try DatasetCatalog.load("iris")
    let surface = NeuronSurface(dataset, feature: 2, positive: 2)
    let values = (0..<dataset.rowCount).map { Double(Array(dataset.row($0))[2]) }
    let mean = values.reduce(0, +) / 150
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 150).squareRoot()
    var sum = 0.0
    for (row, value) in values.enumerated() {
      let p = sigmoid(1.5 * (value - mean) / deviation - 0.5)
      sum += surprisal(dataset.labels[row] == 2 ? p : 1 - p)
    }
    #expect(abs(surface.loss(1.5, -0.5).value - sum / 150) < 1e-5)
  }

  @Test("a slice has the model's own loss at its middle")
  func slice() throws {
    let subject = try subject("wine", hidden: [4])
    let model = subject.snapshot.model
    let plane = ParameterPlane.random(around: model, seed: 3)
    var probe = LossProbe(subject.run, rows: 10_000, activation: model.activation)
    let rows = subject.run.split.training
    var sum = 0.0
    for row in rows {
      let features = subject.run.dataset.row(row).enumerated().map {
        subject.run.scaler.scaled(Double($1), column: $0)
      }
      sum += try categoricalCrossEntropy(
        logits: model.logits(features), label: subject.run.dataset.labels[row]
      ).value
    }
    #expect(abs(probe.loss(plane.parameters(0, 0)) - sum / Double(rows.count)) < 1e-4)
    #expect(abs(FeaturePlane.dot(plane.first, plane.second)) < 1e-9)
    let there = plane.parameters(0.3, -0.7)
    let place = plane.place(of: there)
    #expect(abs(place.x - 0.3) < 1e-9 && abs(place.y + 0.7) < 1e-9)
    #expect(abs(plane.share(of: there) - 1) < 1e-9)
  }

  @Test("a live landscape draws the way that the model comes")
  func liveLandscape() throws {
    var figure = LandscapeFigure(liveIn: Messages.english.figures)
    var trainer = try Trainer(TrainingConfiguration(data: "iris", epochs: 30, learningRate: 0.1))
    for _ in 0..<30 {
      _ = trainer.finishEpoch()
      figure.show(ModelSubject(run: trainer.run, snapshot: trainer.snapshot()))
    }
    #expect(figure.map != nil)
    #expect(figure.path.count >= 20)
    #expect(try observable(figure, "path-share") > 0.5)
    #expect(try observable(figure, "loss") < figure.path[0].loss)
  }

  @Test("every figure of a model draws at any size, waiting and shown")
  func anySize() throws {
    let subject = try subject("digits", epochs: 1)
    let messages = Messages.english.figures
    let figures: [any ModelFigure] = [
      ConfusionFigure(liveIn: messages), CalibrationFigure(liveIn: messages),
      RowLossesFigure(liveIn: messages), DecisionRegionsFigure(liveIn: messages),
      ClassTemplatesFigure(liveIn: messages), LandscapeFigure(liveIn: messages),
    ]
    for var figure in figures {
      for isShown in [false, true] {
        if isShown { figure.show(subject) }
        for size in [(0, 0), (1, 1), (3, 2), (20, 5), (40, 12), (80, 24), (300, 100)] {
          var canvas = Canvas(Size(columns: size.0, rows: size.1))
          let rect = Rect(column: 0, row: 0, columns: size.0, rows: size.1)
          figure.draw(into: &canvas, in: rect)
          if size.0 >= 20 {
            #expect(canvas.lines.contains { $0.contains { $0 != " " } }, "\(type(of: figure).id)")
          }
        }
      }
    }
  }
}
