import CellGrid

/// One line on standard error that is written over itself, at most ten times a second.
struct ProgressBar {
  private let isShown: Bool
  private var width = 0
  private var next = ContinuousClock.now

  /// The characters between the brackets.
  private static let cells = 24

  init(isShown: Bool) {
    self.isShown = isShown
  }

  /// Shows how much is done; `text` is given the percentage and is only asked when it is time.
  mutating func show(fraction: Double, text: (Int) -> String) {
    guard isShown, .now >= next else { return }
    next = .now + .milliseconds(100)
    let share = min(max(fraction, 0), 1)
    let filled = Int(share * Double(Self.cells))
    let bar =
      "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: Self.cells - filled) + "] " + text(Int(share * 100))
    let columns = TextWidth.columns(of: bar)
    let rest = String(repeating: " ", count: max(width - columns, 0))
    StandardError.write("\r" + bar + rest)
    width = columns
  }

  /// Leaves the line empty, with the cursor at its start.
  mutating func clear() {
    guard width > 0 else { return }
    StandardError.write("\r" + String(repeating: " ", count: width) + "\r")
    width = 0
  }
}
