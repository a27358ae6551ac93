import CellGrid
import Testing

@testable import Plotting

private func example() -> Drawing {
  Plot(
    x: Axis("p < 1 & p > 0", scale: Scale(from: 0, to: 1)),
    y: Axis("loss", unit: "nats", scale: Scale(from: 0, to: 2)),
    marks: [
      ReferenceLine("guess", at: 0.69),
      Line("curve", points: (0...40).map { Sample(Double($0) / 40, 2 - Double($0) / 20) }),
      Points("data", points: [Sample(0.5, 1)], series: 1),
    ], crosshair: Crosshair(x: 0.25)
  ).drawing(in: Rect(Size(columns: 60, rows: 16)))
}

@Suite("Picture files")
struct FileTests {
  @Test(
    "SVG keeps text as text, escaped, and every tag is closed", arguments: PictureTheme.allCases)
  func svg(theme: PictureTheme) {
    let svg = example().svg(size: Size(columns: 60, rows: 16), theme: theme, title: "A < B")
    #expect(svg.hasPrefix("<?xml"))
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(svg.contains("<title>A &lt; B</title>"))
    #expect(svg.contains(">p &lt; 1 &amp; p &gt; 0</text>"))
    #expect(svg.contains(">guess</text>"))
    #expect(svg.contains(theme.background.css))
    #expect(!svg.contains("nan"))
    #expect(!svg.contains("inf"))
    #expect(svg.split(separator: "<g ").count == svg.split(separator: "</g>").count)
  }

  @Test("PNG has its parts with right checks, and unpacks to the pixels that were packed")
  func png() throws {
    let size = Size(columns: 60, rows: 16)
    let image = example().image(size: size, theme: .dark, scale: 1)
    let file = PNGFile.bytes(of: image)
    #expect(file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var at = 8
    var packed: [UInt8] = []
    var types: [String] = []
    while at < file.count {
      let length = file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      let body = Array(file[at + 4..<at + 8 + length])
      types.append(String(decoding: body.prefix(4), as: UTF8.self))
      if types.last == "IDAT" { packed += body.dropFirst(4) }
      let check = file[at + 8 + length..<at + 12 + length].reduce(0) { $0 << 8 | UInt32($1) }
      #expect(check == PNGFile.checksum(body))
      at += 12 + length
    }
    #expect(types == ["IHDR", "IDAT", "IEND"])
    let rows = try #require(Inflate.unpack(packed))
    #expect(rows.count == image.height * (image.width * 4 + 1))
    for row in 0..<image.height {
      let start = row * (image.width * 4 + 1)
      #expect(rows[start] == 0)
      let same =
        rows[(start + 1)..<(start + 1 + image.width * 4)]
        == image.bytes[(row * image.width * 4)..<((row + 1) * image.width * 4)]
      if !same { Issue.record("row \(row) differs") }
    }
    // The curve is there, in its colour.
    let orange = PictureTheme.dark.color(.series(0))
    let found = (0..<image.height).contains { y in
      (0..<image.width).contains { image.color($0, y) == orange }
    }
    #expect(found)
  }

  @Test(
    "known sums and known text",
    arguments: [("", "", 1), ("a", "YQ==", 0x620062), ("Man", "TWFu", 0)])
  func sums(text: String, base64: String, adler: UInt32) {
    #expect(Base64.text(Array(text.utf8)) == base64)
    if adler != 0 { #expect(Deflate.adler(Array(text.utf8)) == adler) }
  }

  @Test("the check of the standard's own example")
  func checksum() {
    #expect(PNGFile.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test("the typeface has every printable character of ASCII and those that figures use")
  func typeface() {
    for value in 0x21...0x7E {
      let scalar = Unicode.Scalar(UInt8(value))
      if "$`{}".unicodeScalars.contains(scalar) { continue }
      #expect(StrokeFont.has(scalar), "\(scalar)")
    }
    for scalar in "−–…×·→↑↓✓✗∞ε".unicodeScalars { #expect(StrokeFont.has(scalar), "\(scalar)") }
    #expect(StrokeFont.width(of: "00", size: 10) > StrokeFont.width(of: "0", size: 10))
  }

  @Test("text of a canvas has colours only when they are asked for")
  func text() {
    var canvas = Canvas(Size(columns: 6, rows: 2))
    canvas.write("ab", column: 1, row: 0, style: Style(.failure))
    #expect(canvas.text() == " ab\n\n")
    let colored = canvas.text(theme: .dark)
    #expect(colored.contains("\u{1B}[0;38;5;"))
    #expect(colored.hasSuffix("\u{1B}[0m\n\n"))
  }
}

/// The other direction, for checking: what a reader of pictures does with fixed codes.
private enum Inflate {
  static func unpack(_ data: [UInt8]) -> [UInt8]? {
    var at = 16
    func bit() -> Int {
      defer { at += 1 }
      return Int(data[at >> 3]) >> (at & 7) & 1
    }
    func bits(_ count: Int) -> Int { (0..<count).reduce(0) { $0 | bit() << $1 } }
    func code(_ count: Int) -> Int { (0..<count).reduce(0) { value, _ in value << 1 | bit() } }
    guard bits(1) == 1, bits(2) == 1 else { return nil }
    var result: [UInt8] = []
    while true {
      var symbol = code(7)
      if symbol <= 0b0010111 {
        symbol += 256
      } else {
        symbol = symbol << 1 | bit()
        if (0x30...0xBF).contains(symbol) {
          symbol -= 0x30
        } else if (0xC0...0xC7).contains(symbol) {
          symbol += 280 - 0xC0
        } else {
          symbol = (symbol << 1 | bit()) - 0x190 + 144
        }
      }
      if symbol == 256 { return result }
      if symbol < 256 {
        result.append(UInt8(symbol))
        continue
      }
      let place = symbol - 257
      let length: Int
      if place < 8 {
        length = place + 3
      } else if place == 28 {
        length = 258
      } else {
        let extra = place / 4 - 1
        length = 3 + ((4 + place % 4) << extra) + bits(extra)
      }
      let far = code(5)
      let distance = far < 4 ? far + 1 : 1 + ((2 + far % 2) << (far / 2 - 1)) + bits(far / 2 - 1)
      guard distance <= result.count else { return nil }
      for _ in 0..<length { result.append(result[result.count - distance]) }
    }
  }
}
