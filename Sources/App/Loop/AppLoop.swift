public import CellGrid
import Diagnosis
import Figures
import Lessons
import Localization
import Training

/// The one loop on the main thread: input, updates, effects, paint.
///
/// A key is painted at once. What a trainer reports is painted at most sixty times a second, and
/// nothing is painted while nothing changes.
public struct AppLoop<Terminal: Display & ~Copyable>: ~Copyable {
  private(set) var model: AppModel
  private let environment: Environment
  private var driver: (any TrainingDriver)?
  private var sweep: SweepRunner?
  private var watch: (any LogFeed)?
  private(set) var ended = false

  /// The shortest time between two paints that no key asked for.
  private let frameTime = Duration.microseconds(16_667)

  /// A loop that begins with a screen, and with something to say in its footer.
  public init(
    first: any Screen, environment: Environment, size: Size, glyphs: GlyphSet,
    colors: ColorDepth = .indexed256, notice: String? = nil
  ) {
    self.environment = environment
    self.model = AppModel(
      first: first, size: size, glyphs: glyphs, colors: colors,
      messages: environment.messages)
    model.status = notice
  }

  /// Runs until the person leaves or the terminal is gone.
  public mutating func run(on display: inout Terminal) {
    let clock = ContinuousClock()
    var due = clock.now
    var changed = true
    var urgent = true
    var hasNews = true
    begin(on: &display)
    while !ended {
      let now = clock.now
      if urgent || now >= due {
        // What was reported is taken as often as it is shown: taking it costs the trainer, too.
        if hasNews, takeReports(on: &display) { changed = true }
        hasNews = false
        if ended { break }
        if changed {
          display.show(model.frame())
          // Frames that no key asked for keep their distance on the average, whatever the wait adds.
          due = min(max(due, now - frameTime), now) + frameTime
        }
        changed = false
        urgent = false
      }
      var wait: Int?
      if hasNews {
        let left = due - clock.now
        wait = left > .zero ? Int(left / .milliseconds(1)) + 1 : 0
      }
      var event = display.nextEvent(milliseconds: wait)
      while let next = event, !ended {
        hasNews = true
        if next != .wake {
          take(next, on: &display)
          changed = true
          urgent = true
        }
        event = display.nextEvent(milliseconds: 0)
      }
      if takeRewrittenLesson() {
        changed = true
        urgent = true
      }
    }
    driver?.send(.stop)
    sweep?.stop()
    watch?.stop()
  }

  /// Shows the first frame, then opens the first screen: the frame comes before anything that takes
  /// time, such as loading data.
  mutating func begin(on display: inout Terminal) {
    display.show(model.frame())
    carryOut(model.open(), on: &display)
  }

  /// Does what follows from an event of the terminal.
  mutating func take(_ event: InputEvent, on display: inout Terminal) {
    carryOut(model.update(.input(event)), on: &display)
  }

  /// Takes what the trainer has reported since the last time; false when that is nothing.
  mutating func takeReports(on display: inout Terminal) -> Bool {
    var news = takeSweep()
    if let runs = watch?.drain() {
      model.receive(watched: runs)
      news = true
    }
    let updates = driver?.drain() ?? []
    guard !updates.isEmpty else { return news }
    carryOut(model.update(.training(updates)), on: &display)
    return true
  }

  /// Hands on what the sweep reports: to its screen, even where another lies over it.
  private mutating func takeSweep() -> Bool {
    guard let updates = sweep?.drain(), !updates.isEmpty else { return false }
    for case .finished(let result) in updates {
      if let trouble = environment.keepResult(result) { model.status = trouble }
    }
    model.receive(sweep: updates)
    return true
  }

