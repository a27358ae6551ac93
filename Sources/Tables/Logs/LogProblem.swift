/// Why a file cannot be read as a training log.
package enum LogProblem: Error, Hashable, Sendable {
  /// The file cannot be had, or a line of it is wrong.
  case table(TableError)
  /// Bytes that are neither text nor events of TensorBoard.
  case binary(file: String)
  /// There is nothing in it.
  case empty(file: String)
  /// No line of it has a number with a name.
  case noNumbers(file: String)
  /// A line that is no JSON; lines count from 1.
  case badJSON(file: String, line: Int)
  /// A line longer than any line of a log.
  case lineTooLong(file: String, line: Int)
  /// A record of an event file whose checksum is wrong, or that makes no sense; bytes count from 0.
  case badRecord(file: String, byte: Int)
  /// A folder without a log.
  case noLogs(folder: String)
}
