import CNcurses
import CellGrid
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  @Test(
    arguments: [
      ("a", Key.character("a")), ("A", .character("A")), ("é", .character("é")),
      ("漢", .character("漢")), ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)),
      ("\u{7F}", Key(.backspace)), ("\u{8}", Key(.backspace)), ("\u{1B}", Key(.escape)),
      ("\u{1}", Key(.character("a"), .control)), ("\u{1A}", Key(.character("z"), .control)),
      ("\u{0}", Key(.character(" "), .control)), ("\u{1F}", Key(.character("_"), .control)),
    ] as [(Unicode.Scalar, Key)])
  func typed(scalar: Unicode.Scalar, expected: Key) {
    #expect(KeyDecoder.key(scalar) == expected)
    #expect(
      KeyDecoder.key(scalar, alt: true) == Key(expected.code, expected.modifiers.union(.alt)))
  }

  @Test func controlsOfLatin1AreNoKeys() {
    #expect(KeyDecoder.key("\u{9B}") == nil)
  }

  @Test(
    arguments: [
      (KEY_UP, Key(.up)), (KEY_NPAGE, Key(.pageDown)), (KEY_BTAB, Key(.tab, .shift)),
      (KEY_SR, Key(.up, .shift)), (KEY_DC, Key(.delete)), (KEY_F0 + 1, Key(.function(1))),
      (KEY_F0 + 12, Key(.function(12))), (KEY_F0 + 13, Key(.function(1), .shift)),
      (KEY_F0 + 25, Key(.function(1), .control)), (KEY_F0 + 63, Key(.function(63))),
    ] as [(Int32, Key)])
  func constants(code: Int32, expected: Key) {
    #expect(KeyDecoder.key(code: code, name: nil) == expected)
  }

  @Test(arguments: [
    ("kUP5", Key(.up, .control)), ("kDN2", Key(.down, .shift)), ("kLFT3", Key(.left, .alt)),
    ("kRIT6", Key(.right, [.control, .shift])), ("kHOM7", Key(.home, [.control, .alt])),
    ("kPRV5", Key(.pageUp, .control)), ("kDC3", Key(.delete, .alt)),
  ])
  func names(name: String, expected: Key) {
    #expect(KeyDecoder.key(code: 571, name: name) == expected)
  }

  @Test(arguments: ["kUP", "kUP1", "kXYZ5", "", "5", "resize"])
  func otherNamesAreNoKeys(name: String) {
    #expect(KeyDecoder.key(code: 571, name: name) == nil)
  }

  @Test(
    arguments: [
      (1, []), (2, .shift), (3, .alt), (5, .control), (8, [.shift, .alt, .control]), (9, .alt),
      (0, []), (-4, []),
    ] as [(Int, Key.Modifiers)])
  func modifiers(parameter: Int, expected: Key.Modifiers) {
    #expect(KeyDecoder.modifiers(parameter: parameter) == expected)
  }
}
