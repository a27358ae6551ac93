import CellGrid
import Figures
import Localization
import Parameters
import Training

extension LabScreen {
  /// A click chooses a view, a line of the panel or of the table, or an epoch to go back to; the wheel
  /// changes the chosen value.
  mutating func mouse(_ event: MouseEvent, _ context: ScreenContext) -> [Effect] {
    let layout = layout(context)
    switch event.action {
    case .press(button: 1), .drag:
      if layout.tabs.contains(event.point) {
        guard let place = tabs(context).index(at: event.point, in: layout.tabs) else { return [] }
        return turn(to: LabView.allCases[place], context)
      }
      if let index = panel.line(at: event.point, in: layout.panel, headingRows: 1, values) {
        return choose(index, event.action, context)
      }
      if layout.curves.contains(event.point) { return markEpoch(at: event.point, layout, context) }
      if layout.other.contains(event.point) { return point(at: event.point, layout, context) }
    case .wheelUp where layout.panel.contains(event.point): return perform(.increase, context)
    case .wheelDown where layout.panel.contains(event.point): return perform(.decrease, context)
    case .wheelUp where view == .runs: return perform(.up, context)
    case .wheelDown where view == .runs: return perform(.down, context)
    default: break
    }
    return []
  }

  /// A click chooses a line; a click on the chosen one edits its value.
  private mutating func choose(
    _ index: Int, _ action: MouseEvent.Action, _ context: ScreenContext
  ) -> [Effect] {
    let wasChosen = panel.selected == index
    guard wasChosen, case .press = action, panel.typed == nil else {
      panel.choose(index)
      return []
    }
    return effects(of: panel.perform(.editValue, on: &values), context)
  }

  private mutating func markEpoch(
    at point: Point, _ layout: Layout, _ context: ScreenContext
  ) -> [Effect] {
    let figure = curvesFigure(context)
    guard case .number(let share)? = figure.settings(at: point, in: layout.curves).first?.value
    else { return [] }
    let wanted = share * figure.lastEpoch
    let epochs = history.trainLoss.points.map(\.epoch).filter { $0 < progress }
    rewindEpoch = epochs.min { abs($0 - wanted) < abs($1 - wanted) }.map { Int($0) }
    return []
  }

  private mutating func point(
    at point: Point, _ layout: Layout, _ context: ScreenContext
  ) -> [Effect] {
    guard view == .runs else {
      guard let figure else { return [] }
      var moved: any ModelFigure = figure
      _ = moved.drag(to: point, in: layout.other)
      self.figure = moved
      return []
    }
    let body = layout.other.cutTop(layout.other.rows >= 8 ? 2 : 0).1
    let count = runs.all.count
    let line = point.row - body.row - 1 + firstRun(count, rows: body.rows)
    if line >= 0, line < count { runs.selected = line }
    return []
  }
}
