import Foundation
import Localization
import Testing

@testable import xent

/// Lines in, lines out.
struct LossBulkTests {
  /// Answers a text through two pipes.
  private func answers(
    to text: String, lineLimit: Int = BulkAnswering.standardLineLimit
  ) throws -> (lines: [String], isClean: Bool) {
    let input = Pipe()
    let output = Pipe()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    var answering = BulkAnswering(
      from: input.fileHandleForReading.fileDescriptor,
      to: output.fileHandleForWriting.fileDescriptor, in: .english, lineLimit: lineLimit)
    let isClean = try answering.run()
    try output.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    return (lines, isClean)
  }

  private func request(_ id: Int) -> String {
    #"{"id":\#(id),"loss":"l1_loss","input":\#(id),"target":0}"#
  }

  @Test func answersComeInOrder() throws {
    let text = (1...300).map { request($0) }.joined(separator: "\n")
    let (lines, isClean) = try answers(to: text)
    #expect(lines == (1...300).map { "{\"id\":\($0),\"value\":\($0).0}" })
    #expect(isClean)
  }

  @Test func blankLinesAndMarksAreSkipped() throws {
    let (lines, isClean) = try answers(to: "\u{FEFF}\(request(1))\r\n\n  \t\r\n\(request(2))\n\n")
    #expect(lines.count == 2)
    #expect(isClean)
    #expect(try answers(to: "").lines.isEmpty)
  }

  @Test func badLineDoesNotStopTheRest() throws {
    let (lines, isClean) = try answers(to: "\(request(1))\nnonsense\n\(request(3))\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix(#"{"id":null,"error":{"code":"invalid_json","#))
    #expect(lines[2] == #"{"id":3,"value":3.0}"#)
    #expect(!isClean)
  }

  @Test func longLineIsReadPast() throws {
    let long = #"{"id":2,"input":[\#(String(repeating: "1,", count: 5000))1]}"#
    let (lines, isClean) = try answers(
      to: "\(request(1))\n\(long)\n\(request(3))", lineLimit: 1000)
    #expect(lines.count == 3)
    #expect(lines[1].contains("line_too_long"))
    #expect(lines[2] == #"{"id":3,"value":3.0}"#)
    #expect(!isClean)
  }

  @Test(arguments: [1, 2, 7, 64]) func linesDoNotDependOnBlocks(_ blockSize: Int) throws {
    let input = Pipe()
    try input.fileHandleForWriting.write(contentsOf: Data("ab\n\nlonger line\r\nend".utf8))
    try input.fileHandleForWriting.close()
    var reader = LineReader(
      descriptor: input.fileHandleForReading.fileDescriptor, limit: 12, blockSize: blockSize)
    var lines: [LineReader.Line] = []
    while let line = try reader.next(beforeWaiting: {}) { lines.append(line) }
    #expect(
      lines
        == ["ab", "", "longer line\r", "end"].map { .bytes(Array($0.utf8)) })
  }

  @Test func answerIsWrittenBeforeMoreIsWaitedFor() throws {
    let input = Pipe()
    let output = Pipe()
    let thread = Thread {
      var answering = BulkAnswering(
        from: input.fileHandleForReading.fileDescriptor,
        to: output.fileHandleForWriting.fileDescriptor, in: .english)
      _ = try? answering.run()
      try? output.fileHandleForWriting.close()
    }
    thread.start()
    for id in 1...3 {
      try input.fileHandleForWriting.write(contentsOf: Data((request(id) + "\n").utf8))
      // The input stays open: the answer must come without its end.
      let answer = output.fileHandleForReading.availableData
      #expect(String(decoding: answer, as: UTF8.self) == "{\"id\":\(id),\"value\":\(id).0}\n")
    }
    try input.fileHandleForWriting.close()
    #expect(output.fileHandleForReading.availableData.isEmpty)
  }
}
