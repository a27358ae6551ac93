/// The report of `xent check` on the screen.
public struct CheckScreenMessages: Sendable {
  /// The title: the file.
  public let title: @Sendable (String) -> String
  /// Which figure is shown, of how many, and how to see another.
  public let figure: @Sendable (Int, Int) -> String
  /// How many findings.
  public let badge: @Sendable (Int) -> String
  /// What the screen is for.
  public let about: String
  /// The names of the views.
  public let views: [String]
}

extension CheckScreenMessages {
  static let english = CheckScreenMessages(
    title: { "Check \($0)" },
    figure: { "figure \($0) of \($1); up, down: another" },
    badge: { $0 == 0 ? "nothing found" : "\($0) finding\($0 == 1 ? "" : "s")" },
    about:
      "What predictions and labels show, the surest first. The arrows choose a finding, a row or a figure; Tab turns "
      + "to rows, classes and figures.",
    views: ["findings", "rows", "classes", "figures"])
}
