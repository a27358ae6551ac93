import Localization

/// Answers requests line by line, in their order, in memory that does not grow with their number.
///
/// What is answered is written at the latest before waiting for more input, so that a program at
/// the other end of two pipes can wait for each answer before it asks again.
struct BulkAnswering {
  /// The longest line that is read, in bytes: about 50 million numbers.
  static let standardLineLimit = 1 << 28

  private var reader: LineReader
  private var output: AnswerOutput
  private let lineLimit: Int
  private let wording: LossAnswer.Wording

  /// - Parameters:
  ///   - input: a descriptor to read requests from.
  ///   - output: a descriptor to write answers to.
  init(
    from input: Int32, to output: Int32, in messages: Messages,
    lineLimit: Int = standardLineLimit
  ) {
    reader = LineReader(descriptor: input, limit: lineLimit)
    self.output = AnswerOutput(descriptor: output)
    self.lineLimit = lineLimit
    wording = { $0.sentence(in: messages) }
  }

  /// Answers everything.
  ///
  /// - Returns: whether every line was answered with a value.
  /// - Throws: `LineReader.Failure` or `AnswerOutput.Failure`.
  mutating func run() throws -> Bool {
    var isClean = true
    var isFirst = true
    while let line = try reader.next(beforeWaiting: { try output.flush() }) {
      switch line {
      case .tooLong:
        isClean = false
        output.pending += LossAnswer(to: .lineTooLong(limit: lineLimit), wording: wording).bytes
      case .bytes(var bytes):
        // A mark that some editors put before the first line.
        if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard !Self.isBlank(bytes) else { break }
        let answer = LossAnswer(to: bytes, wording: wording)
        if !answer.isValue { isClean = false }
        output.pending += answer.bytes
      }
      isFirst = false
      try output.flushIfFull()
    }
    try output.flush()
    return isClean
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
