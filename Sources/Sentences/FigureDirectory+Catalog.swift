import Figures
package import Lessons
package import Localization

extension FigureDirectory {
  /// The catalog of figures, as lessons know it, with titles and labels in a language.
  package static func catalog(in messages: Messages) -> FigureDirectory {
    let words = messages.figures
    return FigureDirectory(
      FigureCatalog.all.map { figure in
        Entry(
          id: figure.id, title: figure.title(in: words), table: figure.table(in: words),
          observables: figure.figure(messages: words).observables.map {
            Observed(name: $0.name, unit: $0.unit, label: $0.label)
          },
          evaluate: { values in
            let observables = figure.figure(values: values, messages: words).observables
            return Dictionary(
              observables.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
          })
      })
  }
}
