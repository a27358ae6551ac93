/// A stretch of text in one style: what a paragraph, a table cell or a question is made of.
///
/// A run never holds a control character, an escape sequence or a mark that turns the direction of
/// writing around: whatever a lesson file contains, such characters become U+FFFD here.
public struct TextRun: Hashable, Sendable {
  /// What a run holds.
  public enum Content: Hashable, Sendable {
    /// Words, on one line.
    case text(String)
    /// A number that the loss core computes when the page is drawn.
    case value(Computation)
    /// The end of a line that the author asked for.
    case lineBreak
  }

  /// How a run looks. Several may hold at once.
  public struct Style: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// A style from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Stressed (`*so*`).
    public static let emphasis = Style(rawValue: 1)
    /// Stressed more, or a term at its first use (`**so**`).
    public static let strong = Style(rawValue: 2)
    /// A formula or something to type (`` `so` ``).
    public static let formula = Style(rawValue: 4)
  }

  /// What it holds.
  public let content: Content
  /// How it looks.
  public let style: Style

  /// A run of text, cleaned of everything that could steer a terminal.
  public init(_ text: String, style: Style = []) {
    content = .text(PlainCharacters.cleaned(text))
    self.style = style
  }

  /// A run that shows a computed number.
  public init(_ computation: Computation, style: Style = []) {
    content = .value(computation)
    self.style = style
  }

  private init(content: Content) {
    self.content = content
    style = []
  }

  /// The end of a line that the author asked for.
  public static let lineBreak = TextRun(content: .lineBreak)

  /// The characters to show: a computed number is worked out now, and shows as `?` if its
  /// computation is wrong (the linter says why).
  public var characters: String {
    switch content {
    case .text(let text): text
    case .value(let computation): computation.characters
    case .lineBreak: "\n"
    }
  }
}

extension [TextRun] {
  /// The runs as one unstyled text; computed numbers are worked out now.
  public var characters: String { map(\.characters).joined() }
}
