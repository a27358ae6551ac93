/// The loss over three probabilities.
public struct SimplexMessages: Sendable {
  /// The figure.
  public let title, summary: String
  /// What the parameters are.
  public let pointHelp, targetHelp, smoothingHelp, unitHelp, topHelp, namesHelp: String
  /// What the parameters of the view are.
  public let zoomHelp, centerHelp: String
  /// What the two distributions are called.
  public let pointName, targetName: String
  /// That only a part is seen, with how many times it is enlarged.
  public let magnified: @Sendable (String) -> String
  /// Labels of the readings.
  public let loss, floor, divergence: String
  /// The probability of a class, by its name.
  public let probability: @Sendable (String) -> String
  /// The loss, its unit, and the probabilities of all classes.
  public let reading: @Sendable (String, String, String) -> String
}

extension SimplexMessages {
  static let english = SimplexMessages(
    title: "All answers for three classes",
    summary: "The loss over the triangle of three probabilities, with a point to move",
    pointHelp: "the answer, as weights of the three classes",
    targetHelp: "the truth, as weights: a corner, or a soft label inside",
    smoothingHelp: "share of the target spread over all classes", unitHelp: "unit of the loss",
    topHelp: "loss with the last color", namesHelp: "names of the classes",
    zoomHelp: "how close to look", centerHelp: "middle of the view, across and up, 0 to 1",
    pointName: "point", targetName: "target", magnified: { "enlarged \($0) times" },
    loss: "loss", floor: "lowest possible loss", divergence: "above the lowest",
    probability: { "probability of \($0)" },
    reading: { loss, unit, point in "loss \(loss) \(unit)   at  \(point)" })
}
