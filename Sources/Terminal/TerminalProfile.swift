import CellGrid

/// Which characters may be sent.
enum Repertoire: Hashable, Sendable {
  /// All that the C library knows the width of.
  case unicode
  /// Letters of every script, but boxes, blocks and braille as ASCII.
  case plainDrawing
  /// ASCII alone.
  case ascii
}

/// What is known about a terminal before it has said a word: from its name and the environment.
struct TerminalProfile: Hashable, Sendable {
  /// The name, as in `TERM`.
  let name: String
  /// The finest marks that its fonts are known to have.
  let glyphs: GlyphSet
  /// Whether characters beyond ASCII can be sent.
  let isUnicode: Bool
  /// Whether it swallows questions and modes that it does not know, as xterm and its kin do.
  let isXtermLike: Bool
  /// The background, when the environment names it.
  let theme: Theme?

  init(name: String, isUTF8: Bool, environment: [String: String]) {
    self.name = name
    isUnicode = isUTF8 && !Self.isOld(name)
    isXtermLike = Self.isXtermLike(name)
    // The console of Linux has a font of 256 or 512 characters: blocks, but no braille.
    glyphs = !isUnicode ? .ascii : Self.family(name) == "linux" ? .blocks : .braille
    theme = environment["COLORFGBG"].flatMap(Self.theme(ofColors:))
  }

  /// Whether a terminal of that name swallows what it does not know.
  static func isXtermLike(_ name: String) -> Bool { !isOld(name) && family(name) != "linux" }

  /// Whether it is, or behaves as, hardware from before Unicode.
  private static func isOld(_ name: String) -> Bool {
    let family = family(name)
    return family.hasPrefix("vt") || ["ansi", "dumb", "pcansi", "cygwin"].contains(family)
  }

  private static func family(_ name: String) -> Substring {
    name.prefix { $0 != "-" && $0 != "." }
  }

  /// The colours in use: what the terminal has, less what the person does not want.
  static func depth(
    colors: Int, choice: TerminalOptions.ColorChoice, environment: [String: String]
  ) -> ColorDepth {
    let limit: Int
    switch choice {
    case .never: limit = 0
    case .ansi8: limit = 8
    case .ansi16: limit = 16
    case .indexed256, .always: limit = 256
    case .auto:
      // https://no-color.org: set and not empty; https://bixense.com/clicolors.
      let unwanted =
        environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["CLICOLOR"] == "0"
      let forced = environment["CLICOLOR_FORCE"].map { !$0.isEmpty && $0 != "0" } ?? false
      limit = unwanted && !forced ? 0 : 256
    }
    return ColorDepth.allCases.filter { $0.rawValue <= min(colors, limit) }
      .max { $0.rawValue < $1.rawValue } ?? .mono
  }

  /// The background in `COLORFGBG` ("15;0" or "15;default;0"), set by rxvt and Konsole.
  private static func theme(ofColors text: String) -> Theme? {
    guard let last = text.split(separator: ";").last, let index = Int(last), index >= 0 else {
      return nil
    }
    return index == 7 || index > 8 ? .light : .dark
  }
}
