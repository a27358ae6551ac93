/// A place outside that carries out one family of effects, and from which events come.
protocol Feed: AnyObject {
  /// What can be asked of it.
  associatedtype Wish

  /// Does what is asked, and tells what came of it at once.
  func carryOut(_ wish: Wish) -> [Event]

  /// What has come since the last call.
  func drain() -> [Event]

  /// Ends what still goes on.
  func stop()
}

extension Feed {
  /// Most places answer at once or not at all.
  func drain() -> [Event] { [] }
  /// Most places have nothing that goes on.
  func stop() {}
}

/// All that lies outside, but for the terminal.
struct World {
  private let screens: ScreenFactory
  private let training: TrainingFeed
  private let runs: RunsFeed
  private let sweep: SweepFeed
  private let watch: WatchFeed
  private let course: CourseFeed

  init(_ environment: Environment) {
    screens = ScreenFactory(environment: environment)
    training = TrainingFeed(environment)
    runs = RunsFeed(environment.runs)
    sweep = SweepFeed(environment)
    watch = WatchFeed(environment)
    course = CourseFeed(environment)
  }

  private var feeds: [any Feed] { [sweep, watch, training, runs, course] }

  /// Carries an effect out, and tells what came of it at once.
  func carryOut(_ effect: Effect) -> [Event] {
    switch effect {
    case .open(let route):
      switch screens.screen(for: route) {
      case .success(let screen): [.opened(screen)]
      case .failure(let refusal): [.status(refusal.sentence)]
      }
    case .training(let command): training.carryOut(command)
    case .runs(let wish): runs.carryOut(wish)
    case .sweep(let wish): sweep.carryOut(wish)
    case .watch(let wish): watch.carryOut(wish)
    case .course(let wish): course.carryOut(wish)
    // The model has done these, and the loop does those.
    case .none, .back, .status, .show, .quit, .terminal: []
    }
  }

  /// What has come since the last call.
  func drain() -> [Event] { feeds.flatMap { $0.drain() } }

  /// Ends what still goes on.
  func stop() { for feed in feeds { feed.stop() } }
}
