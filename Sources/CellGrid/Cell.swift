/// What stands in one cell: a base character with up to two combining marks.
///
/// A plain value without references, since a screen has thousands of them and they are copied
/// sixty times a second.
package struct Glyph: Hashable, Sendable {
  /// The code point of the base character; 0 in the right half of a wide character.
  package let base: UInt32
  /// The code point of the first combining mark, 0 for none.
  package let firstMark: UInt32
  /// The code point of the second combining mark, 0 for none.
  package let secondMark: UInt32

  /// A glyph of one code point.
  package init(_ scalar: Unicode.Scalar) {
    self.init(base: scalar.value, firstMark: 0, secondMark: 0)
  }

  init(base: UInt32, firstMark: UInt32, secondMark: UInt32) {
    self.base = base
    self.firstMark = firstMark
    self.secondMark = secondMark
  }

  /// An empty cell.
  package static let space = Glyph(" ")
  /// The right half of the wide character to the left.
  package static let continuation = Glyph(base: 0, firstMark: 0, secondMark: 0)

  /// Whether this is the right half of the wide character to the left.
  package var isContinuation: Bool { base == 0 }

  /// The glyph with a combining mark added; a third mark is dropped, as no font stacks it legibly.
  package func adding(mark: Unicode.Scalar) -> Glyph {
    if firstMark == 0 { return Glyph(base: base, firstMark: mark.value, secondMark: 0) }
    if secondMark == 0 { return Glyph(base: base, firstMark: firstMark, secondMark: mark.value) }
    return self
  }

  /// The code points, in order; empty for the right half of a wide character.
  package var scalars: [Unicode.Scalar] {
    [base, firstMark, secondMark].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }
}

/// One place of the screen.
package struct Cell: Hashable, Sendable {
  /// What stands in it.
  package var glyph: Glyph
  /// How it looks.
  package var style: Style

  /// A cell; by default an empty one in the terminal's own colours.
  package init(_ glyph: Glyph = .space, _ style: Style = .standard) {
    self.glyph = glyph
    self.style = style
  }
}
