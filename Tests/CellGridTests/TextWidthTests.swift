import Testing

@testable import CellGrid

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("loss", 4), ("漢字", 4), ("e\u{301}", 1), ("ｆｕｌｌ", 8), ("한글", 4), ("日本語", 6),
    ("⠁⣿", 2), ("─┐█▁", 4), ("−½π", 3), ("\u{200B}\u{200D}", 0), ("a\u{7}b", 2), ("🙂", 2),
    ("क्ष", 2), ("\u{AD}", 0), ("❤\u{FE0F}", 1),
  ])
  func columns(text: String, expected: Int) {
    #expect(TextWidth.columns(of: text) == expected)
  }

  @Test(arguments: 0..<9)
  func prefixesFit(limit: Int) {
    let text = "a漢e\u{301}字b"
    let prefix = TextWidth.prefix(of: text, columns: limit)
    #expect(text.hasPrefix(prefix))
    #expect(TextWidth.columns(of: prefix) <= limit)
    // One character more would not have fitted.
    if prefix.count < text.count {
      let more = String(text.prefix(prefix.count + 1))
      #expect(TextWidth.columns(of: more) > limit)
    }
  }

  @Test(arguments: [
    ("loss", 4, "loss"), ("losses", 4, "los…"), ("漢字漢", 4, "漢…"), ("ab", 1, "…"), ("ab", 0, ""),
    ("", 0, ""), ("ab", -1, ""),
  ])
  func truncated(text: String, limit: Int, expected: String) {
    #expect(TextWidth.truncated(text, columns: limit) == expected)
  }

  @Test func theFirstAndLastOfARangeAreWide() {
    for value: UInt32 in [0x1100, 0x115F, 0x3FFFD, 0xAC00, 0xD7A3] {
      #expect(TextWidth.columns(of: Unicode.Scalar(value)!) == 2)
    }
    for value: UInt32 in [0x10FF, 0xABFF, 0x27C0, 0x2B1A] {
      #expect(TextWidth.columns(of: Unicode.Scalar(value)!) == 1)
    }
  }

  @Test("text is broken at spaces, in columns of the display, and only a long word inside")
  func wrapped() {
    #expect(TextWidth.wrapped("lower is better", columns: 9) == ["lower is", "better"])
    #expect(TextWidth.wrapped("lower is better", columns: 15) == ["lower is better"])
    #expect(TextWidth.wrapped("a entropy", columns: 4) == ["a", "entr", "opy"])
    #expect(TextWidth.wrapped("漢字 漢字", columns: 5) == ["漢字", "漢字"])
    #expect(TextWidth.wrapped("", columns: 5).joined().isEmpty)
    for columns in 2...20 {
      let text = "entropy 漢字 plus divergence e\u{301} is the cross-entropy"
      let lines = TextWidth.wrapped(text, columns: columns)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
      let letters = lines.joined().filter { $0 != " " }
      #expect(letters == text.filter { $0 != " " })
    }
  }
}
