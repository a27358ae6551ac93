/// The loss over three probabilities.
package final class SimplexMessages: FigureTexts {
  package let title = "All answers for three classes"
  package let summary = "The loss over the triangle of three probabilities, with a point to move"
  package let pointHelp = "the answer, as weights of the three classes"
  package let targetHelp = "the truth, as weights: a corner, or a soft label inside"
  package let smoothingHelp = "share of the target spread over all classes"
  package let unitHelp = "unit of the loss"
  package let topHelp = "loss with the last color"
  package let namesHelp = "names of the classes"
  package let zoomHelp = "how close to look"
  package let centerHelp = "middle of the view, across and up, 0 to 1"
  /// What the two distributions are called.
  package let pointName = "point"
  package let targetName = "target"
  /// That only a part is seen, with how many times it is enlarged.
  package func magnified(_ factor: String) -> String { "enlarged \(factor) times" }
  /// Labels of the readings.
  package let loss = "loss"
  package let floor = "lowest possible loss"
  package let divergence = "above the lowest"
  /// The probability of a class, by its name.
  package func probability(_ name: String) -> String { "probability of \(name)" }
  /// The loss, its unit, and the probabilities of all classes.
  package func reading(_ loss: String, _ unit: String, _ point: String) -> String {
    "loss \(loss) \(unit)   at  \(point)"
  }
}
