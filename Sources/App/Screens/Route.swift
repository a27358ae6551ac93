package import Diagnosis
package import Parameters
package import Training

/// A place in xent that can be opened, and opened again by its state line.
package enum Route: Hashable, Sendable {
  /// The first screen.
  case home
  /// A figure, full screen, with values for its parameters written as `name=value`.
  case explorer(figure: String, assignments: [String])
  /// The training lab, with values for its parameters, in a view.
  case lab(values: ParameterValues, view: LabView = .curves)
  /// A sweep, with the results that are there already.
  case sweep(plan: SweepPlan, known: [SweepResult])
  /// A report of the doctor.
  case check(CheckDocument)
  /// Questions that are due for review.
  case review
  /// Training logs, with what is known of them.
  case watch(paths: [String], choice: LogChoice)
  /// The list of lessons.
  case course
  /// A lesson, at a step or where the learner left off.
  case lesson(slug: String, step: String?)
}
