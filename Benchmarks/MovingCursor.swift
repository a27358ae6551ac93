import App
import CellGrid
import Figures
import Localization

/// The explorer with a figure in it whose cursor goes to and fro: a key and a frame at a time.
struct MovingCursor {
  private var model: AppModel
  private let span: Int
  private var steps = 0

  /// The explorer as the program opens it.
  ///
  /// - Parameter span: after how many steps the cursor turns.
  init(figure: FigureEntry, size: Size, glyphs: GlyphSet, span: Int) {
    model = AppModel(
      first: ExplorerScreen(figure: figure.figure()), size: size, glyphs: glyphs,
      messages: .english)
    _ = model.update(.begin)
    self.span = span
  }

  /// What is shown after the next press of an arrow key.
  mutating func next() -> Frame {
    let goesLeft = steps / span % 2 == 0
    steps += 1
    _ = model.update(.input(.key(Key(goesLeft ? .left : .right))))
    return model.frame()
  }
}
