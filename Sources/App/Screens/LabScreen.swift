public import CellGrid
import Figures
public import Localization
import LossCore
public import Parameters
import Plotting
public import Training

/// The lab: a model trains on its own thread while rate and batch size are changed.
public struct LabScreen: Screen {
  var values: ParameterValues
  var panel = ParameterPanel()
  var run: TrainingRun?
  var history = RunHistory()
  var phase: TrainingPhase?
  var step = 0
  var progress = 0.0
  var isLossLogarithmic = false
  var showsPanel = true
  var trouble: String?
  var speed = TrainingSpeed()
  /// Whether the person asked to play before the run was ready for it.
  private var playsWhenReady = false

  /// A lab for the settings that a state line names.
  public init(values: ParameterValues) {
    self.values = values
    panel.select("lr", values)
  }

  /// The commands of the lab.
  public var scope: Scope { .lab }

  /// The lab's name.
  public func title(_ messages: Messages) -> String { messages.screens.train.name }

  /// What the screen is for.
  public func about(_ messages: Messages) -> [HelpLine] {
    [.heading(title(messages)), .paragraph(messages.screens.aboutLab)]
      + [.heading(messages.screens.parameters)]
      + values.table.parameters.map { .entry($0.name, $0.help(in: messages.screens)) }
  }

  /// What the trainer is doing.
  public func badge(_ messages: Messages) -> String {
    let texts = messages.screens
    switch phase {
    case nil: return ""
    case .playing: return texts.running
    case .paused: return texts.paused
    case .finished: return texts.finished
    case .failed: return texts.failed
    }
  }

  /// Loads the data and waits for the person to start.
  public mutating func opened(_ context: ScreenContext) -> [Effect] {
    [.startTraining(TrainingConfiguration(values: values))]
  }

  /// Digits type a value for the chosen parameter.
  public mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect]? {
    switch panel.take(key, into: &values) {
    case .ignored: nil
    case let outcome: effects(of: outcome, context)
    }
  }

  /// Answers the commands of the table.
  public mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .playPause:
      switch phase {
      case .playing: return [.training(.pause)]
      case .paused: return [.training(.play)]
      case .finished, .failed:
        playsWhenReady = true
        return restart()
      case nil:
        playsWhenReady.toggle()
        return []
      }
    case .stepBatch: return [.training(.stepBatch)]
    case .stepEpoch: return [.training(.stepEpochs(1))]
    case .restart: return restart()
    case .faster, .slower:
      speed.change(by: command == .faster ? 1 : -1)
      return [setSpeed]
    case .logAxis:
      isLossLogarithmic.toggle()
      return []
    case .togglePanel:
      showsPanel.toggle()
      return []
    case .copyLine: return [.copy(stateLine)]
    case .back where panel.typed == nil: return [.stopTraining, .back]
    case .decrease, .increase:
      if let line = panel.line(values), line.name == "data" {
        stepDataset(by: command == .increase ? 1 : -1)
        return effects(of: .changed("data"), context)
      }
      if let line = panel.line(values), line.name == "batch" {
        doubleBatch(command == .increase)
        return effects(of: .changed("batch"), context)
      }
      return effects(of: panel.perform(command, on: &values), context)
    default: return effects(of: panel.perform(command, on: &values), context)
    }
  }

  /// A click chooses a line of the panel, the wheel changes it.
  public mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] {
    let rect = layout(context).panel
    switch event.action {
    case .press(button: 1):
      guard let index = panel.line(at: event.point, in: rect, headingRows: 1, values) else {
        return []
      }
      panel.selected = index
      return []
    case .wheelUp where rect.contains(event.point): return perform(.increase, context)
    case .wheelDown where rect.contains(event.point): return perform(.decrease, context)
    default: return []
    }
  }

  /// Takes the trainer's reports into the history.
  public mutating func receive(_ updates: [TrainingUpdate], _ context: ScreenContext) -> [Effect] {
    var effects: [Effect] = []
    for update in updates {
      switch update {
      case .began(let run, let initial):
        self.run = run
        history = RunHistory()
        history.append(initial)
        step = 0
        progress = 0
        trouble = nil
        effects.append(setSpeed)
      case .couldNotBegin(let error):
        run = nil
        trouble = error.sentence(in: context.messages)
      case .step(let report, let progress):
        history.append(report, progress: progress)
        step = report.step
        self.progress = progress
      case .phase(let phase):
        self.phase = phase
        if phase == .paused, playsWhenReady {
          playsWhenReady = false
          effects.append(.training(.play))
        }
        if case .failed(let failure) = phase { trouble = failure.sentence(in: context.messages) }
      case .changed, .rewound, .snapshot: break
      }
    }
    return effects
  }

  /// Steps an epoch, in the run as it is now: the batch size may have changed under way.
  private var stepsPerEpoch: Int {
    guard let run else { return 1 }
    let batch = max(1, values.integer("batch"))
    return max(1, (run.split.training.count + batch - 1) / batch)
  }

  private var setSpeed: Effect {
    .training(.setSpeed(stepsPerSecond: speed.stepsPerSecond(stepsPerEpoch: stepsPerEpoch)))
  }

  /// The command line that opens the lab with these settings.
  var stateLine: String {
    let settings = values.stateLine
    return settings.isEmpty ? "xent train" : "xent train " + settings
  }

  private mutating func restart() -> [Effect] {
    phase = nil
    return [.training(.restart(TrainingConfiguration(values: values)))]
  }

  private mutating func stepDataset(by count: Int) {
    let ids = DatasetCatalog.all.map(\.id)
    let place = ids.firstIndex(of: values.text("data")) ?? 0
    // The ids come from the catalogue, so the table takes every one of them.
    try? values.set("data", to: ids[(place + count + ids.count) % ids.count])
  }

  /// Batch sizes are tried by doubling and halving.
  private mutating func doubleBatch(_ up: Bool) {
    let size = values.integer("batch")
    // Refused outside the range, where the size stays as it is.
    try? values.set("batch", to: String(up ? size * 2 : max(1, size / 2)))
  }

  private mutating func effects(
    of outcome: ParameterPanel.Outcome, _ context: ScreenContext
  ) -> [Effect] {
    switch outcome {
    case .ignored, .moved: return []
    case .refused(let error): return [.status(error.sentence(in: context.messages))]
    case .changed(let name) where TrainingConfiguration.liveSettings.contains(name):
      let change = Effect.training(.configure(TrainingConfiguration(values: values)))
      return name == "batch" ? [change, setSpeed] : [change]
    case .changed:
      // What the run was built from cannot change under it; before its first step it just begins anew.
      return step == 0 ? restart() : [.status(context.messages.screens.appliesOnRestart)]
    }
  }
}
