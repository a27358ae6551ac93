import Foundation
import LossCore
import Parameters
import Tables
import TestSupport
import Testing

@testable import Training

@Suite("Several labels that may be true together")
struct MultiLabelTests {
  private let files = TemporaryFolder()

  private func file(_ text: String = MultiLabelReference.csv) throws -> String {
    try files.write(text, to: "labels.csv")
  }

  private func load(_ text: String, target: String) throws -> Dataset {
    try TableDataset(path: try file(text), target: target).load()
  }

  private func trainer(_ settings: [String]) throws -> Trainer {
    var configuration = MultiLabelReference.configuration(try file())
    for setting in settings { try configuration.values.set(assignment: setting) }
    let start =
      configuration.hidden.isEmpty
      ? nil : MultilayerPerceptron.waves(3, 5, 3, activation: configuration.activation)
    return try Trainer(configuration, start: start)
  }

  @Test(arguments: MultiLabelReference.all)
  func `float64 gives the reference's losses, accuracies and probabilities`(
    expected: MultiLabelReference
  ) throws {
    var trainer = try trainer(expected.settings + ["precision=float64"])
    #expect(
      abs(trainer.measure().trainLoss - log(2)) < (trainer.model.layers.count == 1 ? 1e-15 : 1))
    for (index, reference) in expected.losses.enumerated() {
      let loss = trainer.finishEpoch()?.trainLoss ?? .nan
      #expect(abs(loss - reference) < 1e-12, "epoch \(index + 1): \(loss), not \(reference)")
    }
    let report = trainer.measure()
    #expect(report.trainAccuracy == Double(expected.cells) / 180)
    #expect(report.subsetAccuracy == .init(train: Double(expected.rows) / 60, validation: nil))
    for (found, reference) in zip(trainer.probabilities(ofRows: [0, 1]), expected.probabilities) {
      #expect(abs(found - reference) < 1e-12)
    }
  }

  @Test(arguments: MultiLabelReference.all)
  func `float32 by the kernels stays close to it`(expected: MultiLabelReference) throws {
    var trainer = try trainer(expected.settings)
    while !trainer.isFinished { _ = trainer.step() }
    let report = trainer.measure()
    #expect(abs(report.trainLoss - (expected.losses.last ?? .nan)) < 1e-5)
    #expect(report.trainAccuracy == Double(expected.cells) / 180)
    for (found, reference) in zip(trainer.probabilities(ofRows: [0, 1]), expected.probabilities) {
      #expect(abs(found - reference) < 1e-4)
    }
  }

  /// Widths with and without padding, each against the loss core's own reference path.
  @Test(arguments: [2, 3, 4, 5, 8, 13, 16, 17])
  func `kernels and reference path agree for any number of labels`(count: Int) throws {
    let rows = 37
    let features = (0..<rows * 3).map { sin(Double(7 * $0 + 1)) }
    let truth = (0..<rows * count).map { (13 * $0 + $0 / count) % 7 < 3 }
    let dataset = try Dataset(
      id: "t", title: "t", values: features, labelMatrix: LabelMatrix(truth, labelCount: count),
      featureNames: ["x", "y", "z"], labelNames: (0..<count).map { "l\($0)" })
    var configuration = TrainingConfiguration(data: "t", epochs: 3, learningRate: 0.7, batchSize: 8)
    configuration.hidden = [6]
    var single = try Trainer(configuration, dataset: dataset)
    configuration.precision = .float64
    var double = try Trainer(configuration, dataset: dataset)
    while !single.isFinished {
      let (a, b) = (single.step(), double.step())
      #expect(abs(a.batchLoss - b.batchLoss) < 1e-5)
    }
    let (a, b) = (single.measure(), double.measure())
    #expect(abs(a.trainLoss - b.trainLoss) < 1e-5)
    #expect(abs((a.validationLoss ?? .nan) - (b.validationLoss ?? .nan)) < 1e-5)
    #expect(a.subsetAccuracy == b.subsetAccuracy)
    let (left, right) = (single.snapshot(), double.snapshot())
    #expect(abs(left.gradientNorm - right.gradientNorm) < 1e-5)
  }

  @Test func `focal loss with gamma 0 is cross-entropy`() throws {
    var focal = try trainer(["loss=focal", "gamma=0", "lr=1"])
    var plain = try trainer(["lr=1"])
    for _ in 0..<3 {
      let (a, b) = (focal.finishEpoch()?.trainLoss ?? .nan, plain.finishEpoch()?.trainLoss ?? .nan)
      #expect(abs(a - b) < 1e-5)
    }
  }

  @Test func `columns become labels in the order in which they are named`() throws {
    let dataset = try load("a,x,b,kind\n1,0.5,0,p\n0,2,1.0,q\n1,3,1,p\n", target: "b, a")
    #expect(dataset.isMultiLabel)
    #expect(dataset.classNames == ["b", "a"])
    #expect(
      dataset.labelMatrix == LabelMatrix([false, true, true, false, true, true], labelCount: 2))
    #expect(dataset.featureNames == ["x", "kind=p", "kind=q"])
    #expect(dataset.classCounts == [2, 2])
  }

  @Test func `a column whose name has a comma is one column of classes`() throws {
    let dataset = try load("x,\"a,b\"\n1,u\n2,v\n", target: "a,b")
    #expect(!dataset.isMultiLabel)
    #expect(dataset.classNames == ["u", "v"])
  }

  @Test func `rows without a value are left out, and labels without two answers are told`() throws {
    let dataset = try load("x,a,b,c\n1,1,0,0\n2,,1,0\n3,0,0,0\n4,1,0,0\n", target: "a,b,c")
    #expect(dataset.rowCount == 3)
    #expect(
      dataset.notes == [
        .rowLeftOut(line: 3, column: "a"), .labelConstant(column: "b", isTrue: false),
        .labelConstant(column: "c", isTrue: false),
      ])
  }

  @Test(arguments: ["2", "yes", "-1", "0.5", "1e-320", "inf"])
  func `a cell that is neither 0 nor 1 is named by line and column`(text: String) throws {
    let path = try file("x,a,b\n1,1,0\n\"2\",0,1\n3,1,\(text)\n")
    #expect(throws: DatasetError.labelNotBinary(file: path, line: 4, column: "b", text: text)) {
      try TableDataset(path: path, target: "a,b").load()
    }
  }

  @Test(arguments: [("a,q", "q"), ("a,", ""), (",a", ""), ("a,,b", "")])
  func `columns that are not there are named`(target: String, missing: String) throws {
    let path = try file("x,a,b\n1,1,0\n")
    #expect(
      throws: DatasetError.table(
        .noSuchColumn(file: path, name: missing, available: ["x", "a", "b"]))
    ) { try TableDataset(path: path, target: target).load() }
  }

  @Test func `a column named twice, and no column left, are refused`() throws {
    let path = try file("x,a,b\n1,1,0\n")
    #expect(throws: DatasetError.targetNamedTwice(dataset: path, column: "a")) {
      try TableDataset(path: path, target: "a,b,a").load()
    }
    #expect(throws: DatasetError.noFeatures(dataset: path)) {
      try TableDataset(path: path, target: "a,b,x").load()
    }
  }

  @Test func `losses and weights that need one class a row are refused`() throws {
    #expect(throws: TrainingError.needsOneClass(.loss(.hinge))) { try trainer(["loss=hinge"]) }
    #expect(throws: TrainingError.needsOneClass(.loss(.smoothed))) {
      try trainer(["loss=smoothed"])
    }
    #expect(throws: TrainingError.needsOneClass(.classWeights)) {
      try trainer(["class-weights=balanced"])
    }
    // Under way, the loss stays as it is.
    var going = try trainer([])
    var wanted = going.configuration
    wanted.loss = .hinge
    wanted.learningRate = 0.5
    #expect(going.configure(wanted).map(\.name) == ["lr"])
    #expect(going.configuration.loss == .crossEntropy)
  }

  @Test func `the split is a seeded shuffle of all rows`() {
    let split = DataSplit.shuffled(rowCount: 50, validationShare: 0.2, seed: 3)
    #expect(split.validation.count == 10)
    #expect((split.training + split.validation).sorted() == Array(0..<50))
    #expect(split == DataSplit.shuffled(rowCount: 50, validationShare: 0.2, seed: 3))
    #expect(split != DataSplit.shuffled(rowCount: 50, validationShare: 0.2, seed: 4))
    #expect(DataSplit.shuffled(rowCount: 1, validationShare: 0.9, seed: 0).training == [0])
    #expect(DataSplit.shuffled(rowCount: 9, validationShare: 0, seed: 0).validation.isEmpty)
  }

  @Test func `label noise turns that share of the training cells`() {
    let matrix = LabelMatrix((0..<200).map { $0 % 3 == 0 }, labelCount: 5)
    let noise = LabelNoise(share: 0.25, seed: 1)
    guard
      case .labels(let noisy) = noise.applied(
        to: .labels(matrix), rows: Array(0..<20), classCount: 5)
    else { return #expect(Bool(false)) }
    let changed = zip(matrix.values, noisy.values).enumerated().filter { $1.0 != $1.1 }
    #expect(changed.count == 25)
    #expect(changed.allSatisfy { $0.offset < 100 })
  }

  /// Shares 31, 33 and 12 of 60, worked out in NumPy.
  @Test func `what there is to beat`() throws {
    let dataset = try load(MultiLabelReference.csv, target: "a,b,c")
    #expect(dataset.classCounts == [31, 33, 12])
    let matrix = try #require(dataset.labelMatrix)
    let baseline = LabelBaseline(matrix, rows: Array(0..<60))
    #expect(abs(baseline.shares - 0.6270442531099185) < 1e-15)
    #expect(abs(baseline.majority - 0.6222222222222223) < 1e-15)
    #expect(baseline.uniform == log(2))
  }

  @Test func `predictions have a probability and a truth for each label`() throws {
    var trainer = try trainer([])
    while !trainer.isFinished { _ = trainer.step() }
    let lines = trainer.predictionTable().split(separator: "\n")
    #expect(lines[0] == "a,b,c,label:a,label:b,label:c")
    #expect(lines.count == 61)
    let cells = lines[1].split(separator: ",")
    #expect(cells.prefix(3).map { Double($0) } == trainer.probabilities(ofRows: [0]))
    #expect(cells.suffix(3).map { $0 == "1" } == Array(trainer.dataset.labelMatrix!.row(0)))
    // Each probability stands for itself: they need not sum to 1.
    #expect(abs(trainer.probabilities(ofRows: [1]).reduce(0, +) - 1) > 0.05)
    #expect(trainer.snapshot().probabilities == trainer.snapshot().logits.map { sigmoid($0) })
  }

  @Test func `rewinding is exact, and a run keeps that it counts cells`() throws {
    var trainer = try trainer(["optimizer=adam", "shuffle=yes", "validation=0.2"])
    _ = trainer.finishEpoch()
    let checkpoint = trainer.checkpoint
    let once = trainer.finishEpoch()
    trainer.restore(checkpoint)
    let again = trainer.finishEpoch()
    #expect(once?.trainLoss == again?.trainLoss)
    #expect(once?.subsetAccuracy == again?.subsetAccuracy)
    var history = RunHistory()
    if let again { history.append(again) }
    var record = RunRecord(settings: trainer.configuration, startedAt: 0)
    record.take(history, step: trainer.stepCount)
    #expect(record.countsCells == true)
  }

  @Test func `an array of several labels a row holds 0 and 1`() throws {
    func write(_ name: String, _ shape: String, _ values: [Double]) throws -> String {
      var header = "{'descr': '<f8', 'fortran_order': False, 'shape': (\(shape)), }"
      header += String(repeating: " ", count: 117 - header.count) + "\n"
      var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(header.utf8)
      for value in values { withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 } }
      return try files.write(bytes, to: name)
    }
    let features = try write("x.npy", "3, 1", [1, 2, 3])
    let labels = try write("y.npy", "3, 2", [1, 0, 0, 1, 1, 1])
    let dataset = try ArrayDataset(path: features, labels: labels).load()
    #expect(
      dataset.labelMatrix == LabelMatrix([true, false, false, true, true, true], labelCount: 2))
    let wrong = try write("w.npy", "3, 2", [1, 0, 0, 2, 1, 1])
    #expect(throws: DatasetError.arrayLabelNotBinary(file: wrong, row: 1, column: 1, value: 2)) {
      try ArrayDataset(path: features, labels: wrong).load()
    }
  }
}
