package import CellGrid

/// What a terminal can show, as far as drawing has to know it.
package struct PaintStyle: Hashable, Sendable {
  /// The finest marks.
  package var glyphs: GlyphSet
  /// How many colours; without colours, heat maps use shades of characters.
  package var colors: ColorDepth

  /// A style; by default the finest.
  package init(glyphs: GlyphSet = .braille, colors: ColorDepth = .indexed256) {
    self.glyphs = glyphs
    self.colors = colors
  }
}

extension Marker {
  /// The character for the symbol.
  package func glyph(_ glyphs: GlyphSet) -> Unicode.Scalar {
    if glyphs == .ascii {
      switch self {
      case .circle: return "o"
      case .triangle: return "^"
      case .square: return "#"
      case .diamond: return "*"
      case .ring: return "x"
      case .openTriangle: return "%"
      case .openSquare: return "="
      case .openDiamond: return "&"
      case .target: return "@"
      }
    }
    switch self {
    case .circle: return "●"
    case .triangle: return "▲"
    case .square: return "■"
    case .diamond: return "◆"
    case .ring: return "○"
    case .openTriangle: return "△"
    case .openSquare: return "□"
    case .openDiamond: return "◇"
    case .target: return "◉"
    }
  }
}

/// Text for terminals that have nothing but ASCII.
enum PlainText {
  /// The text with every other character replaced by what people write instead of it.
  static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      result += scalar.isASCII ? String(scalar) : replacements[scalar] ?? "?"
    }
    return result
  }

  private static let replacements: [Unicode.Scalar: String] = [
    "−": "-", "–": "-", "—": "-", "·": ".", "×": "x", "…": "~", "∞": "inf", "≤": "<=", "≥": ">=",
    "≠": "!=", "≈": "~", "→": ">", "←": "<", "↑": "^", "↓": "v", "α": "alpha", "β": "beta",
    "γ": "gamma", "δ": "delta", "ε": "eps", "θ": "theta", "λ": "lambda", "μ": "mu", "σ": "sigma",
    "τ": "T", "Σ": "sum", "∂": "d", "²": "^2", "½": "1/2", "±": "+-", "“": "\"", "”": "\"",
    "’": "'", "‖": "||", "●": "o", "▲": "^", "■": "#", "◆": "*", "○": "x", "△": "%", "□": "=",
    "◇": "&", "◉": "@", "│": "|", "─": "-", "✓": "y", "✗": "n", "▶": ">", "°": "deg", "⁻": "^-",
    "ŷ": "y",
  ]
}
