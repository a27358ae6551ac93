import Foundation
import TestSupport
import Testing

@Suite("xent watch on the command line")
struct WatchProgramTests: ProgramSuite {
  let files = TemporaryFolder()

  private let logs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "TablesTests/Logs").path

  @Test(arguments: [
    "keras.csv", "lightning.csv", "trainer_state.json", "keras-progress.txt", "pytorch-mnist.txt",
    "huggingface.txt", "xgboost.txt", "keras-train.tfevents",
  ])
  func `the log of each tool is read, and a sound one passes`(_ name: String) throws {
    let ended = try xent("watch", logs + "/" + name)
    #expect(ended.status == 0, "\(ended.errors)")
    let isShort = ["keras-progress.txt", "lightning.csv", "huggingface.txt"].contains(name)
    #expect(ended.output.contains("train loss"))
    #expect(ended.output.contains(isShort ? "too few measurements" : "out of the ordinary"))
  }

  @Test func `a last line that is still written is left out, and told`() throws {
    let path = try file("growing.csv", "epoch,loss,val_loss\n1,0.9,1.0\n2,0.8,0.9\n3,0.7")
    let ended = try xent("watch", "--plain", path)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(
      ended.output.contains("4 measurements") && ended.output.contains("no end"), "\(ended.output)")
    // A loss of nothing but 0 has learned nothing.
    let zero = try file("zero.csv", "epoch,loss\n" + (1...30).map { "\($0),0.0\n" }.joined())
    #expect(try xent("watch", "--plain", zero).output.contains("to the last digit"))
  }

  @Test func `what xent itself writes is a log, too`() throws {
    let trained = try xent(
      "train", "--headless", "--no-record", "--json", "--data", "iris", "--epochs", "12")
    let ended = try xent(
      "watch", "-", "--classes", "3", input: try file("trained.jsonl", trained.output))
    #expect(ended.status == 0, "\(ended.output)\(ended.errors)")
    #expect(ended.output.contains("JSON Lines") && ended.output.contains("validation_loss"))
  }

  @Test func `a finding makes the status 1, from the certainty that is asked for`() throws {
    let stuck = try file(
      "stuck.csv",
      "epoch,loss\n" + (0..<12).map { "\($0),\(2.302 + 0.001 * Double($0 % 2))\n" }.joined())
    let ended = try xent("watch", stuck, "--classes", "10")
    #expect(ended.status == 1)
    #expect(ended.output.contains("likely: the loss stays at") && ended.output.contains("test: "))
    #expect(try xent("watch", stuck, "--classes", "10", "--fail-on", "certain").status == 0)
    // Without K it is only a guess.
    #expect(try xent("watch", stuck).output.contains("possible: "))
    let shares = try xent("watch", logs + "/tensorboardx.tfevents", "--shares", "9,1")
    #expect(shares.status == 1 && shares.output.contains("certain: the loss is no finite number"))
  }

  @Test func `JSON has every curve, and null where there is no number`() throws {
    let path = try file("log.jsonl", "{\"step\": 1, \"loss\": 0.7}\n{\"step\": 2, \"loss\": NaN}\n")
    let ended = try xent("watch", path, "--json", "--classes", "2")
    #expect(ended.status == 1)
    let object = try ended.json()
    #expect(object["format"] as? String == "xent-watch" && object["version"] as? Int == 1)
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    #expect(run["axis"] as? String == "step" && run["format"] as? String == "json-lines")
    let curves = try #require(run["curves"] as? [String: [String: Any]])
    let values = try #require(curves["train_loss"]?["y"] as? [Any])
    #expect(values[0] as? Double == 0.7 && values[1] is NSNull)
    #expect(curves["train_loss"]?["non_finite"] as? [Int] == [1])
    let findings = try #require(run["findings"] as? [[String: String]])
    #expect(findings.map { $0["signature"] } == ["not-finite"])
  }

  @Test func `bad files and flags have their line and their status`() throws {
    let ragged = try file("ragged.csv", "epoch,loss\n0,0.7\n1,0.6,5\n")
    let words = try file("words.csv", "epoch,loss\n0,0.7\n1,soon\n")
    let noLoss = try file("other.csv", "epoch,time\n0,0.7\n1,3\n")
    let binary = folder + "/binary"
    try Data([0, 1, 2, 3, 0, 0, 9, 9, 1, 2, 3, 4, 5, 6]).write(to: URL(filePath: binary))
    for (arguments, status, part) in [
      ([ragged], 65, "ragged.csv:3: 3 cells"), ([words], 65, "words.csv:3: \"soon\""),
      ([noLoss], 65, "there are epoch, time"), ([binary], 65, "is neither text nor an event file"),
      ([try file("empty", "")], 65, "there is nothing in it"),
      ([try file("prose", "Dear diary,\nall went well.\n")], 65, "no line has a number"),
      ([folder + "/none.csv"], 66, "there is no such file"),
      ([folder + "/x/y/z"], 66, "no such file"),
      ([logs + "/keras.csv", "--train-loss", "los"], 64, "nothing is called \"los\""),
      ([logs + "/xgboost.txt", "--along", "step"], 64, "not every measurement has a step"),
      ([], 64, "logs"), ([ragged, "--classes", "1"], 64, "at least 2"),
      ([ragged, "--shares", "1,x"], 64, "--shares takes"),
      ([ragged, "--json", "--plain"], 64, "exclude"),
      (["-", "-"], 64, "Only one log"),
      ([ragged, "--label-smoothing", "1"], 64, "from 0 to below 1"),
    ] as [([String], Int32, String)] {
      let ended = try xent(["watch"] + arguments)
      #expect(ended.status == status, "\(arguments): \(ended.errors)")
      #expect(ended.errors.contains(part), "\(arguments): \(ended.errors)")
      #expect(ended.output.isEmpty)
    }
    let empty = folder + "/folder"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    #expect(try xent("watch", empty).status == 66)
  }

  @Test func `folders of TensorBoard are runs, Keras' two folders one of them`() throws {
    for (part, name) in [("train", "keras-train"), ("validation", "keras-validation")] {
      let place = folder + "/logs/fit/" + part
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: logs + "/" + name + ".tfevents", toPath: place + "/events.out.tfevents.1.v2")
    }
    let ended = try xent("watch", folder + "/logs", "--plain")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.contains("logs/fit\n"))
    #expect(
      ended.output.contains("train/epoch_loss") && ended.output.contains("validation/epoch_loss"))
  }

  /// The program in a terminal, while somebody writes to the log.
  @Test func `curves grow while the log does`() throws {
    let path = folder + "/grows.csv"
    let terminal = try PseudoTerminal(
      PseudoTerminal.built("xent"), ["watch", path, "--classes", "10"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"],
      answers: "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c")
    try terminal.await("waiting for")
    try "epoch,loss\n0,2.31\n1,1.6543\n".write(toFile: path, atomically: false, encoding: .utf8)
    try terminal.await("1.654")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("2,0.8765\n".utf8))
    try terminal.await("0.8765")
    terminal.type("Q")
    #expect(try terminal.end() == 0)
  }
}
