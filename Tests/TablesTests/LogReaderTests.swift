import Foundation
import Testing

@testable import Tables

/// The logs of this folder, one of each tool.
func logFixture(_ name: String) throws -> [UInt8] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Logs")
  return [UInt8](try Data(contentsOf: folder.appending(path: name)))
}

/// What a log says when it is read in pieces of some bytes.
func log(
  _ bytes: some Collection<UInt8>, pieces: Int = .max, prefix: String = ""
) throws(LogProblem) -> LogReader {
  var reader = LogReader(file: "log", prefix: prefix)
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    try reader.feed(rest.prefix(pieces))
    rest = rest.dropFirst(pieces)
  }
  try reader.finish()
  return reader
}

func log(_ text: String, pieces: Int = .max) throws(LogProblem) -> LogReader {
  try log(Array(text.utf8), pieces: pieces)
}

@Suite("Training logs")
struct LogReaderTests {
  @Test(arguments: [
    ("keras.csv", LogFormat.table, "val_loss", 8), ("lightning.csv", .table, "train_loss_step", 6),
    ("trainer_state.json", .json, "eval_loss", 4), ("keras-progress.txt", .text, "val_loss", 3),
    ("pytorch-mnist.txt", .text, "test/loss", 3), ("huggingface.txt", .text, "eval_loss", 3),
    ("xgboost.txt", .text, "eval-mlogloss", 6), ("tensorboardx.tfevents", .events, "Loss/val", 12),
    ("keras-train.tfevents", .events, "epoch_loss", 8),
  ])
  func `each tool's log is known, however it comes`(
    _ file: String, _ format: LogFormat, _ name: String, _ count: Int
  ) throws {
    let bytes = try logFixture(file)
    let whole = try log(bytes)
    #expect(whole.format == format)
    #expect(whole.table[name]?.values.count == count, "\(whole.table.names)")
    for pieces in [1, 7, 100] {
      let parts = try log(bytes, pieces: pieces)
      #expect(parts.table.names == whole.table.names)
      for name in whole.table.names {
        // NaN is not equal to itself.
        #expect(
          parts.table[name]?.values.map(\.bitPattern) == whole.table[name]?.values.map(\.bitPattern)
        )
        #expect(parts.table[name]?.records == whole.table[name]?.records)
      }
    }
  }

  @Test func `scalars of events are those that were written`() throws {
    let plain = try log(logFixture("tensorboardx.tfevents")).table
    let train = try #require(plain["Loss/train"])
    #expect(train.values.count == 13 && train.values[12].isNaN)
    for (index, value) in train.values.dropLast().enumerated() {
      #expect(abs(value - 2.3 * exp(-Double(index) / 6)) < 1e-6)
    }
    #expect(plain["step"]?.values.first == 0)
    // A histogram and a text are no scalars.
    #expect(plain.names.sorted() == ["Accuracy/val", "Loss/train", "Loss/val", "step"])
    let tensors = try log(logFixture("keras-train.tfevents"), prefix: "train/").table
    let loss = try #require(tensors["train/epoch_loss"]).values
    #expect(zip(loss, 1...).allSatisfy { abs($0 - 2 / Double($1)) < 1e-6 })
    let accuracy = try #require(tensors["train/epoch_accuracy"]).values
    #expect(zip(accuracy, 1...).allSatisfy { abs($0 - (1 - 0.8 / Double($1))) < 1e-12 })
    #expect(tensors["train/count"]?.values == (0..<8).map { Double($0) * 100 })
    #expect(tensors["train/half"]?.values == (0..<8).map { Double($0) / 2 })
    #expect(tensors["train/vector"] == nil && tensors["train/text"] == nil)
  }

  @Test func `checksums are those of the standard`() {
    // The value that RFC 3720 and every implementation give for these bytes.
    #expect(CRC32C.value(Array("123456789".utf8)[...]) == 0xE306_9283)
  }

  @Test func `an event file with a wrong byte names the record`() throws {
    var bytes = try logFixture("keras-train.tfevents")
    let second = 16 + Int(bytes[0])
    bytes[second + 20] ^= 1
    #expect(throws: LogProblem.badRecord(file: "log", byte: second)) { try log(bytes) }
    // Every cut leaves what was there before it.
    let whole = try logFixture("keras-train.tfevents")
    for end in stride(from: 300, to: whole.count, by: 101) {
      #expect(try log(whole[..<end]).table.recordCount <= 32)
    }
  }

  @Test func `lines without names are step and loss`() throws {
    for text in ["0,0.69\n1,0.5\n", "0 0.69\n1 0.5\n", "0;0.69\n1;0.5", "0\t0.69\r\n1\t0.5\r\n"] {
      let reader = try log(text)
      #expect(reader.format == .numbers)
      #expect(
        reader.table["step"]?.values == [0, 1] && reader.table["loss"]?.values == [0.69, 0.5])
    }
    #expect(try log("0.69\n0.5\n").table["loss"]?.values == [0.69, 0.5])
    #expect(try log("1,0.69,0.7\n2,0.5,0.6\n").table["val_loss"]?.values == [0.7, 0.6])
  }

  @Test func `names above cells, blanks in between, and what is no number are kept apart`() throws {
    let table = try log("step,loss,val_loss,note\n1,0.7,,\n2,nan,0.6,warm\n3,inf,None,\n").table
    let loss = try #require(table["loss"]).values
    #expect(loss[0] == 0.7 && loss[1].isNaN && loss[2] == .infinity)
    #expect(table["val_loss"]?.values == [0.6] && table["val_loss"]?.records == [1])
    #expect(table.words == ["note": .init(line: 3, text: "warm")])
    let fast = try log("epoch  train_loss valid_loss accuracy time\n0  0.5 0.4 0.8 00:15\n").table
    #expect(fast["valid_loss"]?.values == [0.4] && fast["accuracy"]?.values == [0.8])
    let split = try log("split,epoch,loss\ntrain,1,0.7\nval,1,0.8\ntrain,2,0.6\n").table
    #expect(split["train/loss"]?.values == [0.7, 0.6] && split["val/loss"]?.values == [0.8])
    #expect(split["epoch"]?.values == [1, 1, 2])
  }

  @Test func `a line of names that comes again is no row`() throws {
    let table = try log("step,loss\n1,0.5\nstep,loss\n2,0.4\n\"step\", loss \n3,0.3\n").table
    #expect(table["step"]?.values == [1, 2, 3] && table["loss"]?.values == [0.5, 0.4, 0.3])
    #expect(table.words.isEmpty && table.recordCount == 3)
    // Other words are a row, and are kept as words.
    let other = try log("step,loss\n1,0.5\nstep,lost\n").table
    #expect(other.recordCount == 2 && Set(other.words.keys) == ["step", "loss"])
  }

  @Test(arguments: ["", "-", "na", "n/a", "N/A", "None", "null"])
  func `every spelling of no value is neither a number nor a word`(_ text: String) throws {
    let table = try log("step,loss,val_loss\n1,0.5,0.6\n2,0.4,\(text)\n").table
    #expect(table["val_loss"]?.values == [0.6] && table.words.isEmpty)
  }

  @Test func `objects of JSON, flat and nested`() throws {
    let table = try log(
      """
      {"epoch": 1, "train": {"loss": 0.7}, "val": {"loss": 0.8, "ok": true}, "note": "x"}
      {"epoch": 2, "train": {"loss": NaN}, "val": {"loss": null}}
      """
    ).table
    #expect(
      table["train.loss"]?.values.first == 0.7 && table["train.loss"]?.values[1].isNaN == true)
    #expect(table["val.loss"]?.values == [0.8])
    let modes = try log(
      "{\"mode\":\"train\",\"loss\":1,\"iter\":5}\n{\"mode\":\"val\",\"loss\":2}\n"
    ).table
    #expect(modes["train/loss"]?.values == [1] && modes["val/loss"]?.values == [2])
    #expect(modes["iter"]?.values == [5])
    let history = try log("{\"loss\": [0.7, 0.5], \"val_loss\": [0.8, 0.6]}").table
    #expect(history["loss"]?.values == [0.7, 0.5] && history.recordCount == 2)
  }

  @Test(arguments: [
    ("epoch 3 loss 0.52 val_loss 0.61", ["epoch": 3, "loss": 0.52, "val_loss": 0.61]),
    ("Epoch [3/10], Step [100/200], Loss: 0.52", ["epoch": 3, "step": 100, "Loss": 0.52]),
    (
      "step 250: train loss 1.96, val loss 2.05",
      ["step": 250, "train loss": 1.96, "val loss": 2.05]
    ),
    ("12:30:45 INFO epoch=3 loss=tensor(0.52, device='cuda:0')", ["epoch": 3, "loss": 0.52]),
    ("loss: 0.52 (0.55)  acc 98.3%", ["loss": 0.52, "acc": 0.983]),
    ("iter 7 | train cross entropy 1.5e+00 | lr 1e-3", ["step": 7, "train cross entropy": 1.5]),
    (
      "Epoch 3 train: loss nan acc 0.8 val: loss 0.6 acc 0.7",
      ["epoch": 3, "train acc": 0.8, "val loss": 0.6]
    ),
  ])
  func `names before numbers are read as people write them`(
    _ line: String, _ expected: [String: Double]
  ) throws {
    let table = try log("Loading data ...\n" + line + "\n").table
    for (name, value) in expected {
      // "acc" behind "train:" is of training rows, under whichever spelling.
      let spellings = [name, name.replacing(" ", with: "/")]
      let found = spellings.compactMap { table[$0]?.values.first }
      #expect(found.first == value, "\(name): \(table.names)")
    }
  }

  @Test func `what Keras says of checkpoints is no measurement`() throws {
    let table = try log(
      "Epoch 1/2\nEpoch 1: val_loss improved from inf to 0.13710, saving model to m.keras\n"
        + "10/10 - 1s - loss: 0.5 - val_loss: 0.1371\n"
    ).table
    #expect(table["val_loss"]?.values == [0.1371] && table["epoch"]?.values == [1])
  }

  @Test func `bad files are refused by name and line`() {
    func problem(_ text: String) -> LogProblem? {
      do throws(LogProblem) {
        _ = try log(text)
        return nil
      } catch {
        return error
      }
    }
    #expect(problem("") == .empty(file: "log"))
    #expect(problem(" \n\n") == .empty(file: "log"))
    #expect(problem("hello\nworld\n") == .noNumbers(file: "log"))
    #expect(problem("epoch,loss\n") == .noNumbers(file: "log"))
    #expect(problem("\u{0}\u{1}\u{2}binary and more of it") == .binary(file: "log"))
    #expect(
      problem("epoch,loss\n1,0.5\n2,0.4,9\n")
        == .table(.raggedRow(file: "log", line: 3, cells: 3, expected: 2)))
    #expect(
      problem("epoch,loss,loss\n1,0.5,2\n") == .table(.duplicateColumn(file: "log", name: "loss")))
    #expect(problem("{\"loss\": 0.5}\n{\"loss\": 0.4\n") == .badJSON(file: "log", line: 2))
    #expect(problem("{\n \"log_history\": [\n{\"loss\": }]}") == .badJSON(file: "log", line: 3))
    #expect(
      problem("{\"log_history\": " + String(repeating: "[", count: 1000))
        == .badJSON(file: "log", line: 1))
    #expect(problem(String(repeating: "x", count: 17 << 20)) == .lineTooLong(file: "log", line: 1))
  }

  @Test func `a copy may be finished while the log goes on`() throws {
    var reader = LogReader(file: "log")
    try reader.feed(Array("epoch,loss\n0,0.7\n1,0.5\n2,0.".utf8))
    #expect(reader.table["loss"]?.values == [0.7, 0.5] && reader.isCutOff)
    try reader.feed(Array("45\n".utf8))
    #expect(reader.table["loss"]?.values == [0.7, 0.5, 0.45] && !reader.isCutOff)
  }
}
