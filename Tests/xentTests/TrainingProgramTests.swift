import Foundation
import Glibc
import TestSupport
import Testing
import Training

@Suite("Training, runs and sweeps on the command line")
struct TrainingProgramTests: ProgramSuite {
  let files = TemporaryFolder()

  @Test(arguments: DatasetCatalog.small.map(\.id))
  func `every set trains without a word of complaint`(_ data: String) throws {
    let ended = try xent("train", "--headless", "--data", data, "--epochs", "2")
    #expect(ended.status == 0)
    #expect(ended.output.split(separator: "\n").count == 5)
  }

  @Test(arguments: [
    ("a,y\n1,x\n2,x\n", 65, "two classes"), ("a,y\n1,x\n", 65, "two classes"),
    ("a,y\n", 65, "no rows"), ("", 65, "empty"), ("a,y\n1,x\n2\n", 65, ":3:"),
  ])
  func `files that cannot be trained on say why`(_ text: String, _ status: Int32, _ words: String)
    throws
  {
    let ended = try xent("train", "--headless", "--data", try file("bad.csv", text))
    #expect(ended.status == status)
    #expect(ended.errors.contains(words), "\(ended.errors)")
    #expect(ended.output.isEmpty)
  }

  @Test func `a missing cell and a column of words are told`() throws {
    let path = try file(
      "data.csv", "a,t,y\n1,red,x\n,blue,z\n2,red,x\n3,blue,z\n2,blue,z\n1,red,x\n")
    let ended = try xent("train", "--headless", "--data", path, "--epochs", "1")
    #expect(ended.status == 0)
    #expect(ended.errors.contains("line 3 is left out: column \"a\""))
    #expect(ended.errors.contains("column \"t\" became one column for each of"))
  }

  @Test func `runs are kept, listed, shown, pinned and deleted`() throws {
    #expect(try xent("train", "--headless", "--data", "iris", "--epochs", "2").status == 0)
    #expect(
      try xent("train", "--headless", "--data", "iris", "--epochs", "2", "--no-record").status == 0)
    let list = try xent("runs")
    #expect(list.output.split(separator: "\n").count == 2)
    #expect(list.output.contains("finished"))
    #expect(try xent("runs", "show", "1").output.contains("best loss"))
    #expect(
      try xent("runs", "command", "1").output == "xent train --set data=iris --set epochs=2\n")
    #expect(try xent("runs", "pin", "1").status == 0)
    #expect(try xent("runs", "--csv").output.contains(",yes,"))
    let json = try xent("runs", "--json").json([[String: Any]].self)
    #expect(json.first?["status"] as? String == "finished")
    // What is pinned stays.
    #expect(try xent("runs", "delete", "--all").status == 0)
    #expect(try xent("runs", "show", "1").status == 0)
    #expect(try xent("runs", "delete", "1").status == 0)
    #expect(try xent("runs", "show", "1").status == 66)
    #expect(try xent("runs", "delete", "1").status == 66)
    #expect(try xent("runs", "delete").status == 64)
  }

  @Test func `a run whose program was killed is listed as interrupted`() throws {
    let (program, output) = (PseudoTerminal.built("xent"), folder + "/out")
    let shell = try EndedProgram(
      "/bin/sh",
      [
        "-c",
        """
        "\(program)" train --json --data digits --epochs 1000000 > "\(output)" &
        n=0
        while [ $n -lt 600 ] && ! "\(program)" runs 2>/dev/null | grep -q running; do
          sleep 0.1; n=$((n+1))
        done
        kill -9 $!; wait $! 2>/dev/null; "\(program)" runs
        """,
      ], environment: ["XDG_STATE_HOME": folder, "PATH": "/usr/bin:/bin"])
    #expect(shell.output.contains("interrupted"), "\(shell.output)\n\(shell.errors)")
  }

  @Test func `training goes on where runs cannot be kept, and says so`() throws {
    let ended = try EndedProgram(
      ["train", "--headless", "--data", "iris", "--epochs", "1"],
      environment: ["XDG_STATE_HOME": "/dev/null"])
    #expect(ended.status == 0)
    #expect(ended.errors.contains("runs are not kept"))
    #expect(ended.output.contains("       1  "))
  }

  private let sweep = ["sweep", "--data", "iris", "--lr", "0.01,0.1,1", "--batch", "8,32"]

  private func sweep(_ more: String...) throws -> EndedProgram {
    try xent(sweep + ["--epochs", "3"] + more)
  }

  @Test func `a sweep gives a table, CSV and JSON of the same cells`() throws {
    let plain = try sweep()
    #expect(plain.status == 0)
    #expect(plain.output.contains("Best: lr=1 batch=8"))
    let csv = folder + "/cells.csv"
    #expect(try sweep("--output", csv).status == 0)
    #expect(try String(contentsOfFile: csv, encoding: .utf8).split(separator: "\n").count == 7)
    #expect((try sweep("--json").json()["cells"] as? [Any])?.count == 6)
  }

  @Test func `parts make the whole, and a part that is missing is told`() throws {
    let whole = try sweep("--headless").output
    let paths = (1...3).map { folder + "/part\($0).jsonl" }
    for (index, path) in paths.enumerated() {
      #expect(try sweep("--shard", "\(index + 1)/3", "--state", path).status == 0)
    }
    let merged = try sweep("--merge", paths[0], paths[1], paths[2])
    #expect(merged.output == whole)
    let partial = try sweep("--merge", paths[0])
    #expect(partial.status == 65 && partial.errors.contains("4 of 6 runs"))
    let other = try xent(sweep + ["--epochs", "4", "--merge", paths[0]])
    #expect(other.status == 65 && other.errors.contains("another sweep"))
  }

  @Test func `an interrupted sweep goes on where it was`() throws {
    let path = folder + "/state.jsonl"
    let whole = try sweep("--headless", "--state", path).output
    let lines = try String(contentsOfFile: path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    // As after a kill: the plan, two results, and the half of a third.
    try (lines.prefix(3).joined(separator: "\n") + "\n" + lines[3].prefix(20))
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try sweep("--headless", "--state", path, "--resume").output == whole)
    #expect(
      Set(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n"))
        == Set(lines.filter { !$0.isEmpty }))
  }

  @Test(arguments: [
    ["sweep", "--data", "iris"], ["sweep", "--lr", "3..1:3"],
    ["sweep", "--lr", "1,2", "--seeds", "0"],
    ["sweep", "--lr", "1,2", "--shard", "1/2"], ["sweep", "--lr", "1,2", "--shard", "3/2"],
    ["sweep", "--lr", "1,2", "--output", "x.txt"],
  ])
  func `what a sweep cannot be is refused`(_ arguments: [String]) throws {
    let ended = try xent(arguments)
    #expect(ended.status == 64)
    #expect(ended.output.isEmpty && !ended.errors.isEmpty)
  }
}
