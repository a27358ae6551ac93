import CellGrid
import Figures
import Localization
import Parameters
import Training

extension LabScreen {
  /// Steering the run, its settings, and the runs that were tried.
  static let commands: [CommandRow] = [
    .playPause,
    CommandRow(.stepBatch, \.stepBatch, .character("b"), footer: 6),
    CommandRow(.stepEpoch, \.stepEpoch, .character("e"), footer: 6),
    CommandRow(.restart, \.restart, .character("r"), footer: 4),
    CommandRow(.stepTenEpochs, \.stepTenEpochs, .character("E")),
    .nextView, .previousView,
    CommandRow(.rewindEarlier, \.rewindEarlier, .character("{")),
    CommandRow(
      .rewindLater, \.rewindLater, .character("}"), footer: 7, opposite: .rewindEarlier,
      footerText: \.rewind),
    .logAxis, .diagnose, .smooth,
    CommandRow(.allSettings, \.allSettings, .character("a")),
    .overlayRun,
    CommandRow(.pinRun, \.pinRun, .character("p"), footer: 9),
    CommandRow(.sortRuns, \.sortRuns, .character("s")),
    CommandRow(.exportRuns, \.exportRuns, .character("x")),
    .up, .down, .open, .decrease, .increase, .decreaseFast, .increaseFast, .editValue,
    CommandRow(.slower, \.slower, .character("[")),
    CommandRow(
      .faster, \.faster, .character("]"), footer: 5, opposite: .slower, footerText: \.speed),
    .copyLine, .togglePanel,
  ]

