import Foundation
import TestSupport
import Testing

@testable import Tables

@Suite("Logs that grow")
struct LogFileTests {
  private let folder = TemporaryFolder()

  private func path(_ name: String = "log.csv") -> String { folder.path(name) }

  private func write(_ text: String, to name: String = "log.csv") throws {
    try folder.write(text, to: name)
  }

  private func append(_ text: String, to name: String = "log.csv") throws {
    let handle = try FileHandle(forWritingTo: URL(filePath: path(name)))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  @Test func `what is added is read, and only then`() throws {
    let file = LogFile(path())
    #expect(try !file.poll())
    #expect(!file.isThere)
    try write("epoch,loss\n0,0.7\n1,0")
    #expect(try file.poll())
    #expect(file.isThere && file.table["loss"]?.values == [0.7])
    #expect(try !file.poll())
    #expect(try file.settled()["loss"]?.values == [0.7, 0])
    try append(".5\n")
    #expect(try file.poll())
    #expect(file.table["loss"]?.values == [0.7, 0.5])
  }

  @Test func `a rotated file goes on in its successor`() throws {
    try write("epoch,loss\n0,0.7\n1,0.6\n")
    let file = LogFile(path())
    _ = try file.poll()
    // What is written between the last look and the rotation is not lost.
    try append("2,0.5\n")
    try FileManager.default.moveItem(atPath: path(), toPath: path("log.csv.1"))
    #expect(try file.poll())
    #expect(!file.isThere && file.table["loss"]?.values == [0.7, 0.6, 0.5])
    try write("3,0.4\n")
    #expect(try file.poll())
    #expect(file.isThere && file.table["loss"]?.values == [0.7, 0.6, 0.5, 0.4])
    #expect(file.table.restarts == [3])
  }

  @Test func `a file that is cut off or written again begins anew`() throws {
    try write("epoch,loss\n0,0.7\n1,0.6\n2,0.5\n")
    let file = LogFile(path())
    _ = try file.poll()
    try write("epoch,loss\n0,0.9\n")
    #expect(try file.poll())
    #expect(file.table["loss"]?.values == [0.7, 0.6, 0.5, 0.9] && file.table.restarts == [3])
    // Longer than before, with another column: PyTorch Lightning writes all again then.
    try write("epoch,loss,val_loss\n0,0.91,\n1,0.81,0.82\n")
    #expect(try file.poll())
    #expect(file.table["loss"]?.values.suffix(2) == [0.91, 0.81])
    #expect(file.table["val_loss"]?.values == [0.82])
  }

  @Test func `a document is read anew as a whole`() throws {
    let file = LogFile(path("trainer_state.json"))
    try write("{\n\"log_history\": [{\"loss\": 0.7, \"step\": 1}]}", to: "trainer_state.json")
    #expect(try file.poll())
    #expect(try file.settled()["loss"]?.values == [0.7])
    try write(
      "{\n\"log_history\": [{\"loss\": 0.7, \"step\": 1}, {\"loss\": 0.6, \"step\": 2}]}",
      to: "trainer_state.json")
    #expect(try file.poll())
    #expect(try file.settled()["loss"]?.values == [0.7, 0.6])
  }

  @Test func `a folder is no file, and has runs in it`() throws {
    let file = LogFile(folder.path)
    #expect(throws: LogProblem.self) { try file.poll() }
    #expect(throws: LogProblem.noLogs(folder: folder.path)) { try LogSource.find(folder.path) }
    for place in [
      "a/train/events.out.tfevents.1", "a/validation/events.out.tfevents.2", "b/metrics.csv",
    ] { try write("", to: place) }
    let runs = try LogSource.find(folder.path + "/")
    #expect(runs.map(\.name) == [folder.path + "/a", folder.path + "/b"])
    #expect(runs[0].files.map(\.prefix) == ["train/", "validation/"])
    #expect(try LogSource.find("no/such.csv").map(\.name) == ["no/such.csv"])
  }

  @Test func `what is not there, or not to be read, is said`() {
    #expect(throws: LogProblem.table(.noSuchFile(file: path("none")))) {
      try LogFile(path("none")).readAll()
    }
    #expect(throws: LogProblem.self) { try LogFile(folder.path).readAll() }
  }
}
