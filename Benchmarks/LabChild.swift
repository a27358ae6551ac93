import App
import CellGrid
import Foundation
import Localization
import Parameters
import Synchronization
import Terminal
import Training

/// A run at full speed in a process of its own, for some seconds: how many steps it takes.
enum LabChild: String, CaseIterable {
  /// Nothing but one step after the other.
  case loop
  /// The thread that the lab trains on; its reports are thrown away.
  case unseen
  /// The lab on a terminal.
  case lab

  static let argument = "--lab-in-terminal"
  /// Seconds before steps count.
  private static let warmUp = 0.3

  /// Does the work if the command line asks for it; false if it does not.
  static func ran() -> Bool {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, arguments[1] == argument,
      let child = LabChild(rawValue: arguments[2]), let index = Int(arguments[3]),
      let seconds = Double(arguments[4])
    else { return false }
    let work = LabCase.all[index]
    do {
      switch child {
      case .loop: try runLoop(work, seconds)
      case .unseen: runUnseen(work, seconds)
      case .lab: try showLab(work, seconds)
      }
    } catch {
      TerminalChild.report("failed \(error)")
    }
    return true
  }

  private static func runLoop(_ work: LabCase, _ seconds: Double) throws {
    var trainer = try Trainer(work.configuration)
    var (start, before) = (Stopwatch(), 0)
    for time in [warmUp, seconds] {
      (start, before) = (Stopwatch(), trainer.stepCount)
      while start.seconds < time { for _ in 0..<100 { _ = trainer.step() } }
    }
    report(trainer.stepCount - before, start.seconds, frames: 0)
  }

  private static func runUnseen(_ work: LabCase, _ seconds: Double) {
    let driver = FastDriver(work.configuration, warmUp: warmUp, wake: {})
    let start = Stopwatch()
    while start.seconds < warmUp + seconds {
      _ = driver.drain()
      usleep(16_667)
    }
    report(driver.counted, frames: 0)
  }

  private static func showLab(_ work: LabCase, _ seconds: Double) throws {
    var display = TimedDisplay(
      session: try TerminalSession(
        options: TerminalOptions(pointer: .drag),
        environment: ProcessInfo.processInfo.environment),
      warmUp: warmUp, seconds: seconds)
    let waker = display.session.waker
    nonisolated(unsafe) var driver: FastDriver?
    let environment = Environment(
      messages: .english, wake: { waker.wake() },
      makeDriver: { _, wake in
        let made = FastDriver(work.configuration, warmUp: warmUp, wake: wake)
        driver = made
        return made
      },
      course: CoursePort { preconditionFailure("the lab has none") })
    var values = ParameterValues(TrainingConfiguration.table)
    try values.set("data", to: work.data)
    let route = Route.lab(values: values, view: LabView(rawValue: work.view) ?? .curves)
    let screen = try ScreenFactory(environment: environment).screen(for: route).get()
    var loop = AppLoop<TimedDisplay>(
      first: screen, environment: environment, size: display.size, glyphs: display.glyphs,
      colors: display.colors)
    loop.run(on: &display)
    let frames = display.frames
    display.close()
    if let driver { report(driver.counted, frames: frames) }
  }

  private static func report(_ counted: (steps: Int, seconds: Double), frames: Int) {
    report(counted.steps, counted.seconds, frames: frames)
  }

  private static func report(_ steps: Int, _ seconds: Double, frames: Int) {
    TerminalChild.report("ended \(Double(steps) / seconds) \(Double(frames) / seconds)")
  }
}

/// The lab's own driver, which plays as fast as it goes from the start, with its steps counted.
private final class FastDriver: TrainingDriver {
  private let driver: ThreadedTrainingDriver
  private let start = Stopwatch()
  private let warmUp: Double
  /// What was known at the first look after the warm-up, and at the last one.
  private let seen = Mutex<(first: (Int, Double)?, last: (Int, Double))>((nil, (0, 0)))

  init(
    _ configuration: TrainingConfiguration, warmUp: Double, wake: @escaping @Sendable () -> Void
  ) {
    self.warmUp = warmUp
    driver = ThreadedTrainingDriver(configuration: configuration, wake: wake)
    driver.send(.setSpeed(stepsPerSecond: nil))
    driver.send(.play)
  }

  func send(_ command: TrainingCommand) {
    if case .setSpeed = command { return }
    driver.send(command)
  }

  func drain() -> [TrainingUpdate] {
    let updates = driver.drain()
    guard let last = updates.last(where: { if case .step = $0 { true } else { false } }),
      case .step(let report, _) = last
    else { return updates }
    let now = (report.step, start.seconds)
    seen.withLock { seen in
      if seen.first == nil, now.1 >= warmUp { seen.first = now }
      seen.last = now
    }
    return updates
  }

  var counted: (steps: Int, seconds: Double) {
    seen.withLock { seen in
      let first = seen.first ?? (0, 0)
      return (seen.last.0 - first.0, seen.last.1 - first.1)
    }
  }
}

/// A terminal that is left after a time, with its frames counted.
private struct TimedDisplay: ~Copyable, Display {
  var session: TerminalSession
  let warmUp: Double
  let seconds: Double
  private let start = Stopwatch()
  private(set) var frames = 0

  init(session: consuming TerminalSession, warmUp: Double, seconds: Double) {
    self.session = session
    self.warmUp = warmUp
    self.seconds = seconds
  }

  consuming func close() {}

  var size: Size { session.size }
  var glyphs: GlyphSet { session.glyphs }
  var colors: ColorDepth { session.colors }
  var theme: Theme { session.theme }
  var pointer: PointerMode { session.pointer }

  mutating func show(_ frame: Frame) {
    if start.seconds >= warmUp { frames += 1 }
    session.show(frame)
  }

  mutating func nextEvent(milliseconds: Int?) -> InputEvent? {
    start.seconds >= warmUp + seconds ? .end : session.nextEvent(milliseconds: milliseconds)
  }

  mutating func copy(_ text: String) -> Bool { session.copy(text) }
  mutating func suspend() { session.suspend() }
  mutating func setTheme(_ theme: Theme) { session.setTheme(theme) }
  mutating func setGlyphs(_ glyphs: GlyphSet) { session.setGlyphs(glyphs) }
  mutating func setPointer(_ mode: PointerMode) { session.setPointer(mode) }
  mutating func redraw() { session.redraw() }
}

/// Seconds since it was made.
private struct Stopwatch: Sendable {
  private let began = DispatchTime.now().uptimeNanoseconds
  var seconds: Double { Double(DispatchTime.now().uptimeNanoseconds - began) * 1e-9 }
}
