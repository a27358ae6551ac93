import Foundation

/// The groups, in the order in which they run. Another group is a file of its own and a line here.
let groups: [any BenchmarkGroup.Type] = [
  LossGroup.self, TrainingGroup.self, ScreenGroup.self, LabGroup.self,
]

/// Runs the groups named on the command line, or all. Exit status 1 where a result is wrong.
@main enum Main {
  static func main() {
    if ScreenChild.ran() || LabChild.ran() { return }
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.contains("--help") || arguments.contains("-h") {
      print("usage: Benchmarks [group ...]\n")
      for group in groups { print("  \(group.id): \(group.summary)") }
      return
    }
    let unknown = arguments.filter { name in !groups.contains { $0.id == name } }
    guard unknown.isEmpty else {
      let names = groups.map { $0.id }.joined(separator: ", ")
      FileHandle.standardError.write(
        Data("no group named \(unknown.joined(separator: ", ")): there is \(names)\n".utf8))
      exit(64)
    }
    let machine = Machine.measured()
    machine.show()
    var isRight = true
    for group in groups where arguments.isEmpty || arguments.contains(group.id) {
      print("\n## \(group.id): \(group.summary)\n")
      if !group.run(on: machine) { isRight = false }
    }
    print(
      "\ncopy bandwidth at the end: \(Machine.copyRate(threads: 1).formatted(decimals: 1)) GB/s")
    if !isRight { exit(1) }
  }
}
