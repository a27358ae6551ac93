import Figures
import Localization

extension Overlay {
  /// All figures, to open one.
  static func figures(_ messages: Messages) -> Overlay {
    .chooser(
      Chooser(
        prompt: messages.screens.findPrompt,
        items: FigureCatalog.all.map { figure in
          Chooser.Item(
            choice: .open(.explorer(figure: figure.id, assignments: [])), title: figure.id,
            detail: figure.summary(in: messages.figures), key: "")
        }))
  }
}
