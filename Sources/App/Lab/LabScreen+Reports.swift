import Diagnosis
import Figures
import Localization
import Sentences
import Training

extension LabScreen {
  /// Takes what comes of the run, and of those that were kept before.
  mutating func receive(_ news: News, _ context: ScreenContext) -> [Effect] {
    switch news {
    case .training(let updates, let now): return take(updates, at: now, context)
    case .runs(let kept): load(kept)
    case .saved(let run, let number): runs.numbered(run, number)
    case .ending: return end()
    default: break
    }
    return []
  }

  /// Takes the trainer's reports into history, figures and runs.
  private mutating func take(
    _ updates: [TrainingUpdate], at now: Double, _ context: ScreenContext
  ) -> [Effect] {
    var effects: [Effect] = []
    var hasMeasured = false
    for update in updates {
      switch update {
      case .began(let run, let initial): effects += begin(run, initial)
      case .couldNotBegin(let error):
        run = nil
        trouble = error.sentence(in: context.messages)
      case .step(let report, let progress):
        history.append(report, progress: progress)
        step = report.step
        self.progress = progress
        if report.epochReport != nil { hasMeasured = true }
      case .phase(let phase): effects += enter(phase, at: now, context)
      case .changed(_, let progress, let list): mark(list, at: progress)
      case .rewound(let report):
        history.rewind(to: report)
        step = report.step
        progress = Double(report.epoch)
        changes.removeAll { $0.epoch > progress }
        runs.rewind(to: progress)
        trouble = nil
        rewindEpoch = nil
        hasMeasured = true
      case .snapshot(let snapshot):
        isSnapshotDue = false
        self.snapshot = snapshot
        showModel()
      }
    }
    if hasMeasured {
      findings = CurveDoctor.findings(for: curves)
      effects += askForModel()
      effects += keep(at: now)
    }
    return effects
  }

  private var status: RunRecord.Status {
    switch phase {
    case .finished: .finished
    case .failed: .failed
    case .playing, .paused, nil: .running
    }
  }

  private mutating func begin(_ run: TrainingRun, _ initial: EpochReport) -> [Effect] {
    let before = runs.begin(run, after: history, step: step)
    self.run = run
    hideIdle()
    history = RunHistory()
    history.append(initial)
    step = 0
    progress = 0
    trouble = nil
    changes = []
    rewindEpoch = nil
    snapshot = nil
    findings = []
    isSnapshotDue = false
    return (before.map { [.runs(.save($0))] } ?? []) + [setSpeed] + askForModel()
  }

  private mutating func enter(
    _ phase: TrainingPhase, at now: Double, _ context: ScreenContext
  ) -> [Effect] {
    self.phase = phase
    var effects: [Effect] = []
    switch phase {
    case .paused:
      if playsWhenReady {
        playsWhenReady = false
        effects.append(.training(.play))
      }
    case .failed(let failure):
      trouble = failure.sentence(in: context.messages)
      // The way back lies ready.
      let epochs = history.trainLoss.points.filter { $0.value.isFinite }
      rewindEpoch = epochs.last.map { Int($0.epoch) }
      effects += keep(at: now)
    case .finished: effects += keep(at: now)
    case .playing: trouble = nil
    }
    return effects + askForModel()
  }

  private mutating func keep(at now: Double) -> [Effect] {
    runs.note(history, step: step, status: status, now: now).map { [.runs(.save($0))] } ?? []
  }

  /// A value that moves on at once, as while a key is held, keeps one mark.
  private mutating func mark(_ list: [TrainingChange], at epoch: Double) {
    guard step > 0 else {
      // Before the first step, nothing was tried with the settings of before.
      runs.settle(TrainingConfiguration(values: values))
      return
    }
    runs.change(list, at: epoch)
    for change in list where change.name != "epochs" {
      changes.removeAll { $0.name == change.name && abs($0.epoch - epoch) < 0.25 }
      changes.append((epoch, change.name, change.name + " " + change.after))
    }
  }

  /// Asks for the model, unless it is on its way.
  mutating func askForModel() -> [Effect] {
    guard run != nil, !isSnapshotDue else { return [] }
    isSnapshotDue = true
    return [.training(.sendSnapshot)]
  }

  /// Shows the newest model in the view's figure.
  mutating func showModel() {
    guard let run, let snapshot, snapshot.model.featureCount == run.dataset.featureCount else {
      return
    }
    if run.dataset.isMultiLabel, view.needsOneClass { return }
    figure?.show(ModelSubject(run: run, snapshot: snapshot))
  }

  private mutating func load(_ kept: [RunRecord]) {
    let chosen = runs.chosen
    runs.load(kept)
    if let chosen {
      runs.selected = runs.table.runs.firstIndex { $0.startedAt == chosen.startedAt } ?? 0
    }
  }
}
