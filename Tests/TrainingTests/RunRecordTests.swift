import Foundation
import Testing

@testable import Training

struct RunRecordTests {
  private func record(_ rate: Double, loss: Double, at time: Double) -> RunRecord {
    var run = RunRecord(
      settings: TrainingConfiguration(data: "iris", learningRate: rate), startedAt: time)
    let point = RunRecord.Point(
      epoch: 1, trainLoss: loss + 0.1, trainAccuracy: 0.5, validationLoss: loss,
      validationAccuracy: 1 - loss)
    run.points = [point]
    run.best = point
    return run
  }

  @Test func `a table is sorted as it is asked, and says what differs`() {
    let runs = [record(0.1, loss: 0.5, at: 1), record(0.3, loss: 0.2, at: 2)]
    #expect(RunTable(runs, by: .time).runs.map(\.startedAt) == [2, 1])
    #expect(RunTable(runs.reversed(), by: .loss).runs.map(\.startedAt) == [2, 1])
    #expect(RunTable(runs, by: .accuracy).runs.map(\.startedAt) == [2, 1])
    #expect(RunTable(runs, by: .time).differing == ["lr"])
  }

  @Test func `CSV has a line a run and as many cells as its heading`() {
    let lines = RunTable([record(0.1, loss: 0.5, at: 0)], by: .time).csv.split(separator: "\n")
    #expect(lines.count == 2)
    let head = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    let cells = lines[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(head.count == cells.count)
    #expect(zip(head, cells).first { $0.0 == "best_loss" }?.1 == "0.5")
    #expect(zip(head, cells).first { $0.0 == "started" }?.1 == "1970-01-01T00:00:00Z")
    #expect(zip(head, cells).first { $0.0 == "lr" }?.1 == "0.1")
  }

  @Test func `cells with commas, quotation marks and line breaks are quoted`() {
    #expect(CSVCell.text("a,b") == "\"a,b\"")
    #expect(CSVCell.text("say \"a\"") == "\"say \"\"a\"\"\"")
    #expect(CSVCell.text("plain") == "plain")
  }

  @Test func `the command begins the same run`() {
    var settings = TrainingConfiguration(data: "my data.csv", learningRate: 0.5)
    settings.hidden = [8, 4]
    let run = RunRecord(settings: settings, startedAt: 0)
    #expect(run.command == "xent train --set 'data=my data.csv' --set lr=0.5 --set hidden=8,4")
    #expect(run.setting("lr") == "0.5" && run.setting("batch") == "32")
    #expect(run.setting("nothing") == nil)
  }
}
