/// The report of `xent check` on the screen.
package final class CheckScreenMessages: Sendable {
  /// The title: the file.
  package func title(_ file: String) -> String { "Check \(file)" }
  /// Which figure is shown, of how many, and how to see another.
  package func figure(_ number: Int, _ count: Int) -> String {
    "figure \(number) of \(count); up, down: another"
  }
  /// How many findings.
  package func badge(_ findings: Int) -> String {
    findings == 0 ? "nothing found" : "\(findings) finding\(findings == 1 ? "" : "s")"
  }
  /// What the screen is for.
  package let about: String =
    "What predictions and labels show, the surest first. The arrows choose a finding, a row or a figure; Tab turns "
    + "to rows, classes and figures."
  /// The names of the views.
  package let views: [String] = ["findings", "rows", "classes", "figures"]
}
