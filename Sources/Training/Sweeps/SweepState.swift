internal import Foundation

/// The results of a sweep as lines of JSON: the plan first, then one line a run, as they come. What was
/// cut off in the middle of a line, as by a kill, is left out.
package enum SweepState {
  /// What is wrong with such text.
  package enum Problem: Error, Hashable, Sendable {
    /// It does not begin as such text does.
    case notAState
    /// It is of a later version.
    case newer(version: Int)
    /// A line in the middle that is no result, counted from 1.
    case badLine(Int)
  }

  private struct Head: Codable {
    let format: String
    let version: Int
    let plan: String
  }

  /// The first line of a plan.
  package static func head(_ plan: SweepPlan) -> String {
    line(Head(format: "xent-sweep", version: 1, plan: plan.text))
  }

  /// The line of a result.
  package static func line(_ result: SweepResult) -> String { line(result as any Encodable) }

  private static func line(_ value: any Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("numbers that are not finite are never kept")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The text of the plan, the results, and how many bytes were whole lines.
  package static func read(
    _ bytes: [UInt8]
  ) throws(Problem) -> (plan: String, results: [SweepResult], wholeBytes: Int) {
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lines = bytes[..<end].split(separator: UInt8(ascii: "\n"))
    let decoder = JSONDecoder()
    guard let first = lines.first, let head = try? decoder.decode(Head.self, from: Data(first)),
      head.format == "xent-sweep"
    else { throw .notAState }
    guard head.version == 1 else { throw .newer(version: head.version) }
    var results: [SweepResult] = []
    for (index, line) in lines.enumerated().dropFirst() {
      guard let result = try? decoder.decode(SweepResult.self, from: Data(line)) else {
        throw .badLine(index + 1)
      }
      results.append(result)
    }
    return (head.plan, results, end)
  }
}