  private mutating func carryOut(_ effects: [Effect], on display: inout Terminal) {
    for effect in effects {
      switch effect {
      case .none: break
      case .quit:
        let last = model.screen.closed()
        ended = true
        carryOut(last, on: &display)
      case .back: if !model.pop() { ended = true }
      case .open(let route): open(route, on: &display)
      case .status(let text): model.status = text
      case .copy(let line):
        let messages = environment.messages.screens
        let title = display.copy(line) ? messages.copied : messages.copyByHand
        model.overlay = .note(NotePanel(title: title, text: line))
      case .startTraining(let configuration): start(configuration)
      case .training(let command): driver?.send(command)
      case .stopTraining:
        driver?.send(.stop)
        driver = nil
      case .startSweep: if sweep == nil { sweep = environment.makeSweep?(environment.wake) }
      case .pauseSweep(let isPaused): sweep?.pause(isPaused)
      case .stopSweep:
        sweep?.stop()
        sweep = nil
      case .searchLessons:
        if let library = try? environment.lessons() {
          model.overlay = .chooser(CourseSearch.steps(library, environment.messages))
        }
      case .glossary(let text):
        model.overlay = .chooser(CourseSearch.glossary(text, environment.messages))
      case .overview(let lesson): model.overlay = .chooser(overview(lesson))
      case .startWatch(let paths, let choice):
        watch?.stop()
        watch = environment.makeWatch(paths, choice, environment.wake)
      case .pauseWatch(let isPaused): watch?.pause(isPaused)
      case .stopWatch:
        watch?.stop()
        watch = nil
      case .explain(let lines): model.overlay = .help(HelpPanel(scope: nil, about: lines))
      case .saveRun(let run):
        if let number = environment.runs.save(run) {
          model.screen.receive(number: number, for: run)
        }
        if let trouble = environment.runs.trouble() { model.status = trouble }
      case .listRuns:
        model.screen.receive(runs: environment.runs.list())
        if let trouble = environment.runs.trouble() { model.status = trouble }
      case .exportRuns(let runs): model.status = environment.runs.export(runs)
      case .lessonReached(let lesson, let step):
        if let trouble = environment.remember(lesson, step) { model.status = trouble }
      case .lessonOutcome(let outcome, let lesson, let step):
        if let trouble = environment.record(outcome, lesson, step) { model.status = trouble }
      case .find: model.overlay = .chooser(figureFinder)
      case .suspend: display.suspend()
      case .redraw: display.redraw()
      case .switchMouse:
        let turnsOn = display.pointer == .off
        display.setPointer(turnsOn ? .drag : .off)
        let texts = environment.messages.screens
        model.status = turnsOn ? texts.mouseOn : texts.mouseOff
      case .switchTheme: display.setTheme(display.theme.flipped)
      }
    }
  }

  private mutating func start(_ configuration: TrainingConfiguration) {
    driver?.send(.stop)
    driver = environment.makeDriver(configuration, environment.wake)
  }

  private mutating func open(_ route: Route, on display: inout Terminal) {
    switch ScreenFactory(environment: environment).screen(for: route) {
    case .success(let screen): carryOut(model.push(screen), on: &display)
    case .failure(let refusal): model.status = refusal.sentence
    }
  }

  /// The steps of a lesson, those that are done with a mark.
  private func overview(_ lesson: Lesson) -> Chooser {
    let done = environment.progress().done[lesson.slug] ?? []
    let mark = model.glyphs == .ascii ? "+" : "✓"
    return Chooser(
      prompt: environment.messages.tutor.overviewPrompt,
      items: lesson.steps.enumerated().map { index, step in
        Chooser.Item(
          choice: .step(lesson: lesson.slug, step: step.id),
          title: "\(index + 1)  " + step.title, detail: CourseSearch.text(step),
          key: done.contains(step.id) ? mark : "")
      })
  }

  /// Takes a lesson that was rewritten while it is shown; false when it was not.
  private mutating func takeRewrittenLesson() -> Bool {
    guard let news = environment.reload?() else { return false }
    let texts = environment.messages.tutor
    if let lesson = news.lesson, !lesson.steps.isEmpty, let open = model.screen as? LessonScreen {
      var screen = LessonScreen(lesson: lesson, step: open.step.id)
      screen.showsNotes = open.showsNotes
      model.screen = screen
    }
    if news.problems.isEmpty {
      model.overlay = nil
      model.status = texts.readAgain
    } else {
      model.overlay = .help(
        HelpPanel(
          scope: nil,
          about: [.heading(texts.wrong(news.problems.count))]
            + news.problems.map { .paragraph($0) }))
    }
    return true
  }

  private var figureFinder: Chooser {
    Chooser(
      prompt: environment.messages.screens.findPrompt,
      items: FigureCatalog.all.map { figure in
        Chooser.Item(
          choice: .figure(figure.id), title: figure.id,
          detail: figure.summary(in: environment.messages.figures), key: "")
      })
  }
}
