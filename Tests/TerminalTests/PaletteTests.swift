import CellGrid
import Testing

@testable import Terminal

@Suite struct PaletteTests {
  /// Backgrounds that terminals come with: black, and those of well-known themes.
  private static func backgrounds(_ theme: Theme, _ depth: ColorDepth) -> [RGB] {
    switch (theme, depth) {
    case (.dark, .indexed256): [gray(0), gray(0x1E), RGB(red: 0x2E, green: 0x34, blue: 0x40)]
    case (.light, .indexed256): [gray(255), RGB(red: 0xFD, green: 0xF6, blue: 0xE3)]
    // Below 256 colours the theme of the terminal moves the colours along with the background.
    case (.dark, _): [gray(0)]
    case (.light, _): [gray(255)]
    }
  }

  private static func gray(_ part: Double) -> RGB { RGB(red: part, green: part, blue: part) }

  private static let depths: [ColorDepth] = [.ansi8, .ansi16, .indexed256]
  private static let text: [Role] = [
    .muted, .title, .accent, .axis, .reference, .cursor, .success, .warning, .failure,
  ]

  @Test(arguments: Theme.allCases, depths)
  func textIsReadable(theme: Theme, depth: ColorDepth) {
    let palette = Palette(theme, depth)
    for role in Self.text {
      let paint = palette.paint(Style(role))
      #expect(paint.background == -1)
      guard paint.foreground != -1 else { continue }
      for background in Self.backgrounds(theme, depth) {
        let contrast = XtermColor.rgb(paint.foreground).contrast(with: background)
        #expect(contrast >= 4.5, "\(role) \(paint.foreground) on \(background): \(contrast)")
      }
    }
  }

  @Test(arguments: Theme.allCases, depths)
  func curvesAreVisible(theme: Theme, depth: ColorDepth) {
    let palette = Palette(theme, depth)
    for series in UInt8(0)..<8 {
      let paint = palette.paint(Style(.series(series)))
      guard paint.foreground != -1 else { continue }
      for background in Self.backgrounds(theme, depth) {
        let contrast = XtermColor.rgb(paint.foreground).contrast(with: background)
        #expect(contrast >= 3, "series \(series) \(paint.foreground): \(contrast)")
      }
    }
  }

  @Test(arguments: Theme.allCases, depths)
  func whatStandsOnAColorIsReadable(theme: Theme, depth: ColorDepth) {
    let palette = Palette(theme, depth)
    let backgrounds =
      [Role.selection] + (UInt8(0)..<32).map(Role.heat)
      + (UInt8(0)..<8).map(Role.series)
    for background in backgrounds {
      for role in Self.text + [.standard] {
        let paint = palette.paint(Style(role, on: background))
        guard paint.background != -1 else {
          #expect(paint.attributes.contains(.reverse))
          continue
        }
        let contrast = XtermColor.rgb(paint.foreground)
          .contrast(with: XtermColor.rgb(paint.background))
        // Of the eight, magenta under black text misses the limit by a hair; there is no ninth.
        let limit = depth == .ansi8 ? 4.4 : 4.5
        #expect(contrast >= limit, "\(role) on \(background): \(contrast)")
      }
    }
  }

  @Test(arguments: Theme.allCases, depths)
  func seriesStayApart(theme: Theme, depth: ColorDepth) {
    let palette = Palette(theme, depth)
    let looks = (UInt8(0)..<8).map { palette.paint(Style(.series($0))) }
    // Eight colours cannot make eight looks on white; marks and labels tell the last ones apart.
    let distinct = depth == .ansi8 ? 6 : 8
    #expect(Set(looks).count >= distinct)
    #expect(palette.paint(Style(.series(8))) == looks[0])
  }

  @Test(arguments: Theme.allCases, depths)
  func heatGrowsBrighter(theme: Theme, depth: ColorDepth) {
    let palette = Palette(theme, depth)
    let steps = (UInt8(0)..<32).map {
      XtermColor.rgb(palette.paint(Style(on: .heat($0))).background).luminance
    }
    // The cube of xterm is coarse: a step may lose what the eye does not see, but no more.
    for (low, high) in zip(steps, steps.dropFirst()) { #expect(high >= low - 0.02) }
    #expect(steps[31] > steps[0] + 0.4)
    #expect(palette.paint(Style(on: .heat(255))) == palette.paint(Style(on: .heat(31))))
  }

  @Test(arguments: Theme.allCases)
  func withoutColorsMeaningHasAttributes(theme: Theme) {
    let palette = Palette(theme, .mono)
    for role in Self.text + [.selection, .border, .grid, .heat(31), .series(1)] {
      for style in [Style(role), Style(.standard, on: role)] {
        let paint = palette.paint(style)
        #expect(paint.foreground == -1 && paint.background == -1)
      }
    }
    #expect(palette.paint(Style(.standard, on: .selection)).attributes == .reverse)
    #expect(palette.paint(Style(.title)).attributes == .bold)
    #expect(palette.paint(Style(.failure)).attributes == [.bold, .underline])
    #expect(palette.paint(Style(.standard, .italic)).attributes == .italic)
  }

  @Test(arguments: Theme.allCases, ColorDepth.allCases)
  func indicesExist(theme: Theme, depth: ColorDepth) {
    let palette = Palette(theme, depth)
    let roles =
      Self.text + [.standard, .selection, .border, .grid] + (UInt8(0)..<8).map(Role.series)
      + (UInt8(0)..<32).map(Role.heat)
    for role in roles {
      for paint in [palette.paint(Style(role)), palette.paint(Style(.standard, on: role))] {
        for color in [paint.foreground, paint.background] {
          #expect((-1..<max(1, depth.rawValue)).contains(Int(color)))
        }
      }
    }
  }

  @Test func bothThemesKeepTheTerminalsOwnColors() {
    for theme in Theme.allCases {
      for depth in ColorDepth.allCases {
        #expect(
          Palette(theme, depth).paint(.standard)
            == Paint(foreground: -1, background: -1, attributes: []))
      }
    }
  }

  @Test func contrastIsThatOfTheGuidelines() {
    #expect(abs(Self.gray(0).contrast(with: Self.gray(255)) - 21) < 0.01)
    // WCAG's own example of the limit: #767676 on white is 4.54.
    #expect(abs(Self.gray(0x76).contrast(with: Self.gray(255)) - 4.54) < 0.05)
  }
}
