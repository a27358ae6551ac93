import Testing

@testable import Lessons

/// The lines of a step's text at a width, as plain characters.
private func lines(_ body: String, width: Int) -> [String] {
  let blocks = parsed(goodFront + "## A {#a}\n\n" + body).lesson.steps[0].blocks
  return TextFlow(width: width) { text in
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
  }.lines(of: blocks).map(\.characters)
}

@Suite("Text in lines")
struct TextFlowTests {
  @Test("paragraphs break between words, and styles may change inside one")
  func paragraph() {
    #expect(
      lines("one *two* three**four**, five", width: 12) == ["one two", "threefour,", "five"])
  }

  @Test("a formula in a sentence is not cut at its spaces")
  func formula() {
    #expect(lines("at most `p = 1` here", width: 10) == ["at most", "p\u{A0}=\u{A0}1 here"])
  }

  @Test("a word longer than a line is cut where the line is full")
  func longWord() {
    #expect(lines("abcdefghijklmnop", width: 10) == ["abcdefghij", "klmnop"])
    #expect(lines("日本語日本語", width: 8) == ["日本語日", "本語"])
  }

  @Test("lists hang, quotes have a bar, formulas keep their lines")
  func blocks() {
    let text = """
      1. one two three
      2. four

      > said in words

      ```formula
      a = {{guessing classes=2}}
        b
      ```
      """
    #expect(
      lines(text, width: 12) == [
        "1. one two", "   three", "2. four", "", "│ said in", "│ words", "", "  a = 0.693",
        "    b",
      ])
  }

  @Test("tables align their columns, and the widest gives way")
  func table() {
    let text = """
      | loss | what it says |
      |-----:|:-------------|
      | 0 | perfect at all times |
      | {{guessing classes=2}} | a coin |
      """
    #expect(
      lines(text, width: 18) == [
        " loss  what it", "       says", "─────  ───────────", "    0  perfect at",
        "       all times", "0.693  a coin",
      ])
  }
}
