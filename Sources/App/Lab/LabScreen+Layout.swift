import CellGrid
import Plotting

extension LabScreen {
  /// Where the parts of the lab stand.
  struct Layout {
    /// The names of the views.
    let tabs: Rect
    /// Curves, and beside or instead of them another view.
    let curves: Rect
    let other: Rect
    let panel: Rect
    let readings: Rect
    /// What is said of the run: a failure, or what the curves look like.
    let remarks: Rect
  }

  func layout(_ context: ScreenContext) -> Layout {
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    var (panel, readings, main) = (none, none, context.body)
    if showsPanel, view != .runs || main.columns >= 120 {
      if main.columns >= 76 {
        let (side, rest) = main.cutRight(min(36, main.columns * 2 / 5))
        let count = panelRows(side)
        (panel, readings) = side.cutTop(count)
        main = rest.inset(right: 2)
      } else {
        // Narrow: the chosen setting and the readings in a few rows below the curves.
        let (below, rest) = main.cutBottom(main.rows >= 16 ? 6 : 3)
        let (left, right) = below.cutLeft(below.columns / 2)
        (panel, readings, main) = (left.inset(right: 2), right, rest)
      }
    }
    var tabs = none
    if main.rows >= 8 { (tabs, main) = main.cutTop(1) }
    var remarks = none
    if main.rows >= 12 { (remarks, main) = main.cutBottom(main.rows >= 24 ? 2 : 1) }
    var (curves, other) = view == .curves ? (main, none) : (none, main)
    if view != .curves, view != .runs, main.columns >= 110 {
      (curves, other) = main.cutLeft(main.columns * 9 / 20)
      other = other.inset(left: 2)
    }
    return Layout(
      tabs: tabs, curves: curves, other: other, panel: panel, readings: readings, remarks: remarks)
  }

  /// The panel takes what the readings leave, and at most what it needs.
  private func panelRows(_ side: Rect) -> Int {
    min(panel.lines(values).count + 2, max(side.rows / 2, side.rows - 11))
  }
}
