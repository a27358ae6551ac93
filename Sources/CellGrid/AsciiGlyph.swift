/// The nearest ASCII character for what a plain terminal cannot show.
///
/// Every replacement takes as many columns as the character takes, so that nothing moves: a wide
/// character is replaced in its first column, and the painter leaves the second one empty.
package enum AsciiGlyph {
  /// What stands for `scalar` on a terminal that has nothing but ASCII; itself when it is ASCII.
  package static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value < 0x80 { return scalar }
    if let known = table[value] { return known }
    switch value {
    case 0x2500...0x257F: return box(value)
    case 0x2580...0x259F: return "#"
    case 0x2800...0x28FF: return braille(dots: UInt8(value & 0xFF))
    default: return "?"
    }
  }

  /// Whether `scalar` is a drawing: boxes, blocks, geometric shapes, arrows, braille.
  package static func isDrawing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2190...0x21FF, 0x2500...0x25FF, 0x2800...0x28FF, 0x2B00...0x2BFF, 0x1FB00...0x1FBFF:
      true
    default: false
    }
  }

  private static func box(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578,
      0x257A, 0x257C, 0x257E:
      "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
      0x2579, 0x257B, 0x257D, 0x257F:
      "|"
    case 0x2550: "="
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "X"
    default: "+"
    }
  }

  /// Dots of a braille cell by height: bits 0 and 3 the top row, 1 and 4, 2 and 5, 6 and 7 the bottom.
  private static func braille(dots: UInt8) -> Unicode.Scalar {
    if dots == 0 { return " " }
    let upper = dots & 0b0001_1011 != 0
    let lower = dots & 0b1110_0100 != 0
    if upper && lower { return dots.nonzeroBitCount > 4 ? "#" : ":" }
    return upper ? "'" : "."
  }

  private static let table: [UInt32: Unicode.Scalar] = [
    0xA0: " ", 0xA7: "S", 0xB0: "o", 0xB1: "~", 0xB5: "u", 0xB7: ".", 0xD7: "x", 0xF7: "/",
    0xC4: "A", 0xC5: "A", 0xC7: "C", 0xC9: "E", 0xD6: "O", 0xDC: "U", 0xDF: "s", 0xE0: "a",
    0xE1: "a", 0xE2: "a", 0xE4: "a", 0xE5: "a", 0xE7: "c", 0xE8: "e", 0xE9: "e", 0xEA: "e",
    0xEB: "e", 0xED: "i", 0xEF: "i", 0xF1: "n", 0xF3: "o", 0xF4: "o", 0xF6: "o", 0xFA: "u",
    0xFC: "u", 0x2002: " ", 0x2003: " ", 0x2009: " ", 0x202F: " ", 0x2010: "-", 0x2011: "-",
    0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2212: "-", 0x2018: "'", 0x2019: "'", 0x201C: "\"",
    0x201D: "\"", 0x2020: "+", 0x2022: "*", 0x2026: "~", 0x2032: "'", 0x2033: "\"", 0x2039: "<",
    0x203A: ">", 0x2190: "<", 0x2191: "^", 0x2192: ">", 0x2193: "v", 0x2194: "-", 0x21B5: "<",
    0x21D2: ">", 0x2207: "V", 0x2202: "d", 0x2208: "e", 0x2211: "S", 0x221A: "v", 0x221E: "8",
    0x2248: "~", 0x2260: "#", 0x2264: "<", 0x2265: ">", 0x22C5: ".", 0x2317: "#", 0x2318: "#",
    0x25A0: "#", 0x25A1: "o", 0x25AA: "*", 0x25B2: "^", 0x25B3: "^", 0x25B6: ">", 0x25B8: ">",
    0x25BA: ">", 0x25BC: "v", 0x25BD: "v", 0x25BE: "v", 0x25C0: "<", 0x25C2: "<", 0x25C6: "*",
    0x25C7: "o", 0x25CA: "o", 0x25CB: "o", 0x25CF: "*", 0x25E6: "o", 0x2591: ".", 0x2592: ":",
    0x2593: "%", 0x2580: "\"", 0x2584: "_", 0x2581: "_", 0x2582: "_", 0x2713: "v", 0x2714: "v",
    0x2717: "x", 0x2718: "x", 0x2605: "*", 0x2606: "*", 0x3B1: "a", 0x3B2: "b", 0x3B3: "g",
    0x3B4: "d", 0x3B5: "e", 0x3B7: "n", 0x3B8: "t", 0x3BB: "l", 0x3BC: "u", 0x3C0: "p", 0x3C1: "r",
    0x3C3: "s", 0x3C4: "t", 0x3C6: "f", 0x2080: "0", 0x2081: "1", 0x2082: "2", 0x2083: "3",
    0xB2: "2", 0xB3: "3", 0xB9: "1", 0x207B: "-", 0x2070: "0", 0x2074: "4", 0x2075: "5",
    0x2076: "6", 0x2077: "7", 0x2078: "8", 0x2079: "9", 0x2219: ".",
  ]
}
