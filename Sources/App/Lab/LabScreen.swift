import CellGrid
import Diagnosis
import Figures
import Localization
import LossCore
import Parameters
import Plotting
import Sentences
import Training

/// The lab: a model trains on its own thread while everything about it can be changed.
struct LabScreen: Screen {
  var values: ParameterValues
  var panel = ParameterPanel()
  var run: TrainingRun?
  var history = RunHistory()
  var phase: TrainingPhase?
  var step = 0
  var progress = 0.0
  var isLossLogarithmic = false
  var isSmoothed = false
  var showsPanel = true
  /// Whether settings that do nothing now are listed, too.
  var showsAll = false
  var trouble: String?
  var speed = TrainingSpeed()
  var view: LabView
  /// The figure of the view, where it shows a model.
  var figure: (any ModelFigure)?
  var snapshot: ModelSnapshot?
  /// Whether a snapshot was asked for that has not come yet.
  var isSnapshotDue = false
  /// The marks of settings that were changed under way.
  var changes: [(epoch: Double, name: String, text: String)] = []
  /// The epoch that Enter goes back to.
  var rewindEpoch: Int?
  var runs = LabRuns()
  /// What the curves show.
  var findings: [CurveFinding] = []
  /// Whether the person asked to play before the run was ready for it.
  var playsWhenReady = false

  /// A lab for the settings that a state line names.
  init(values: ParameterValues, view: LabView = .curves) {
    self.values = values
    self.view = view
    hideIdle()
    panel.select("lr", values)
  }

  var scope: Scope { .lab }

  func title(_ messages: Messages) -> String { messages.screens.train.name }

  func about(_ messages: Messages) -> [HelpLine] {
    let lab = messages.lab
    return [.heading(title(messages)), .paragraph(messages.screens.aboutLab)]
      + lab.about.map { .paragraph($0) }
      + [.heading(lab.views)]
      + LabView.allCases.map { .entry($0.name(lab), lab.viewHelp($0.rawValue)) }
      + [.heading(messages.screens.parameters)]
      + TrainingConfiguration.table(in: messages.figures).parameters.map {
        .entry($0.name, $0.help(in: messages.screens))
      }
  }

  /// What the trainer is doing.
  func badge(_ messages: Messages) -> String {
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
  mutating func opened(_ context: ScreenContext) -> [Effect] {
    figure = view.figure(context.messages.figures)
    return restart() + (view == .runs ? [.runs(.list)] : [])
  }

  /// Digits type a value for the chosen parameter.
  mutating func take(_ key: Key, _ context: ScreenContext) -> [Effect]? {
    if view == .runs, panel.typed == nil { return nil }
    return switch panel.take(key, into: &values) {
    case .ignored: nil
    case let outcome: effects(of: outcome, context)
    }
  }

  /// The command line that opens the lab with these settings in this view.
  var stateLine: String {
    let settings = values.stateLine
    return "xent train" + (settings.isEmpty ? "" : " " + settings)
      + (view == .curves ? "" : " --view \(view.rawValue)")
  }

  /// Whether labels may be true together in the data of the run.
  var isMultiLabel: Bool { run?.dataset.isMultiLabel == true }

  /// Takes the settings that decide nothing out of the panel.
  mutating func hideIdle() {
    let chosen = panel.line(values)?.name
    panel.locked = showsAll ? [] : TrainingConfiguration(values: values).idleSettings
    if !showsAll, isMultiLabel {
      panel.locked.formUnion(TrainingConfiguration.oneClassSettings)
    }
    if let chosen, !panel.locked.contains(chosen), panel.typed == nil {
      panel.select(chosen, values)
    }
  }

  /// Steps an epoch, in the run as it is now: the batch size may have changed under way.
  private var stepsPerEpoch: Int {
    guard let run else { return 1 }
    let batch = max(1, values.integer("batch"))
    return max(1, (run.split.training.count + batch - 1) / batch)
  }

  var setSpeed: Effect {
    .training(.setSpeed(stepsPerSecond: speed.stepsPerSecond(stepsPerEpoch: stepsPerEpoch)))
  }

  mutating func restart() -> [Effect] {
    phase = nil
    return [.training(.restart(TrainingConfiguration(values: values)))]
  }

  mutating func effects(
    of outcome: ParameterPanel.Outcome, _ context: ScreenContext
  ) -> [Effect] {
    switch outcome {
    case .ignored, .moved: return []
    case .refused(let error): return [.status(error.sentence(in: context.messages))]
    case .changed(let name):
      let settings = TrainingConfiguration(values: values)
      if name == "loss", isMultiLabel, !settings.loss.takesLabels {
        // The loss that goes on stays in the panel.
        try? values.set("loss", to: run?.configuration.loss.rawValue ?? "")
        return [
          .status(TrainingError.needsOneClass(.loss(settings.loss)).sentence(in: context.messages))
        ]
      }
      hideIdle()
      guard run != nil, TrainingConfiguration.liveSettings.contains(name) || step > 0 else {
        // Before the first step a run just begins anew.
        return restart()
      }
      guard TrainingConfiguration.liveSettings.contains(name) else {
        // What the run was built from cannot change under it.
        return [.status(context.messages.lab.needsRun)]
      }
      let change = Effect.training(.configure(TrainingConfiguration(values: values)))
      return name == "batch" ? [change, setSpeed] : [change]
    }
  }
}
