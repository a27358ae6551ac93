/// Reads a log in the pieces in which it comes.
///
/// It is a value: a copy may be finished to see what there is by now, while the original goes on.
package struct LogReader: Sendable {
  /// The file's name as the person gave it.
  package let file: String
  /// What has been read.
  package private(set) var table = LogTable()
  /// The format; nil while there is too little to tell.
  package private(set) var format: LogFormat?
  /// Whether a last line or record is cut off, seen from where the reading ended.
  package private(set) var isCutOff = false
  private let prefix: String
  private var pending: [UInt8] = []
  /// How many lines were taken.
  private(set) var line = 0
  private var offset = 0
  private var cells: DelimitedLog?
  private var text = TextLog()

  /// A reader of a file; `prefix` stands before all names, where several files make one log.
  package init(file: String, prefix: String = "") {
    self.file = file
    self.prefix = prefix
  }

  /// Whether the file has to be read as a whole when it has changed.
  package var isDocument: Bool { format == .json }

  /// Begins with a file that took the place of this one. What was read stays, but for documents, which say
  /// all anew.
  package mutating func restart() {
    pending = []
    line = 0
    offset = 0
    if format == .json || format == nil {
      table = LogTable()
      format = nil
      return
    }
    cells?.restart()
    table.noteRestart()
  }

  /// Takes the next bytes. Lines and records that are not whole wait for their rest.
  package mutating func feed(_ bytes: some Sequence<UInt8>) throws(LogProblem) {
    pending.append(contentsOf: bytes)
    try work(isWhole: false)
  }

  /// Takes what is left: nothing follows.
  ///
  /// Throws also where the file as a whole is no log: nothing in it, or no number with a name.
  package mutating func finish() throws(LogProblem) {
    try work(isWhole: true)
    if format == nil {
      throw pending.contains(where: { $0 > 32 }) ? .noNumbers(file: file) : .empty(file: file)
    }
    if table.isEmpty { throw .noNumbers(file: file) }
  }

  private mutating func work(isWhole: Bool) throws(LogProblem) {
    if format == nil {
      format = try LogFormat.detect(pending[...], isWhole: isWhole, file: file)
    }
    switch format {
    case nil:
      if pending.count > LogFormat.longestLine { throw .lineTooLong(file: file, line: 1) }
    case .json:
      guard isWhole else { return }
      try JSONLog.takeDocument(pending[...], file: file, into: &table)
      pending = []
    case .events: try takeEvents(isWhole: isWhole)
    case .table, .numbers, .jsonLines, .text: try takeLines(isWhole: isWhole)
    }
  }

  private mutating func takeEvents(isWhole: Bool) throws(LogProblem) {
    var start = 0
    while let count = try EventLog.take(
      pending[start...], file: file, offset: offset + start, prefix: prefix, into: &table)
    {
      start += count
    }
    offset += start
    pending.removeFirst(start)
    isCutOff = !pending.isEmpty
  }

  private mutating func takeLines(isWhole: Bool) throws(LogProblem) {
    // Out of the property, so that taking a line cannot copy what is still to come.
    let bytes = pending
    pending = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 10) {
      line += 1
      defer { start = end + 1 }
      do throws(LogProblem) {
        try take(bytes[start..<end])
      } catch {
        // Whoever goes on in spite of it goes on behind the line.
        pending = [UInt8](bytes[(end + 1)...])
        throw error
      }
    }
    if isWhole {
      isCutOff = start < bytes.count
      if start < bytes.count {
        line += 1
        do throws(LogProblem) {
          try take(bytes[start...])
        } catch {
          // A line that is still being written is no mistake: that it is cut off is told.
          if table.isEmpty { throw error }
        }
      }
      return
    }
    isCutOff = start < bytes.count
    pending = [UInt8](bytes[start...])
    guard pending.count > LogFormat.longestLine else { return }
    // A progress bar writes over itself for hours without ending its line.
    guard format == .text, let back = pending.lastIndex(of: 13) else {
      throw .lineTooLong(file: file, line: line + 1)
    }
    pending.removeFirst(back)
  }

  private mutating func take(_ text: ArraySlice<UInt8>) throws(LogProblem) {
    if text.count > LogFormat.longestLine { throw .lineTooLong(file: file, line: line) }
    if format != .text, text.contains(0) { throw .binary(file: file) }
    switch format {
    case .table, .numbers:
      if cells == nil {
        if LogNumber.trimmed(text).isEmpty || text.first == UInt8(ascii: "#") { return }
        cells = try DelimitedLog(text, format: format ?? .table, file: file, number: line)
        if format == .table {
          cells?.skipNames()
          return
        }
      }
      try cells?.take(text, number: line, into: &table)
    case .jsonLines: try JSONLog.take(text, number: line, file: file, into: &table)
    case .text: self.text.take(text, into: &table)
    case .json, .events, nil: break
    }
  }
}
