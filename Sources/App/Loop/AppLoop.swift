package import CellGrid

/// The one loop on the main thread: input, updates, effects, paint.
///
/// A key is painted at once. What comes from outside is painted at most sixty times a second, and
/// nothing is painted while nothing changes.
package struct AppLoop<Terminal: Display & ~Copyable>: ~Copyable {
  private(set) var model: AppModel
  private let world: World
  private(set) var ended = false

  /// The shortest time between two paints that no key asked for.
  private let frameTime = Duration.microseconds(16_667)

  /// A loop that begins with a screen, and with something to say in its footer.
  package init(
    first: any Screen, environment: Environment, size: Size, glyphs: GlyphSet,
    colors: ColorDepth = .indexed256, notice: String? = nil
  ) {
    world = World(environment)
    model = AppModel(
      first: first, size: size, glyphs: glyphs, colors: colors, messages: environment.messages,
      status: notice)
  }

  /// Runs until the person leaves or the terminal is gone.
  package mutating func run(on display: inout Terminal) {
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
          take(.input(next), on: &display)
          changed = true
          urgent = true
        }
        event = display.nextEvent(milliseconds: 0)
      }
    }
    world.stop()
  }

  /// Shows the first frame, then opens the first screen: the frame comes before anything that takes
  /// time, such as loading data.
  mutating func begin(on display: inout Terminal) {
    display.show(model.frame())
    take(.begin, on: &display)
  }

  /// Does what follows from an event, and from what comes of that.
  mutating func take(_ event: Event, on display: inout Terminal) {
    for effect in model.update(event) {
      let events: [Event]
      switch effect {
      case .quit:
        ended = true
        continue
      case .terminal(let wish):
        events = wish.carryOut(on: &display, model.messages)
      default: events = world.carryOut(effect)
      }
      for event in events { take(event, on: &display) }
    }
  }

  /// Takes what has come from outside since the last time; false when that is nothing.
  mutating func takeReports(on display: inout Terminal) -> Bool {
    let events = world.drain()
    for event in events { take(event, on: &display) }
    return !events.isEmpty
  }
}
