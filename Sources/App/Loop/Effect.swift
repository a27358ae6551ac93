public import Diagnosis
public import Lessons
public import Training

/// What a screen asks the loop to do to the world.
public enum Effect: Sendable {
  /// Nothing: the screen has done it itself.
  case none
  /// Leave the program.
  case quit
  /// Go back to the screen before; from the first one, leave.
  case back
  /// Open a screen on top of this one.
  case open(Route)
  /// Say something in the footer until the next key.
  case status(String)
  /// Put text on the clipboard, and say so.
  case copy(String)
  /// Begin a training run, ending the one before.
  case startTraining(TrainingConfiguration)
  /// Tell the trainer something.
  case training(TrainingCommand)
  /// End the training run.
  case stopTraining
  /// Begin the runs of the sweep that the program was asked for.
  case startSweep
  /// Let the sweep wait, or go on.
  case pauseSweep(Bool)
  /// Begin no further run of the sweep.
  case stopSweep
  /// Search all lessons.
  case searchLessons
  /// Look a term up; those in the text first.
  case glossary(text: String?)
  /// Choose among the steps of a lesson.
  case overview(Lesson)
  /// Begin to follow logs.
  case startWatch(paths: [String], choice: LogChoice)
  /// Let the logs wait, or read on.
  case pauseWatch(Bool)
  /// Follow no log any longer.
  case stopWatch
  /// Show an explanation over the screen.
  case explain([HelpLine])
  /// Keep a run.
  case saveRun(RunRecord)
  /// Hand the screen all runs that were kept.
  case listRuns
  /// Write runs to files.
  case exportRuns([RunRecord])
  /// Remember where a learner is.
  case lessonReached(lesson: String, step: String)
  /// Note what became of a step.
  case lessonOutcome(PlainLesson.Outcome, lesson: String, step: String)
  /// Find a figure by name.
  case find
  /// Give the terminal back until the program is brought to the foreground again.
  case suspend
  /// Paint the whole screen anew.
  case redraw
  /// Let the mouse move things, or leave it to the terminal.
  case switchMouse
  /// Choose the colors for the other background.
  case switchTheme
}
