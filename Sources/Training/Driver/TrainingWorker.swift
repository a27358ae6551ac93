/// What the training thread does: obey, step, report, sleep.
struct TrainingWorker {
  private let channel: TrainingChannel
  private var session = TrainingSession()
  private var unsent: [TrainingUpdate] = []
  private var lastPost = ContinuousClock.now
  private var nextStep = ContinuousClock.now

  /// How often reports are handed over while steps follow each other without a break.
  ///
  /// Shorter than a frame of the screen, and long enough that the lock costs nothing.
  private static let postInterval = Duration.milliseconds(4)
  /// Steps between two looks at the clock; grows while they are fast, so that looking costs nothing.
  private var stepsPerLook = 1
  /// Whether a snapshot was asked for that has to wait, and until when.
  private var owesSnapshot = false
  private var nextSnapshot = ContinuousClock.now
  /// How many times longer than a snapshot took to make the run goes on before the next one.
  private static let snapshotPause = 50

  init(channel: TrainingChannel) {
    self.channel = channel
  }

  /// Runs until the channel says stop.
  consuming func run(_ configuration: TrainingConfiguration) {
    channel.post(session.begin(configuration))
    while !session.isStopped {
      let commands = channel.takeCommands()
      for command in commands { obey(command) }
      if !commands.isEmpty {
        nextStep = .now
        post()
      }
      if owesSnapshot, !session.isPlaying || .now >= nextSnapshot { sendSnapshot() }
      if !session.isPlaying {
        post()
        if !session.isStopped { channel.sleep(until: nil) }
      } else if let limit = session.stepsPerSecond {
        stepInTime(limit)
      } else {
        stepAtFullSpeed()
      }
    }
  }

  /// A snapshot of a large model may take as long as many steps: while the run goes on it waits.
  private mutating func obey(_ command: TrainingCommand) {
    if case .sendSnapshot = command {
      owesSnapshot = true
    } else {
      unsent += session.handle(command)
    }
  }

  private mutating func sendSnapshot() {
    let start = ContinuousClock.now
    unsent += session.handle(.sendSnapshot)
    owesSnapshot = false
    nextSnapshot = .now + (.now - start) * Self.snapshotPause
    post()
  }

  /// How many of the steps between two looks at the clock are told of, beside those that end an epoch:
  /// some hundred a frame, which is more than a screen has columns.
  private static let toldPerLook = 16

  /// As many steps as fit between two looks at the clock.
  private mutating func stepAtFullSpeed() {
    let start = ContinuousClock.now
    let told = max(stepsPerLook / Self.toldPerLook, 1)
    var taken = 0
    while taken < stepsPerLook, session.isPlaying, !channel.isCommandWaiting {
      taken += 1
      session.advance(telling: &unsent, isBrief: taken % told != 0)
    }
    let end = ContinuousClock.now
    if taken == stepsPerLook, end - start < .microseconds(500) {
      stepsPerLook = min(stepsPerLook * 2, 1024)
    } else if end - start > .milliseconds(2) {
      stepsPerLook = max(stepsPerLook / 2, 1)
    }
    if end - lastPost >= Self.postInterval { post() }
  }

  /// One step, no sooner than the speed limit allows.
  private mutating func stepInTime(_ stepsPerSecond: Double) {
    let now = ContinuousClock.now
    guard now >= nextStep else {
      post()
      channel.sleep(until: nextStep)
      return
    }
    session.advance(telling: &unsent)
    // A step that took longer than its share does not make the next ones hurry.
    nextStep = max(nextStep, now - .milliseconds(50)) + .seconds(1 / stepsPerSecond)
    if .now - lastPost >= Self.postInterval { post() }
  }

  private mutating func post() {
    channel.post(unsent)
    unsent.removeAll(keepingCapacity: true)
    lastPost = .now
  }
}
