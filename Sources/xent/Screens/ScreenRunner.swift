import App
import CellGrid
import Foundation
import Lessons
import Localization
import Synchronization
import Terminal
import Training

/// Puts the parts together: terminal, loop, trainer and lessons.
struct ScreenRunner {
  let options: ScreenOptions
  /// A folder of lessons that the person named.
  var lessonFolder: String?
  /// A lesson that is being written, to be read again when it changes.
  var watch: LessonWatch?
  /// Whether notes for the teacher are shown.
  var showsNotes = false
  /// Whether training runs are kept.
  var recordsRuns = true
  let messages: Messages

  /// Opens a screen, and returns when the person leaves.
  ///
  /// What the route names is checked first, so that a mistake is one line on standard error and the
  /// screen never flashes. Nothing else is done before the first frame.
  func run(_ route: Route, sweep: SweepJob? = nil) throws(CommandFailure) {
    let wakeUp = WakeUp()
    var environment = environment(wakeUp)
    sweep?.prepare(&environment, route, messages)
    let factory = ScreenFactory(environment: environment, showsNotes: showsNotes)
    let screen: any Screen
    switch factory.screen(for: route) {
    case .success(let made): screen = made
    case .failure(let refusal):
      throw CommandFailure(
        sentence: refusal.sentence, status: refusal.isMissing ? .noInput : .usage)
    }
    var session = try open()
    wakeUp.waker = session.waker
    let notices = session.notices.map { $0.sentence(in: messages) }
    var loop = AppLoop<TerminalSession>(
      first: screen, environment: environment, size: session.size, glyphs: session.glyphs,
      colors: session.colors, notice: notices.isEmpty ? nil : notices.joined(separator: " "))
    loop.run(on: &session)
    let signal = session.endingSignal
    session.close()
    if let signal { TerminalSession.end(bySignal: signal) }
  }

  private func open() throws(CommandFailure) -> TerminalSession {
    do {
      return try TerminalSession(
        options: options.terminal, environment: ProcessInfo.processInfo.environment)
    } catch {
      throw CommandFailure(sentence: error.sentence(in: messages), status: .unavailable)
    }
  }

  private func environment(_ wakeUp: WakeUp) -> Environment {
    let folder = lessonFolder
    let progress = LessonProgress(messages: messages)
    let keeper = RunKeeper(messages: messages)
    var course = CoursePort { () throws(LessonLibraryError) -> LessonLibrary in
      try LessonLibrary.located(
        option: folder, environment: ProcessInfo.processInfo.environment["XENT_LESSONS"],
        executable: Self.executable)
    }
    course.progress = progress.progress
    course.resume = progress.resume
    course.remember = progress.remember
    course.record = progress.record
    if let watch {
      watch.start { wakeUp.waker?.wake() }
      course.rewritten = watch.news
    }
    return Environment(
      messages: messages, wake: { wakeUp.waker?.wake() },
      makeDriver: { ThreadedTrainingDriver(configuration: $0, wake: $1) }, course: course,
      runs: recordsRuns ? keeper.archive : .none)
  }

  /// The path of this program's own file.
  static var executable: String {
    Bundle.main.executablePath ?? CommandLine.arguments[0]
  }
}

/// The way to end the loop's wait, which exists only once the terminal is open.
private final class WakeUp: Sendable {
  private let stored = Mutex<Waker?>(nil)

  var waker: Waker? {
    get { stored.withLock { $0 } }
    set { stored.withLock { $0 = newValue } }
  }
}