  /// Answers them.
  mutating func perform(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .playPause: return playPause()
    case .stepBatch: return [.training(.stepBatch)]
    case .stepEpoch: return [.training(.stepEpochs(1))]
    case .stepTenEpochs: return [.training(.stepEpochs(10))]
    case .restart: return restart()
    case .faster, .slower:
      speed.change(by: command == .faster ? 1 : -1)
      return [setSpeed]
    case .logAxis: isLossLogarithmic.toggle()
    case .smooth: isSmoothed.toggle()
    case .togglePanel: showsPanel.toggle()
    case .allSettings:
      showsAll.toggle()
      hideIdle()
    case .nextView, .previousView:
      let all = LabView.allCases
      let place = all.firstIndex(of: view) ?? 0
      return turn(
        to: all[(place + (command == .nextView ? 1 : all.count - 1)) % all.count], context)
    case .rewindEarlier, .rewindLater: return markEpoch(earlier: command == .rewindEarlier, context)
    case .overlayRun, .pinRun, .sortRuns, .exportRuns: return performOnRuns(command, context)
    case .open: return open(context)
    case .diagnose: return [.show(.explanation(explanation(context.messages)))]
    case .copyLine: return [.terminal(.copy(stateLine))]
    case .back where panel.typed != nil:
      return effects(of: panel.perform(.back, on: &values), context)
    case .back where rewindEpoch != nil:
      rewindEpoch = nil
      // Something was closed: the screen stays.
      return [.none]
    case .back: return end() + [.training(.stop), .back]
    case .up where view == .runs, .down where view == .runs:
      let last = max(0, runs.all.count - 1)
      runs.selected = max(0, min(last, runs.selected + (command == .up ? -1 : 1)))
    default: return change(command, context)
    }
    return []
  }

  private mutating func playPause() -> [Effect] {
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
  }

  /// Data sets follow each other in the order of the catalogue, batch sizes double and halve.
  private mutating func change(_ command: Command, _ context: ScreenContext) -> [Effect] {
    let isStep = command == .decrease || command == .increase
    if isStep, panel.line(values)?.name == "data" {
      stepDataset(by: command == .increase ? 1 : -1)
      return effects(of: .changed("data"), context)
    }
    if isStep, isMultiLabel, panel.line(values)?.name == "loss" {
      stepLoss(by: command == .increase ? 1 : -1)
      return effects(of: .changed("loss"), context)
    }
    if isStep, panel.line(values)?.name == "batch" {
      let size = values.integer("batch")
      // Refused outside the range, where the size stays as it is.
      try? values.set("batch", to: String(command == .increase ? size * 2 : max(1, size / 2)))
      return effects(of: .changed("batch"), context)
    }
    return effects(of: panel.perform(command, on: &values), context)
  }

  private mutating func stepDataset(by count: Int) {
    let ids = DatasetCatalog.all.map(\.id)
    let place = ids.firstIndex(of: values.text("data")) ?? 0
    // The ids come from the catalogue, so the table takes every one of them.
    try? values.set("data", to: ids[(place + count + ids.count) % ids.count])
  }

  /// To the next loss that can be taken of each label by itself.
  private mutating func stepLoss(by count: Int) {
    let ids = TrainingLoss.allCases.filter(\.takesLabels).map(\.rawValue)
    let place = ids.firstIndex(of: values.choice("loss")) ?? 0
    // The words come from the setting's own choice.
    try? values.set("loss", to: ids[(place + count + ids.count) % ids.count])
  }

  /// Shows another view.
  mutating func turn(to next: LabView, _ context: ScreenContext) -> [Effect] {
    view = next
    figure = next.figure(context.messages.figures)
    showModel()
    var effects = askForModel()
    if next == .runs { effects.append(.runs(.list)) }
    return effects
  }

  /// What Enter does here: go back to the marked epoch, or take the settings of the chosen run.
  private mutating func open(_ context: ScreenContext) -> [Effect] {
    if let epoch = rewindEpoch {
      rewindEpoch = nil
      return [.training(.rewind(epoch: epoch))]
    }
    guard view == .runs, let chosen = runs.chosen else { return [] }
    var next = TrainingConfiguration().values
    for setting in chosen.settings {
      // What an earlier version kept may not be a setting any more.
      try? next.set(assignment: setting)
    }
    values = next
    hideIdle()
    return restart() + [.status(context.messages.lab.tookSettings)]
  }

  /// Moves the mark of the epoch to go back to.
  private mutating func markEpoch(earlier: Bool, _ context: ScreenContext) -> [Effect] {
    let epochs = history.trainLoss.points.map { Int($0.epoch) }.filter { Double($0) < progress }
    guard !epochs.isEmpty else { return [.status(context.messages.lab.nothingToRewind)] }
    if earlier {
      rewindEpoch = epochs.last { $0 < rewindEpoch ?? .max } ?? epochs.first
    } else if let marked = rewindEpoch {
      rewindEpoch = epochs.first { $0 > marked }
    }
    return []
  }

  /// Ends the run that goes on: it is kept as stopped, not as interrupted.
  mutating func end() -> [Effect] {
    runs.end(.stopped, history: history, step: step).map { [.runs(.save($0))] } ?? []
  }

  private mutating func performOnRuns(_ command: Command, _ context: ScreenContext) -> [Effect] {
    switch command {
    case .overlayRun where view == .runs: runs.toggleOverlay()
    case .pinRun:
      // Elsewhere than in the table, it is the run that goes on.
      if view != .runs, let current = runs.current {
        runs.order = .time
        runs.selected = runs.table.runs.firstIndex { $0.startedAt == current.startedAt } ?? 0
      }
      guard let pinned = runs.togglePin() else { return [.status(context.messages.lab.noRuns)] }
      let said = context.messages.lab.pinned(pinned.isPinned)
      return [.runs(.save(pinned)), .status(said)]
    case .sortRuns where view == .runs:
      let all = RunTable.Order.allCases
      let place = all.firstIndex(of: runs.order) ?? 0
      runs.order = all[(place + 1) % all.count]
      runs.selected = 0
    case .exportRuns:
      guard !runs.all.isEmpty else { return [.status(context.messages.lab.noRuns)] }
      return [.runs(.export(runs.table.runs))]
    default: return [.status(context.messages.lab.onlyInRuns)]
    }
    return []
  }
}
