import Parameters
import Testing

@testable import Training

struct SweepTests {
  private func plan(
    _ axes: [(String, String)], seeds: Int = 1, random: Int? = nil, epochs: Int = 3
  ) throws -> SweepPlan {
    try SweepPlan(
      base: TrainingConfiguration(data: "iris", epochs: epochs),
      axes: axes.map { try SweepAxis($0.0, $0.1) }, seeds: seeds, random: random)
  }

  @Test(arguments: [
    ("lr", "0.1,0.2", ["0.1", "0.2"]),
    ("lr", "0.001..10:log:5", ["0.001", "0.01", "0.1", "1", "10"]),
    ("lr", "1..2:3", ["1", "1.5", "2"]), ("lr", "1..2:lin:3", ["1", "1.5", "2"]),
    ("batch", "1..4:4", ["1", "2", "3", "4"]), ("batch", "1..3:9", ["1", "2", "3"]),
    ("optimizer", "sgd,adam", ["sgd", "adam"]), ("hidden", "none;8;8,4", ["none", "8", "8,4"]),
    ("shuffle", "on,off", ["on", "off"]),
  ])
  func `values are read as they are written`(_ name: String, _ text: String, _ values: [String])
    throws
  {
    #expect(try SweepAxis(name, text).values == values)
  }

  @Test(arguments: [
    ("lr", "3..1:3"), ("lr", "0..1:log:3"), ("lr", "1..2:x"), ("lr", "1..2:log:log:3"),
    ("lr", "a..b:3"), ("lr", "1..2:0"), ("lr", "0.1,0.1"), ("lr", "0.1,"), ("lr", "-1,2"),
    ("nothing", "1,2"), ("seed", "1,2"), ("optimizer", "sgd,sdg"), ("batch", "0.5,2"),
  ])
  func `what cannot be read is refused`(_ name: String, _ text: String) {
    #expect(throws: SweepError.self) { try SweepAxis(name, text) }
  }

  @Test func `a single value is no axis, a list of widths neither`() throws {
    let table = TrainingConfiguration.table
    #expect(try !SweepAxis.isAxis("0.1", of: #require(table["lr"])))
    #expect(try SweepAxis.isAxis("0.1,0.2", of: #require(table["lr"])))
    #expect(try !SweepAxis.isAxis("8,4", of: #require(table["hidden"])))
    #expect(try SweepAxis.isAxis("8;4", of: #require(table["hidden"])))
  }

