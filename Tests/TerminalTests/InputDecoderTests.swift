import CNcurses
import CellGrid
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  private func decode(_ text: String) -> [InputDecoder.Output] {
    var decoder = InputDecoder()
    var result: [InputDecoder.Output] = []
    for scalar in text.unicodeScalars { result += decoder.take(.scalar(scalar)) }
    return result + decoder.endOfBurst() + decoder.endOfInput()
  }

  private func keys(_ text: String) -> [Key] {
    decode(text).compactMap {
      if case .event(.key(let key)) = $0 { return key }
      return nil
    }
  }

  @Test(
    arguments: [
      ("ab", [.character("a"), .character("b")]),
      ("\u{1B}", [Key(.escape)]),
      ("\u{1B}\u{1B}", [Key(.escape), Key(.escape)]),
      ("\u{1B}x", [Key(.character("x"), .alt)]),
      ("\u{1B}\r", [Key(.enter, .alt)]),
      ("\u{1B}[", [Key(.character("["), .alt)]),
      ("\u{1B}O", [Key(.character("O"), .alt)]),
      ("\u{1B}[A", [Key(.up)]),
      ("\u{1B}[1;5A", [Key(.up, .control)]),
      ("\u{1B}[5;3~", [Key(.pageUp, .alt)]),
      ("\u{1B}OP", [Key(.function(1))]),
      ("\u{1B}[15~", [Key(.function(5))]),
      ("\u{1B}[Z", [Key(.tab, .shift)]),
      ("\u{1B}[97;5u", [Key(.character("a"), .control)]),
      ("\u{1B}[99~q", [.character("q")]),
      ("\u{1B}[>0;276;0cq", [.character("q")]),
      ("\u{1B}P1$r0m\u{1B}\\q", [.character("q")]),
      ("\u{1B}[12\u{1B}[B", [Key(.down)]),
    ] as [(String, [Key])])
  func sequences(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func functionKeysOfNcurses() {
    var decoder = InputDecoder()
    #expect(decoder.take(.function(code: KEY_UP, name: nil)) == [.event(.key(Key(.up)))])
    #expect(decoder.take(.scalar("\u{1B}")) == [])
    #expect(decoder.take(.function(code: KEY_UP, name: nil)) == [.event(.key(Key(.up, .alt)))])
    #expect(
      decoder.take(.function(code: 571, name: "kUP5")) == [.event(.key(Key(.up, .control)))])
    #expect(decoder.take(.function(code: 600, name: "kxIN")) == [.event(.focus(true))])
  }

  @Test func answers() {
    #expect(
      decode("\u{1B}]11;rgb:ffff/8080/0000\u{1B}\\")
        == [.answer(.background(RGB(red: 255, green: 128, blue: 0)))])
    #expect(
      decode("\u{1B}]11;rgb:ff/80/00\u{7}")
        == [.answer(.background(RGB(red: 255, green: 128, blue: 0)))])
    #expect(decode("\u{1B}[?2026;2$y") == [.answer(.mode(number: 2026, state: 2))])
    #expect(decode("\u{1B}[?62;4c") == [.answer(.identity)])
    #expect(decode("\u{1B}]11;what?\u{7}").isEmpty)
    #expect(decode("\u{1B}]52;c;AAAA\u{7}").isEmpty)
  }

  @Test func pastesComeWhole() {
    #expect(
      decode("\u{1B}[200~a\rb\r\nc\u{1B}[A\td\u{1B}[201~q")
        == [.event(.paste("a\nb\nc[A\td")), .event(.key(.character("q")))])
  }

  @Test func aPasteWithoutAnEndIsGivenOutWhenAskedFor() {
    var decoder = InputDecoder()
    for scalar in "\u{1B}[200~abc".unicodeScalars { #expect(decoder.take(.scalar(scalar)) == []) }
    #expect(decoder.endOfInput() == [])
    #expect(decoder.isMidway)
    #expect(decoder.endOfPaste() == [.event(.paste("abc"))])
    #expect(!decoder.isMidway)
  }

  @Test(arguments: [
    ("\u{1B}[<0;1;1M", MouseEvent(.press(button: 1), at: Point(column: 0, row: 0))),
    ("\u{1B}[<2;10;5M", MouseEvent(.press(button: 3), at: Point(column: 9, row: 4))),
    ("\u{1B}[<0;300;120m", MouseEvent(.release, at: Point(column: 299, row: 119))),
    ("\u{1B}[<32;3;3M", MouseEvent(.drag, at: Point(column: 2, row: 2))),
    ("\u{1B}[<35;3;3M", MouseEvent(.move, at: Point(column: 2, row: 2))),
    ("\u{1B}[<64;3;3M", MouseEvent(.wheelUp, at: Point(column: 2, row: 2))),
    ("\u{1B}[<81;3;3M", MouseEvent(.wheelDown, at: Point(column: 2, row: 2), .control)),
    ("\u{1B}[M !!", MouseEvent(.press(button: 1), at: Point(column: 0, row: 0))),
  ])
  func mouse(text: String, expected: MouseEvent) {
    #expect(decode(text) == [.event(.mouse(expected))])
  }

  @Test(arguments: ["\u{1B}[<0;0;1M", "\u{1B}[<0M", "\u{1B}[<66;1;1M", "\u{1B}[<128;1;1M"])
  func mouseReportsOfNothing(text: String) {
    #expect(decode(text).isEmpty)
  }

  /// Whatever bytes come, the decoder comes back to its beginning and keys work again.
  @Test(arguments: 0..<50)
  func noiseIsSurvived(seed: Int) {
    let alphabet = Array("\u{1B}\u{1B}[]OPM<?;~$yc0123456789abA\u{7}\\\r\u{9B}é".unicodeScalars)
    var state = UInt64(seed) &+ 99
    var decoder = InputDecoder()
    for _ in 0..<300 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = decoder.take(.scalar(alphabet[Int(state >> 33) % alphabet.count]))
    }
    _ = decoder.endOfInput()
    _ = decoder.endOfPaste()
    #expect(!decoder.isMidway)
    #expect(decoder.take(.scalar("q")) == [.event(.key(.character("q")))])
  }
}
