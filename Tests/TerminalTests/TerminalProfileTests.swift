import CellGrid
import Testing

@testable import Terminal

@Suite struct TerminalProfileTests {
  @Test(arguments: [
    ("xterm-256color", true, GlyphSet.braille, true, true),
    ("tmux-256color", true, .braille, true, true), ("screen", true, .braille, true, true),
    ("screen.xterm-256color", true, .braille, true, true),
    ("xterm-256color", false, .ascii, false, true), ("linux", true, .blocks, true, false),
    ("vt100", true, .ascii, false, false), ("vt220", true, .ascii, false, false),
    ("ansi", true, .ascii, false, false),
  ])
  func names(
    name: String, isUTF8: Bool, glyphs: GlyphSet, isUnicode: Bool, isXtermLike: Bool
  ) {
    let profile = TerminalProfile(name: name, isUTF8: isUTF8, environment: [:])
    #expect(profile.glyphs == glyphs)
    #expect(profile.isUnicode == isUnicode)
    #expect(profile.isXtermLike == isXtermLike)
  }

  @Test(
    arguments: [
      (256, .auto, [:], .indexed256), (88, .auto, [:], .ansi16), (16, .auto, [:], .ansi16),
      (8, .auto, [:], .ansi8), (0, .auto, [:], .mono), (-1, .auto, [:], .mono),
      (256, .auto, ["NO_COLOR": "1"], .mono), (256, .auto, ["NO_COLOR": ""], .indexed256),
      (256, .auto, ["CLICOLOR": "0"], .mono), (256, .auto, ["CLICOLOR": "1"], .indexed256),
      (256, .auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], .indexed256),
      (256, .auto, ["CLICOLOR": "0", "CLICOLOR_FORCE": "0"], .mono),
      (256, .always, ["NO_COLOR": "1"], .indexed256), (8, .always, [:], .ansi8),
      (256, .never, [:], .mono), (256, .ansi8, [:], .ansi8), (256, .ansi16, [:], .ansi16),
      (8, .indexed256, [:], .ansi8),
    ] as [(Int, TerminalOptions.ColorChoice, [String: String], ColorDepth)])
  func depth(
    colors: Int, choice: TerminalOptions.ColorChoice, environment: [String: String],
    expected: ColorDepth
  ) {
    #expect(
      TerminalProfile.depth(colors: colors, choice: choice, environment: environment) == expected)
  }

  @Test(arguments: [
    ("15;0", Theme.dark), ("0;15", .light), ("0;default;7", .light), ("15;8", .dark),
    ("default;default", nil), ("", nil), ("1;-3", nil),
  ])
  func background(value: String, expected: Theme?) {
    let environment = ["COLORFGBG": value]
    #expect(
      TerminalProfile(name: "rxvt", isUTF8: true, environment: environment).theme == expected)
  }

  @Test(arguments: [
    ("rgb:0000/0000/0000", Theme.dark), ("rgb:1e1e/1e1e/1e1e", .dark), ("rgb:ff/ff/ff", .light),
    ("rgb:fdfd/f6f6/e3e3", .light), ("rgba:0000/2b2b/3636/ffff", .dark), ("rgb:f/f/f", .light),
  ])
  func answers(text: String, expected: Theme) throws {
    #expect(Theme(background: try #require(ColorAnswer.parse(text))) == expected)
  }

  @Test(arguments: ["", "rgb:", "rgb:1/2", "rgb:1/2/3/4", "rgb:00000/0/0", "rgb:gg/0/0", "#ffffff"])
  func noAnswers(text: String) {
    #expect(ColorAnswer.parse(text) == nil)
  }

  @Test(arguments: [
    (["LANG": "de_DE.UTF-8"], "de_DE.UTF-8"), (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], "C"),
    (["LC_ALL": "", "LC_CTYPE": "C.utf8", "LANG": "C"], "C.utf8"), ([:], nil),
  ])
  func locales(environment: [String: String], expected: String?) {
    #expect(LocaleSetup.requested(environment) == expected)
  }

  @Test(arguments: [
    ("de_DE.UTF-8", true), ("C.utf8", true), (nil, true), ("C", false), ("POSIX", false),
    ("de_DE", false), ("de_DE.ISO-8859-1", false),
  ])
  func unicodeIsWanted(locale: String?, expected: Bool) {
    #expect(LocaleSetup.wantsUTF8(locale) == expected)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
  ])
  func base64(text: String, expected: String) {
    #expect(Base64.encode(Array(text.utf8)) == expected)
  }
}
