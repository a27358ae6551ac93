internal import Parameters

/// Which runs a sweep makes: every combination of the values of its axes, or some drawn at random, each
/// with several seeds.
package struct SweepPlan: Hashable, Sendable {
  /// The settings that all runs share.
  package let base: TrainingConfiguration
  /// What is varied.
  package let axes: [SweepAxis]
  /// The seeds that every cell is run with.
  package let seeds: [Int]
  /// How many cells are drawn at random; nil for the whole grid.
  package let random: Int?
  /// The values of each cell, one an axis.
  package let cells: [[String]]

  /// The most runs of a sweep.
  package static let runLimit = 100_000

  /// A plan.
  ///
  /// - Parameters:
  ///   - seeds: How many seeds each cell is run with, counted up from the one of `base`.
  ///   - random: How many cells are drawn at random; nil for the whole grid.
  package init(
    base: TrainingConfiguration, axes: [SweepAxis], seeds: Int = 1, random: Int? = nil
  ) throws(SweepError) {
    guard !axes.isEmpty else { throw .nothingVaried }
    for (index, axis) in axes.enumerated()
    where axes[..<index].contains(where: { $0.name == axis.name }) {
      throw .sameAxisTwice(name: axis.name)
    }
    let combinations = axes.reduce(1.0) { $0 * Double($1.values.count) }
    let count = (random.map(Double.init) ?? combinations) * Double(max(1, seeds))
    guard count <= Double(Self.runLimit) else { throw .tooMany(runs: Int(min(count, 1e15))) }
    self.base = base
    self.axes = axes
    self.seeds = (0..<max(1, seeds)).map { base.seed + $0 }
    self.random = random
    if let random {
      var generator = SeededGenerator(seed: UInt64(base.seed), purpose: .points)
      cells = (0..<max(1, random)).map { _ in axes.map { $0.draw(&generator) } }
    } else {
      cells = axes.reduce([[]]) { cells, axis in
        cells.flatMap { cell in axis.values.map { cell + [$0] } }
      }
    }
    for cell in cells { _ = try Self.configuration(base, axes, cell, base.seed) }
  }

  /// How many runs there are.
  package var runCount: Int { cells.count * seeds.count }

  /// The cell and the seed of a run.
  package func place(ofRun index: Int) -> (cell: Int, seed: Int) {
    (index / seeds.count, seeds[index % seeds.count])
  }

  /// The settings of a run.
  package func configuration(ofRun index: Int) -> TrainingConfiguration {
    let place = place(ofRun: index)
    guard let settings = try? Self.configuration(base, axes, cells[place.cell], place.seed) else {
      preconditionFailure("checked when the plan was made")
    }
    return settings
  }

  private static func configuration(
    _ base: TrainingConfiguration, _ axes: [SweepAxis], _ cell: [String], _ seed: Int
  ) throws(SweepError) -> TrainingConfiguration {
    var settings = base
    settings.seed = seed
    do throws(ParameterError) {
      for (axis, value) in zip(axes, cell) { try settings.values.set(axis.name, to: value) }
    } catch {
      throw .setting(error)
    }
    return settings
  }

  /// What tells plans apart: two with the same text make the same runs.
  package var text: String {
    let shared = base.values.assignments.joined(separator: " ")
    let varied = axes.map { "\($0.name)=\($0.values.joined(separator: ";"))" }
    return (varied + ["seeds=\(seeds.count)", "random=\(random.map(String.init) ?? "no")", shared])
      .joined(separator: " ")
  }

  /// The command line that makes the same sweep.
  package var command: String {
    var words = ["xent", "sweep"]
    words += axes.map { axis in
      // Values with commas of their own are told apart by semicolons.
      let separator = axis.values.contains { $0.contains(",") } ? ";" : ","
      let list = axis.values.joined(separator: separator)
      let text = axis.values.count == 1 ? list + separator + list : list
      return "--set " + ParameterValues.quoted("\(axis.name)=\(text)")
    }
    words += base.values.assignments.map { "--set " + ParameterValues.quoted($0) }
    if seeds.count > 1 { words.append("--seeds \(seeds.count)") }
    if let random { words.append("--random \(random)") }
    return words.joined(separator: " ")
  }
}
