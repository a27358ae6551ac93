/// A table of measurements that can be asked for by name.
protocol BenchmarkGroup: SendableMetatype {
  /// The name on the command line.
  static var id: String { get }
  /// What is measured, in a line.
  static var summary: String { get }
  /// Measures and prints. False where a result was wrong.
  static func run(on machine: Machine) -> Bool
}
