internal import Numbers

/// The ways in which trainings write down how they go.
package enum LogFormat: String, Hashable, Sendable, CaseIterable {
  /// Cells with commas, semicolons, tabs or blanks between, under a line of names: Keras' CSVLogger,
  /// PyTorch Lightning's metrics.csv, fastai's table.
  case table
  /// Cells without names: step and loss, or step, loss and validation loss.
  case numbers
  /// An object a line.
  case jsonLines = "json-lines"
  /// One document: Hugging Face's trainer_state.json, a list of objects, or an object of lists.
  case json
  /// Lines of text with names before numbers, progress bars included.
  case text
  /// TensorBoard's event files.
  case events

  /// The longest line that is read, in bytes. Longer ones are no log.
  static let longestLine = 16 << 20

  /// The format of what begins with some bytes; nil while there are too few to tell.
  ///
  /// - Parameter isWhole: whether nothing follows.
  static func detect(
    _ head: ArraySlice<UInt8>, isWhole: Bool, file: String
  ) throws(LogProblem) -> LogFormat? {
    if head.count >= 12 {
      if EventLog.startsRecord(head) { return .events }
    } else if !isWhole, head.contains(0) {
      return nil
    }
    try refuseBinary(head, file: file)
    var text = head
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 <= 32 }
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      guard let end = text.firstIndex(of: 10) ?? (isWhole ? text.endIndex : nil) else { return nil }
      return json(text[..<end])
    }
    // A line of names is told from text by what follows it.
    var lines = text.split(separator: 10, maxSplits: 8, omittingEmptySubsequences: true)
    if !isWhole {
      let isEnded = text.last == 10
      if !isEnded, !lines.isEmpty { lines.removeLast() }
      guard lines.count >= 2 else { return nil }
    }
    lines.removeAll { $0.first == UInt8(ascii: "#") }
    guard let line = lines.first else { return isWhole ? .text : nil }
    return DelimitedLog.format(line, next: lines.dropFirst().first) ?? .text
  }

  private static func refuseBinary(
    _ head: ArraySlice<UInt8>, file: String
  ) throws(LogProblem) {
    let starts: [[UInt8]] = [
      [0x93, 0x4E, 0x55, 0x4D], [0x1F, 0x8B], [0x89, 0x50, 0x4E, 0x47], [0x50, 0x4B, 3, 4],
      [0x7F, 0x45, 0x4C, 0x46],
    ]
    if head.prefix(4096).contains(0) || starts.contains(where: head.starts) {
      throw .binary(file: file)
    }
  }

  /// What a first line that begins like JSON belongs to.
  private static func json(_ line: ArraySlice<UInt8>) -> LogFormat {
    let isObject = line.first == UInt8(ascii: "{")
    switch JSONValue.read(Array(line)) {
    case .success(.members(let members)):
      let isHistory =
        members["log_history"] != nil
        || (!members.isEmpty
          && members.values.allSatisfy { if case .list = $0 { true } else { false } })
      return isHistory ? .json : .jsonLines
    case .success(.list(let list)):
      if case .members? = list.first { return .json }
      return .jsonLines
    case .success: return .jsonLines
    case .failure(let failure):
      // What is cut off by the end of the line goes on in the next.
      if failure.isAtEnd { return .json }
      // Python writes its own kind of object, and brackets begin many a line of text.
      return isObject && line.contains(UInt8(ascii: "\"")) ? .jsonLines : .text
    }
  }
}
