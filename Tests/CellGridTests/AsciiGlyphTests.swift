import Testing

@testable import CellGrid

@Suite struct AsciiGlyphTests {
  @Test func everyReplacementIsPrintableASCII() {
    for value: UInt32 in [0x20...0x2FF, 0x370...0x3FF, 0x2000...0x2BFF].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let replacement = AsciiGlyph.replacement(for: scalar)
      #expect((0x20...0x7F).contains(replacement.value), "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("┌─┬┐", "+-++"), ("│║", "||"), ("═", "="), ("█▒░", "#:."), ("⠀⠁⣀⡇⣿", " '.:#"), ("−½→", "-?>"),
    ("é·×…", "e.x~"), ("plain", "plain"),
  ])
  func replacements(text: String, expected: String) {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(AsciiGlyph.replacement(for: scalar)) }
    #expect(String(result) == expected)
  }

  @Test func lettersAreNoDrawings() {
    #expect(!AsciiGlyph.isDrawing("é"))
    #expect(!AsciiGlyph.isDrawing("漢"))
    #expect(AsciiGlyph.isDrawing("─"))
    #expect(AsciiGlyph.isDrawing("⣿"))
  }
}
