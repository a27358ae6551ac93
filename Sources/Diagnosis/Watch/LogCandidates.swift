internal import Tables

/// The names of a log, each with what it probably is.
struct LogCandidates {
  /// A name, and the table that has it.
  struct Candidate {
    let table: Int
    let name: String
    let reading: LogName
    let count: Int
  }

  private let all: [Candidate]

  init(_ tables: [LogTable]) {
    all = tables.enumerated().flatMap { index, table in
      table.names.map {
        Candidate(
          table: index, name: $0, reading: LogName($0), count: table[$0]?.values.count ?? 0)
      }
    }
  }

  /// Every name, once.
  var names: [String] {
    var seen: Set<String> = []
    return all.map(\.name).filter { seen.insert($0).inserted }
  }

  /// What has this name, most often.
  func named(_ name: String) -> Candidate? {
    all.filter { $0.name == name }.max { $0.count < $1.count }
  }

  /// What is most probably this: of the names with the fewest words that are not understood, an epoch's
  /// mean before batches, then what was logged most often.
  ///
  /// A name that says nothing of rows is of training rows; Hugging Face's last record has a `train_loss`
  /// beside all those called `loss`.
  func best(_ quantity: LogName.Quantity, _ part: LogName.Part) -> Candidate? {
    all.filter {
      $0.reading.quantity == quantity && ($0.reading.part ?? .training) == part && $0.count > 0
    }.min { left, right in
      let (a, b) = (left.reading, right.reading)
      if a.strangers != b.strangers { return a.strangers < b.strangers }
      if a.isOfBatches != b.isOfBatches { return b.isOfBatches }
      if left.count != right.count { return left.count > right.count }
      return left.name < right.name
    }
  }
}
