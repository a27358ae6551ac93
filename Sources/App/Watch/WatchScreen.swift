import CellGrid
import Diagnosis
import Figures
import Localization
import Numbers
import Parameters
import Plotting

/// The curves of trainings that go on elsewhere, read from their logs while these grow.
struct WatchScreen: Screen {
  let paths: [String]
  let choice: LogChoice
  var runs: [WatchedRun] = []
  /// The name of the run that is drawn in full.
  var chosen: String?
  /// The curves; nil until the screen is open.
  var figure: TrainingCurvesFigure?
  /// Where the cursor is kept while the curves grow; nil at the newest measurement.
  var cursorX: Double?
  var showsPanel = true
  var showsOthers = true
  var isPaused = false

  /// A screen for logs, with what is known of them.
  init(paths: [String], choice: LogChoice) {
    self.paths = paths
    self.choice = choice
  }

  /// Moving along the curves, and the view of them.
  static let commands: [CommandRow] = [
    .playPause, .nextView, .previousView, .logAxis, .diagnose, .smooth, .overlayRun, .up, .down,
    .decrease, .increase, .decreaseFast, .increaseFast, .reset, .zoomOut, .zoomIn, .panLeft,
    .panRight, .copyLine, .togglePanel,
  ]

  var scope: Scope { .watch }

  func title(_ messages: Messages) -> String { messages.watch.name }

  /// Whether it reads, and how many runs there are.
  func badge(_ messages: Messages) -> String {
    let words = messages.watch
    if isPaused { return words.paused }
    guard let run = selected else { return words.badge(runs.count) }
    return words.stateName(run.state.rawValue)
  }

  func about(_ messages: Messages) -> [HelpLine] {
    let words = messages.watch
    return [.heading(title(messages)), .paragraph(words.about)]
      + words.details.map { .paragraph($0) }
  }

  /// Begins to follow the logs.
  mutating func opened(_ context: ScreenContext) -> [Effect] {
    refresh(context)
    return [.watch(.start(paths: paths, choice: choice))]
  }

  /// Takes the runs as they stand.
  mutating func receive(_ news: News, _ context: ScreenContext) -> [Effect] {
    guard case .watch(let runs) = news else { return [] }
    self.runs = runs
    refresh(context)
    return []
  }

  /// The run that is drawn in full: the chosen one, else the first.
  var selected: WatchedRun? { runs.first { $0.name == chosen } ?? runs.first }

  var selectedIndex: Int { runs.firstIndex { $0.name == chosen } ?? 0 }

  /// Gives the figure what there is to draw.
  mutating func refresh(_ context: ScreenContext) {
    let words = context.messages.watch
    var figure =
      self.figure
      ?? TrainingCurvesFigure(measured: MeasuredCurves(), messages: context.messages.figures)
    let axis = selected?.run?.axis
    var measured = selected?.run.map(MeasuredCurves.init) ?? MeasuredCurves()
    measured.axis = words.axisName((axis ?? .epoch).rawValue)
    figure.measured = measured
    figure.classCount = choice.classes ?? choice.classShares?.count
    // Counts of a million rows show shares to six digits.
    figure.classCounts = choice.classShares.map { $0.map { Int(($0 * 1_000_000).rounded()) } }
    let names = names(context)
    figure.others = runs.indices.compactMap { index in
      guard showsOthers, index != selectedIndex, let run = runs[index].run, run.axis == axis else {
        return nil
      }
      let curves = MeasuredCurves(run)
      return TrainingCurvesFigure.OtherRun(
        name: names[index], series: Self.series(index),
        loss: curves.validationLoss.isEmpty ? curves.trainLoss : curves.validationLoss,
        accuracy: curves.validationAccuracy.isEmpty
          ? curves.trainAccuracy : curves.validationAccuracy)
    }
    self.figure = figure
    placeCursor()
  }

  /// What the runs are called where there is little room.
  func names(_ context: ScreenContext) -> [String] {
    LogNames.short(
      runs.map { $0.name == "-" ? context.messages.watch.standardInput : $0.name })
  }

  /// The series of a run that is drawn behind the chosen one.
  static func series(_ index: Int) -> Int { 2 + index % 6 }

  /// Where the chosen run was measured.
  var places: [Double] {
    guard let measured = figure?.measured else { return [] }
    return (measured.trainLoss.isEmpty ? measured.validationLoss : measured.trainLoss).map(\.x)
  }

  /// Keeps the cursor at its measurement while the axis grows.
  mutating func placeCursor() {
    guard var figure else { return }
    let (first, last) = figure.ends
    let share = cursorX.map { min(max(($0 - first) / (last - first), 0), 1) } ?? 1
    // A share is in the range of the parameter.
    try? figure.values.set("cursor", to: .number(share))
    self.figure = figure
  }

  /// The command line that shows this again.
  var stateLine: String {
    var parts = ["xent watch"] + paths.map(ShellWord.quoted)
    func add(_ name: String, _ value: String?) {
      if let value { parts.append("--\(name) " + ShellWord.quoted(value)) }
    }
    add("classes", choice.classes.map(String.init))
    add("shares", choice.classShares?.map { NumberText.shortest($0) }.joined(separator: ","))
    add("label-smoothing", choice.smoothing.map { NumberText.shortest($0) })
    add("target-entropy", choice.targetEntropy.map { NumberText.shortest($0) })
    add("along", choice.axis?.rawValue)
    add("train-loss", choice.trainLoss)
    add("validation-loss", choice.validationLoss)
    add("train-accuracy", choice.trainAccuracy)
    add("validation-accuracy", choice.validationAccuracy)
    return parts.joined(separator: " ")
  }
}

/// A word as a shell takes it.
enum ShellWord {
  /// The word, between quotation marks where a shell would read more than a word.
  static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "._-/+,=:@%".unicodeScalars.contains($0)
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
