import Foundation
import Tables
import Testing

@testable import Diagnosis

@Suite("Curves out of logs")
struct LoggedRunTests {
  private let logs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "TablesTests/Logs")

  private func run(_ files: (String, prefix: String)..., choice: LogChoice = LogChoice()) throws
    -> LoggedRun
  {
    let tables = try files.map { file, prefix in
      try LogFile(logs.appending(path: file).path, prefix: prefix).readAll()
    }
    return try LoggedRun(tables, choice)
  }

  private func table(_ text: String) throws -> LogTable {
    var reader = LogReader(file: "log")
    try reader.feed(Array(text.utf8))
    try reader.finish()
    return reader.table
  }

  private func names(_ run: LoggedRun) -> [String?] {
    [
      run.trainLoss?.name, run.validationLoss?.name, run.trainAccuracy?.name,
      run.validationAccuracy?.name,
    ]
  }

  @Test func `the names of every tool are understood`() throws {
    let keras = try run(("keras.csv", ""))
    #expect(
      names(keras) == ["loss", "val_loss", "accuracy", "val_accuracy"] && keras.axis == .epoch)
    let lightning = try run(("lightning.csv", ""))
    #expect(names(lightning) == ["train_loss_epoch", "val_loss", "train_acc", "val_acc"])
    #expect(lightning.axis == .epoch && lightning.trainLoss?.points.count == 3)
    // The mean of the whole run, which stands in the last record, is no curve.
    let trainer = try run(("trainer_state.json", ""))
    #expect(
      names(trainer) == ["loss", "eval_loss", nil, "eval_accuracy"] && trainer.axis == .epoch)
    #expect(trainer.trainLoss?.points.map(\.x) == [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4])
    let bars = try run(("keras-progress.txt", ""))
    #expect(names(bars) == ["loss", "val_loss", "accuracy", "val_accuracy"])
    #expect(bars.trainLoss?.points == [.init(1, 0.6), .init(2, 0.3), .init(3, 0.2)])
    let mnist = try run(("pytorch-mnist.txt", ""))
    #expect(names(mnist) == ["train/Loss", "test/loss", nil, "test/Accuracy"])
    #expect(mnist.axis == .record && mnist.validationAccuracy?.points.last?.value == 0.96)
    #expect(try names(run(("xgboost.txt", ""))) == ["train-mlogloss", "eval-mlogloss", nil, nil])
    let board = try run(("tensorboardx.tfevents", ""))
    #expect(names(board) == ["Loss/train", "Loss/val", nil, "Accuracy/val"] && board.axis == .step)
    let folders = try run(
      ("keras-train.tfevents", "train/"), ("keras-validation.tfevents", "validation/"))
    #expect(
      names(folders) == [
        "train/epoch_loss", "validation/epoch_loss", "train/epoch_accuracy",
        "validation/epoch_accuracy",
      ])
  }

  @Test func `what is asked for is taken, and named when it is not there`() throws {
    let table = try table("epoch,step,a,loss\n0,5,0.9,0.7\n1,9,0.8,0.6\n")
    var choice = LogChoice()
    choice.trainLoss = "a"
    choice.axis = .step
    let run = try LoggedRun([table], choice)
    #expect(run.trainLoss?.points == [.init(5, 0.9), .init(9, 0.8)])
    choice.trainLoss = "b"
    #expect(
      throws: LogChoiceProblem.noSuchName("b", available: ["epoch", "step", "a", "loss"])
    ) { try LoggedRun([table], choice) }
    #expect(throws: LogChoiceProblem.noLoss(available: ["x", "step"])) {
      try LoggedRun([self.table("x,step\n1,2\n2,3\n")])
    }
    var byEpoch = LogChoice()
    byEpoch.axis = .epoch
    #expect(throws: LogChoiceProblem.noAxis(.epoch)) {
      try LoggedRun([self.table("step,loss\n1,2\n")], byEpoch)
    }
    let wrong = try LoggedRun([self.table("step,loss\n1,2\n2,oops\n3,4\n")])
    #expect(wrong.wrong == .notANumber(name: "loss", line: 3, text: "oops"))
    #expect(wrong.trainLoss?.points.map(\.x) == [1, 3])
  }

  @Test func `percent become shares, steps within epochs parts of them`() throws {
    let percent = try LoggedRun([table("epoch,loss,acc\n1,2,35\n2,1,88.5\n")])
    #expect(percent.trainAccuracy?.points.map(\.value) == [0.35, 0.885])
    let steps = try LoggedRun([
      table(
        "Epoch [1/2], Step [1/3], Loss: 2\nEpoch [1/2], Step [3/3], Loss: 1.5\n"
          + "Epoch [2/2], Step [1/3], Loss: 1\nEpoch [2/2], Step [3/3], Loss: 0.5\n")
    ])
    #expect(steps.axis == .epoch && steps.trainLoss?.points.map(\.x) == [1.25, 1.75, 2.25, 2.75])
  }

  @Test func `a training that is begun again takes the place of the first attempt`() throws {
    let again = try LoggedRun([
      table("epoch,loss\n0,0.7\n1,0.6\n2,0.5\n3,0.4\n2,0.55\n3,0.45\n4,0.4\n")
    ])
    #expect(
      again.trainLoss?.points
        == [.init(0, 0.7), .init(1, 0.6), .init(2, 0.55), .init(3, 0.45), .init(4, 0.4)])
    #expect(again.dropped == 1)
  }

  @Test func `event files of one folder are joined, however they were written`() throws {
    func table(_ name: String, _ steps: ClosedRange<Int>) throws -> LogTable {
      try self.table("step,\(name)\n" + steps.map { "\($0),\(1 / Double($0 + 1))\n" }.joined())
    }
    // The training was begun again at step 4, and validation was written beside it all the time.
    var joined = try table("loss", 0...6)
    joined.append(try table("val_loss", 0...9))
    joined.append(try table("loss", 4...9))
    let run = try LoggedRun([joined])
    #expect(run.trainLoss?.points.map(\.x) == (0...9).map(Double.init))
    #expect(run.validationLoss?.points.count == 10 && run.dropped == 2)
  }

  @Test func `noise of batches is averaged before it is judged`() throws {
    // A sound training, logged at every batch: each differs from the next by a third.
    var text = "step,loss\n"
    var state: UInt64 = 1
    for step in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let noise = Double(state >> 33) / Double(1 << 31) - 0.5
      text += "\(step),\((2 / (1 + Double(step) / 200) + 0.1) * (1 + 0.6 * noise))\n"
    }
    let run = try LoggedRun([table(text)])
    #expect(run.curveSet.trainLoss.count == 60)
    #expect(CurveDoctor.findings(for: run.curveSet).isEmpty)
    // A constant stays what it is, to the last digit.
    let flat = LoggedRun.averaged((0..<601).map { .init(Double($0), 0.1) }, to: 60)
    #expect(flat.allSatisfy { $0.value == 0.1 })
  }

  @Test func `a log shows what the lab would show`() throws {
    func ids(_ text: String, classes: Int? = nil) throws -> [String] {
      var choice = LogChoice()
      choice.classes = classes
      return CurveDoctor.findings(for: try LoggedRun([table(text)], choice).curveSet).map(\.id)
    }
    let stuck = (0..<20).map { "epoch \($0) loss \(2.3026 + 0.0005 * Double($0 % 3))\n" }.joined()
    #expect(try ids(stuck, classes: 10) == ["stuck-at-guessing"])
    #expect(try ids("epoch,loss\n0,0.7\n1,nan\n") == ["not-finite"])
    #expect(try ids("epoch,loss\n0,0.2\n1,-0.4\n2,-0.9\n") == ["negative"])
    var shares = LogChoice()
    shares.classShares = [0.8, 0.2]
    let majority = (0..<12).map { "\($0),\(0.5004 + 0.0001 * Double($0 % 2)),0.8\n" }.joined()
    let run = try LoggedRun([table("epoch,loss,accuracy\n" + majority)], shares)
    #expect(CurveDoctor.findings(for: run.curveSet).first?.id == "majority-only")
  }

  @Test func `batches in the same order every epoch show`() throws {
    var text = ""
    for epoch in 0..<6 {
      for batch in 0..<8 {
        let loss = 1.5 / Double(epoch + 1) + 0.3 * Double((batch * 5) % 8) / 8
        text += "{\"epoch\": \(epoch), \"step\": \(epoch * 8 + batch), \"loss\": \(loss)}\n"
      }
    }
    let run = try LoggedRun([table(text)])
    #expect(run.stepsPerEpoch == 8 && run.axis == .step)
    #expect(CurveDoctor.findings(for: run.curveSet).contains { $0.id == "zigzag" })
  }
}
