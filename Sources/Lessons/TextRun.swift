/// A stretch of text in one style: what a paragraph, a table cell or a question is made of.
///
/// A run never holds a control character, an escape sequence or a mark that turns the direction of
/// writing around: whatever a lesson file contains, such characters become U+FFFD here.
package struct TextRun: Hashable, Sendable {
  /// What a run holds.
  package enum Content: Hashable, Sendable {
    /// Words, on one line.
    case text(String)
    /// A number that the loss core computes when the page is drawn.
    case value(Computation)
    /// The end of a line that the author asked for.
    case lineBreak
  }

  /// How a run looks. Several may hold at once.
  package struct Style: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: Int

    /// A style from its bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Stressed (`*so*`).
    package static let emphasis = Style(rawValue: 1)
    /// Stressed more, or a term at its first use (`**so**`).
    package static let strong = Style(rawValue: 2)
    /// A formula or something to type (`` `so` ``).
    package static let formula = Style(rawValue: 4)
  }

  /// What it holds.
  package let content: Content
  /// How it looks.
  package let style: Style

  /// A run of text, cleaned of everything that could steer a terminal.
  package init(_ text: String, style: Style = []) {
    content = .text(PlainCharacters.cleaned(text))
    self.style = style
  }

  /// A run that shows a computed number.
  package init(_ computation: Computation, style: Style = []) {
    content = .value(computation)
    self.style = style
  }

  private init(content: Content) {
    self.content = content
    style = []
  }

  /// The end of a line that the author asked for.
  package static let lineBreak = TextRun(content: .lineBreak)

  /// The characters to show: a computed number is worked out now, and shows as `?` if its
  /// computation is wrong (the linter says why).
  package var characters: String {
    switch content {
    case .text(let text): text
    case .value(let computation): computation.characters
    case .lineBreak: "\n"
    }
  }
}

extension [TextRun] {
  /// The runs as one unstyled text; computed numbers are worked out now.
  package var characters: String { map(\.characters).joined() }
}