  @Test func `a grid has every combination, each with its seeds`() throws {
    let plan = try plan([("lr", "0.1,1"), ("batch", "8,16,32")], seeds: 2)
    #expect(plan.cells.count == 6 && plan.runCount == 12)
    #expect(Set(plan.cells).count == 6)
    let settings = plan.configuration(ofRun: 3)
    #expect(settings.learningRate == 0.1 && settings.batchSize == 16 && settings.seed == 1)
    #expect(throws: SweepError.sameAxisTwice(name: "lr")) {
      _ = try self.plan([("lr", "1,2"), ("lr", "3,4")])
    }
    #expect(throws: SweepError.nothingVaried) { _ = try self.plan([]) }
    #expect(throws: SweepError.tooMany(runs: 1_000_000)) {
      _ = try self.plan([("lr", "1..2:1000"), ("batch", "1..1000:1000")])
    }
  }

  @Test func `random cells are drawn within their ranges, the same for the same seed`() throws {
    let plan = try plan([("lr", "0.001..1:log"), ("optimizer", "sgd,adam")], random: 40)
    let rates = try plan.cells.map { try #require(Double($0[0])) }
    #expect(rates.allSatisfy { (0.001...1).contains($0) })
    // On a log scale, about a third of them lies in each factor of ten.
    #expect((6...21).contains(rates.count { $0 < 0.01 }))
    #expect(Set(plan.cells.map { $0[1] }) == ["sgd", "adam"])
    #expect(try self.plan([("lr", "0.001..1:log"), ("optimizer", "sgd,adam")], random: 40) == plan)
  }

  @Test func `results do not depend on the number of threads, and are those of the trainer`() throws
  {
    let plan = try plan([("lr", "0.01,0.3"), ("batch", "8,32"), ("data", "iris;moons")], seeds: 2)
    let all = Array(0..<plan.runCount)
    let one = SweepRunner(plan, runs: all, jobs: 1) {}.finish()
    let four = SweepRunner(plan, runs: all, jobs: 4) {}.finish()
    #expect(one == four && one.count == 16)
    var trainer = try Trainer(plan.configuration(ofRun: 5))
    var last: EpochReport?
    while let report = trainer.isFinished ? nil : trainer.finishEpoch() { last = report }
    #expect(one[5].last?.validationLoss == last?.validationLoss)
  }

  @Test func `a run that fails is a cell that says so, and the others go on`() throws {
    var base = TrainingConfiguration(data: "iris", epochs: 5)
    base.hidden = [8]
    let plan = try SweepPlan(base: base, axes: [SweepAxis("lr", "0.1,1000000")])
    let table = SweepTable(plan, SweepRunner(plan, runs: [0, 1]) {}.finish())
    #expect(table.cells[1].failures == 1 && table.cells[1].mean == nil)
    #expect(table.best?.index == 0)
    #expect(table.sorted.map(\.index) == [0, 1])
  }

  @Test func `data that cannot be had end the sweep`() throws {
    let plan = try SweepPlan(
      base: TrainingConfiguration(data: "/nowhere.csv"), axes: [SweepAxis("lr", "1,2")])
    #expect(SweepRunner(plan, runs: [0, 1]) {}.finish().isEmpty)
  }

  @Test func `cells have mean and spread over their seeds`() throws {
    let plan = try plan([("lr", "0.1,1")], seeds: 2)
    func result(_ run: Int, _ loss: Double) -> SweepResult {
      let point = RunRecord.Point(
        epoch: 1, trainLoss: 1, trainAccuracy: 1, validationLoss: loss, validationAccuracy: 0.5)
      return SweepResult(run: run, points: [point], best: point)
    }
    let table = SweepTable(plan, [result(0, 0.4), result(1, 0.6), result(2, 0.1)])
    #expect(table.cells[0].mean == 0.5)
    #expect(abs(try #require(table.cells[0].deviation) - 0.02.squareRoot()) < 1e-12)
    #expect(table.cells[0].least == 0.4 && table.cells[0].greatest == 0.6)
    // A cell that lacks a seed is not yet the best.
    #expect(table.best?.index == 0)
    #expect(table.csv.split(separator: "\n").count == 3)
  }

  @Test func `what was kept is read again, and half a line is left out`() throws {
    let plan = try plan([("lr", "0.01,0.3")])
    let results = SweepRunner(plan, runs: [0, 1]) {}.finish()
    let text = SweepState.head(plan) + results.map { SweepState.line($0) }.joined()
    let read = try SweepState.read(Array((text + "{\"run\":7,\"po").utf8))
    #expect(read.results == results && read.plan == plan.text)
    #expect(read.wholeBytes == text.utf8.count)
    #expect(throws: SweepState.Problem.notAState) { try SweepState.read(Array("nonsense\n".utf8)) }
    #expect(throws: SweepState.Problem.notAState) { try SweepState.read([]) }
    #expect(throws: SweepState.Problem.badLine(2)) {
      try SweepState.read(Array((SweepState.head(plan) + "{}\n" + text).utf8))
    }
  }

  @Test func `pausing holds runs back, stopping ends them`() throws {
    let plan = try plan([("lr", "0.01,0.3")], epochs: 1_000_000)
    let runner = SweepRunner(plan, runs: [0, 1]) {}
    runner.pause()
    runner.stop()
    // The threads end on their own; nothing is finished, and nothing is done.
    let updates = runner.drain()
    #expect(!updates.contains { if case .finished = $0 { true } else { false } })
  }
}
