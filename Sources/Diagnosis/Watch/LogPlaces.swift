internal import Tables

/// Where along epochs, steps or records the measurements of a run lie.
struct LogPlaces {
  let axis: LogAxis
  /// How many steps an epoch has, where the log has every one of them.
  let stepsPerEpoch: Int?
  /// For each table, x by record; NaN where a record has none.
  private let x: [[Double]]

  /// The axis that was asked for, or the one that tells the measurements apart: epochs where no curve has
  /// two in one, then steps, then records.
  init(
    _ tables: [LogTable], _ candidates: [LogCandidates.Candidate], _ wanted: LogAxis?
  ) throws(LogChoiceProblem) {
    let steps = tables.map { Self.column(.step, $0) }
    let epochs = zip(tables, steps).map { table, steps in
      Self.column(.epoch, table).map { Self.refined($0, by: steps) }
    }
    func covers(_ columns: [[Double]?]) -> Bool {
      candidates.allSatisfy { candidate in
        guard let column = columns[candidate.table],
          let records = tables[candidate.table][candidate.name]?.records
        else { return false }
        return records.allSatisfy { !column[Int($0)].isNaN }
      }
    }
    func separates(_ columns: [[Double]?]) -> Bool {
      candidates.allSatisfy { candidate in
        guard let column = columns[candidate.table],
          let records = tables[candidate.table][candidate.name]?.records
        else { return false }
        let pairs = zip(records, records.dropFirst()).map { (column[Int($0)], column[Int($1)]) }
        // Two of a hundred may share one: a last evaluation. A run that was begun again goes back, but not
        // all the time.
        let same = pairs.count { $0 == $1 }
        let falls = pairs.count { $0 > $1 }
        return same * 50 <= records.count && (falls <= 3 || falls * 20 <= records.count)
      }
    }
    let axis: LogAxis
    switch wanted {
    case .epoch?:
      guard covers(epochs) else { throw .noAxis(.epoch) }
      axis = .epoch
    case .step?:
      guard covers(steps) else { throw .noAxis(.step) }
      axis = .step
    case .record?: axis = .record
    case nil:
      axis =
        covers(epochs) && separates(epochs)
        ? .epoch : covers(steps) && separates(steps) ? .step : .record
    }
    self.axis = axis
    x = tables.indices.map { index in
      let column = axis == .epoch ? epochs[index] : axis == .step ? steps[index] : nil
      return column ?? (0..<tables[index].recordCount).map(Double.init)
    }
    stepsPerEpoch = candidates.first.flatMap { first in
      epochs[first.table].flatMap {
        Self.regular($0, tables[first.table][first.name]?.records ?? [])
      }
    }
  }

  /// The epoch or step of each record; nil where the log has none.
  private static func column(_ quantity: LogName.Quantity, _ table: LogTable) -> [Double]? {
    let names = table.names.filter { LogName($0).quantity == quantity }
    // The one that most records have.
    guard
      let name = names.max(by: {
        (table[$0]?.values.count ?? 0, $1) < (table[$1]?.values.count ?? 0, $0)
      }), let series = table[name]
    else { return nil }
    var column = [Double](repeating: .nan, count: table.recordCount)
    for (record, value) in zip(series.records, series.values) where value.isFinite {
      column[Int(record)] = value
    }
    return column
  }

  /// Epochs with the part that is done of each, where steps are counted anew in every one.
  private static func refined(_ epochs: [Double], by steps: [Double]?) -> [Double] {
    guard let steps else { return epochs }
    let both = epochs.indices.filter { !epochs[$0].isNaN && !steps[$0].isNaN }
    let rises = zip(both, both.dropFirst()).filter { epochs[$1] > epochs[$0] }
    guard !rises.isEmpty, rises.allSatisfy({ steps[$1] <= steps[$0] }),
      Set(both.map { epochs[$0] }).count < both.count,
      let most = both.map({ steps[$0] }).max(), most > 0
    else { return epochs }
    // What is measured without a step stands at the end of its epoch.
    return epochs.indices.map { epochs[$0] + (steps[$0].isNaN ? 1 : steps[$0] / (most + 1)) }
  }

  /// How many measurements every epoch has, where it is the same for all but the last, and at least four.
  private static func regular(_ epochs: [Double], _ records: [Int32]) -> Int? {
    var counts: [Int] = []
    var last = Double.nan
    for record in records {
      let epoch = epochs[Int(record)].rounded(.down)
      if epoch == last { counts[counts.count - 1] += 1 } else { counts.append(1) }
      last = epoch
    }
    guard let first = counts.first, first >= 4, counts.count >= 4,
      counts.dropLast().allSatisfy({ $0 == first })
    else { return nil }
    return first
  }

  /// The points of a curve, and how many were left out because a later attempt begins before them.
  func points(
    of candidate: LogCandidates.Candidate, in tables: [LogTable]
  ) -> (points: [CurveSet.Point], dropped: Int) {
    let table = tables[candidate.table]
    guard let series = table[candidate.name] else { return ([], 0) }
    let x = x[candidate.table]
    var restarts = table.restarts[...]
    var points: [CurveSet.Point] = []
    var dropped = 0
    func drop(from place: Double) {
      while let last = points.last, last.x >= place {
        points.removeLast()
        // Of two at one place, the later one stands for both.
        if last.x > place { dropped += 1 }
      }
    }
    for (record, value) in zip(series.records, series.values) {
      while let restart = restarts.first, restart <= record {
        restarts.removeFirst()
        // Where the new attempt begins, whatever is measured there.
        if axis != .record, let begin = x[Int(restart)...].first(where: { !$0.isNaN }) {
          drop(from: begin)
        }
      }
      let place = x[Int(record)]
      guard !place.isNaN else { continue }
      drop(from: place)
      points.append(CurveSet.Point(place, value))
    }
    // An attempt that has not come to this measurement yet takes its place all the same.
    for restart in restarts where axis != .record && Int(restart) < x.count {
      if let begin = x[Int(restart)...].first(where: { !$0.isNaN }) { drop(from: begin) }
    }
    return (points, dropped)
  }
}
