import CellGrid
import Testing

@Suite("Tables of text")
struct TextTableTests {
  @Test func `columns are as wide as their widest cell on a terminal`() {
    let rows = [["name", "loss", ""], ["猫", "0.5", "best"], ["dog", "12.25", ""]]
    #expect(
      TextWidth.table(rows, left: [0, 2]) == [
        "name   loss", "猫      0.5  best", "dog   12.25",
      ])
    #expect(TextWidth.table([]) == [] && TextWidth.table([[]]) == [""])
  }

  @Test func `what would move the cursor is shown as a question`() {
    #expect(TextWidth.harmless("a\u{1B}[31mb\tc\r\n\u{9B}") == "a?[31mb?c???")
    #expect(TextWidth.harmless("Größe – 猫 ✓") == "Größe – 猫 ✓")
  }
}
