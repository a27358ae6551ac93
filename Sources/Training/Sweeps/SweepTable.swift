/// The cells of a sweep with what their runs came to.
package struct SweepTable: Sendable {
  /// A cell: one combination of values, over all its seeds.
  package struct Cell: Hashable, Sendable {
    /// The number of the cell in its plan, from 0.
    package let index: Int
    /// Its values, one an axis.
    package let values: [String]
    /// Its results, by seed; those that are not there yet are left out.
    package let results: [SweepResult]

    /// The least loss of each run that did not fail.
    package var losses: [Double] { results.compactMap { $0.failure == nil ? $0.best?.loss : nil } }
    /// How many runs did not reach their end.
    package var failures: Int { results.count { $0.failure != nil } }
    /// The mean of the least losses; nil when no run came through, or one of them failed.
    package var mean: Double? {
      losses.isEmpty || failures > 0 ? nil : losses.reduce(0, +) / Double(losses.count)
    }
    /// The spread over seeds: the sample standard deviation; nil with fewer than two.
    package var deviation: Double? {
      guard let mean, losses.count > 1 else { return nil }
      let squares = losses.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(losses.count - 1)).squareRoot()
    }
    /// The least and the largest of the least losses.
    package var least: Double? { losses.min() }
    /// The largest of the least losses.
    package var greatest: Double? { losses.max() }
    /// The mean accuracy where the loss was least.
    package var accuracy: Double? {
      let all = results.compactMap { $0.best?.accuracy }
      return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
    }
  }

  /// The plan.
  package let plan: SweepPlan
  /// Every cell, in the order of the plan.
  package let cells: [Cell]

  /// A table of the results that are there.
  package init(_ plan: SweepPlan, _ results: some Sequence<SweepResult>) {
    self.plan = plan
    var byCell = [[SweepResult]](repeating: [], count: plan.cells.count)
    for result in results where result.run >= 0 && result.run < plan.runCount {
      byCell[plan.place(ofRun: result.run).cell].append(result)
    }
    cells = plan.cells.enumerated().map { index, values in
      Cell(index: index, values: values, results: byCell[index].sorted { $0.run < $1.run })
    }
  }

  /// The cell with the least mean loss among those whose runs are all there; else among all that have
  /// one.
  package var best: Cell? {
    let whole = cells.filter { $0.results.count == plan.seeds.count && $0.mean != nil }
    let candidates = whole.isEmpty ? cells.filter { $0.mean != nil } : whole
    return candidates.min { ($0.mean ?? .infinity, $0.index) < ($1.mean ?? .infinity, $1.index) }
  }

  /// Comma-separated text: one line a cell, best first.
  package var csv: String {
    let head =
      plan.axes.map(\.name) + ["mean_loss", "deviation", "least", "greatest", "accuracy"]
      + ["runs", "failures"]
    let rows = sorted.map { cell -> [String] in
      func text(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
      return cell.values + [
        text(cell.mean), text(cell.deviation), text(cell.least), text(cell.greatest),
        text(cell.accuracy), "\(cell.results.count)", "\(cell.failures)",
      ]
    }
    return ([head] + rows).map { $0.map(CSVCell.text).joined(separator: ",") }
      .joined(separator: "\n") + "\n"
  }

  /// The cells, the best first, those without a loss last.
  package var sorted: [Cell] {
    cells.sorted { ($0.mean ?? .infinity, $0.index) < ($1.mean ?? .infinity, $1.index) }
  }
}
