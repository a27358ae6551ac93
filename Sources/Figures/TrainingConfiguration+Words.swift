package import Localization
package import Parameters
package import Training

extension TrainingConfiguration {
  /// Every setting of a run, with a phrase that says what it is.
  package static func table(in messages: FigureMessages) -> ParameterTable {
    ParameterTable(
      table.parameters.map { $0.described(by: messages.trainingSettings[$0.name]) })
  }
}
