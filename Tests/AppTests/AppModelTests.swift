import CellGrid
import Lessons
import Localization
import Parameters
import Testing
import Training

@testable import App

/// What the model makes of events, and what it asks for: no loop, no trainer's thread, no terminal.
@Suite("The model by itself")
struct AppModelTests {
  private let size = Size(columns: 120, rows: 40)

  private func model(_ first: any Screen) -> AppModel {
    var model = AppModel(first: first, size: size, glyphs: .braille, messages: .english)
    _ = model.update(.begin)
    return model
  }

  @Test("from home into the lab, a run that is kept, and back")
  func wholeStory() throws {
    var story = ModelStory(model(HomeScreen()))
    guard case .open(.lab(let values, let view))? = story.press(.character("2")).first else {
      return #expect(Bool(false), "the lab does not open")
    }
    let opened = story.take(.opened(LabScreen(values: values, view: view)))
    guard case .training(.restart(let settings))? = opened.first else {
      return #expect(Bool(false), "no run begins")
    }
    let driver = InlineTrainingDriver(configuration: settings, stepsPerDrain: 50)
    func work() {
      for effect in story.take(.news(.training(driver.drain(), at: 1000))) {
        if case .training(let command) = effect { driver.send(command) }
      }
    }
    work()
    #expect(story.shown.contains("Press Space to train."))
    guard case .training(.play)? = story.press(.character(" ")).first else {
      return #expect(Bool(false), "Space does not start the run")
    }
    driver.send(.play)
    while story.saved.isEmpty, story.events < 100 { work() }
    let run = try #require(story.saved.first)
    #expect(run.status == .running && run.updatedAt == 1000 && run.steps > 0)
    _ = story.take(.news(.saved(run, number: 7)))
    #expect((story.model.screen as? LabScreen)?.runs.current?.id == 7)
    #expect(story.replayed(on: model(HomeScreen())).frame().canvas.lines == story.lines)

    let left = story.press(Key(.escape))
    #expect(story.saved.last?.status == .stopped && story.saved.last?.id == 7)
    guard case .training(.stop)? = left.last else {
      return #expect(Bool(false), "the run does not end")
    }
    #expect(story.model.screen.scope == .home && story.model.screens.count == 1)
    // What the trainer still had to say reaches nobody.
    let home = story.lines
    #expect(story.take(.news(.training(driver.drain(), at: 1001))).isEmpty)
    #expect(story.lines == home)
    guard case .quit? = story.press(.character("q")).first else {
      return #expect(Bool(false), "q does not leave")
    }
  }

  @Test("who leaves the program from the lab keeps the run as stopped, before the program ends")
  func leaving() throws {
    let settings = TrainingConfiguration(data: "iris", epochs: 1000)
    var story = ModelStory(model(LabScreen(values: settings.values)))
    let driver = InlineTrainingDriver(configuration: settings, stepsPerDrain: 50)
    driver.send(.play)
    _ = story.take(.news(.training(driver.drain(), at: 0)))
    _ = story.take(.news(.training(driver.drain(), at: 0)))
    let last = story.take(.input(.end))
    #expect(last.count == 2 && story.saved.last?.status == .stopped)
    guard case .quit? = last.last else { return #expect(Bool(false), "it does not end") }
  }

  @Test("a sweep hears of its runs also while a lab lies over it")
  func sweepBelow() throws {
    let plan = try SweepPlan(
      base: TrainingConfiguration(data: "iris", epochs: 1), axes: [SweepAxis("lr", "0.1,1")])
    let results = SweepRunner(plan, runs: Array(0..<plan.runCount)) {}.finish()
    var story = ModelStory(model(SweepScreen(plan: plan, known: [])))
    let words = Messages.english.sweeps
    #expect(story.lines[0].contains(words.badge(0, 2)))
    _ = story.take(.opened(LabScreen(values: plan.configuration(ofRun: 0).values)))
    _ = story.take(.news(.sweep(results.map { .finished($0) })))
    #expect(story.model.screen.scope == .lab)
    _ = story.press(Key(.escape))
    #expect(story.lines[0].contains(words.badge(2, 2)))
  }

  @Test("a lesson that is written again is taken where it lies, at the step that is open")
  func rewritten() throws {
    let lesson = try AppStory.lessons.load("zero-means-perfect").lesson
    let other = try AppStory.lessons.load("the-price-of-confidence").lesson
    let step = lesson.steps[1].id
    var story = ModelStory(model(LessonScreen(lesson: lesson, step: step, showsNotes: true)))
    _ = story.take(.opened(LessonScreen(lesson: other, step: nil)))
    let shorter = Lesson(
      slug: lesson.slug, language: lesson.language, title: "Written again", order: lesson.order,
      minutes: lesson.minutes, objectives: [], prerequisites: [],
      steps: Array(lesson.steps.dropFirst()), file: lesson.file)
    _ = story.take(.news(.lesson(RewrittenLesson(lesson: shorter, problems: []))))
    #expect(story.lines.last?.contains(Messages.english.tutor.readAgain) == true)
    #expect((story.model.screen as? LessonScreen)?.lesson.slug == other.slug)
    _ = story.press(Key(.escape))
    let open = try #require(story.model.screen as? LessonScreen)
    #expect(open.lesson.title == "Written again" && open.step.id == step && open.showsNotes)

    _ = story.take(.news(.lesson(RewrittenLesson(lesson: nil, problems: ["line 3 is wrong"]))))
    #expect(story.shown.contains("line 3 is wrong"))
    #expect((story.model.screen as? LessonScreen)?.lesson.title == "Written again")
    _ = story.take(.news(.lesson(RewrittenLesson(lesson: lesson, problems: []))))
    #expect(!story.shown.contains("line 3 is wrong"))
  }

  @Test("what could not be done outside is said until the next key")
  func status() {
    var story = ModelStory(model(HomeScreen()))
    let footer = story.lines.last
    _ = story.take(.status("There is no such place."))
    #expect(story.lines.last?.contains("There is no such place.") == true)
    _ = story.press(Key(.down))
    #expect(story.lines.last == footer)
  }
}

/// A model with what happened to it, and what it wanted kept.
private struct ModelStory {
  private(set) var model: AppModel
  private(set) var saved: [RunRecord] = []
  private var log: [Event] = []

  init(_ model: AppModel) { self.model = model }

  var events: Int { log.count }
  var lines: [String] { model.frame().canvas.lines }
  var shown: String { lines.joined(separator: "\n") }

  mutating func take(_ event: Event) -> [Effect] {
    log.append(event)
    let effects = model.update(event)
    for case .runs(.save(let run)) in effects { saved.append(run) }
    return effects
  }

  mutating func press(_ key: Key) -> [Effect] { take(.input(.key(key))) }

  /// The same events again, on another model.
  func replayed(on other: AppModel) -> AppModel {
    var other = other
    for event in log { _ = other.update(event) }
    return other
  }
}
