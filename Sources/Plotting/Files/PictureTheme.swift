package import CellGrid

/// A colour of a picture file: red, green and blue from 0 to 255.
package struct RGBColor: Hashable, Sendable {
  /// The parts.
  package let red, green, blue: UInt8

  /// A colour written as in CSS: 0xRRGGBB.
  package init(_ hex: UInt32) {
    red = UInt8(hex >> 16 & 0xFF)
    green = UInt8(hex >> 8 & 0xFF)
    blue = UInt8(hex & 0xFF)
  }

  /// As CSS writes it.
  package var css: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") {
      $0.append(digits[Int($1 >> 4)])
      $0.append(digits[Int($1 & 15)])
    }
  }

  /// The nearest of the 6 x 6 x 6 colours and 24 greys that terminals with 256 colours have.
  var xtermIndex: Int {
    func level(_ part: UInt8) -> Int { part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40 }
    let parts = [red, green, blue].map { Int($0) }
    let spread = (parts.max() ?? 0) - (parts.min() ?? 0)
    if spread < 12 {
      let grey = (parts.reduce(0, +) / 3 - 8 + 5) / 10
      return grey < 0 ? 16 : grey > 23 ? 231 : 232 + grey
    }
    return 16 + 36 * level(red) + 6 * level(green) + level(blue)
  }
}

/// The colours of picture files: what each role looks like on a dark or a light background.
package enum PictureTheme: String, CaseIterable, Sendable {
  /// Light on dark.
  case dark
  /// Dark on light.
  case light

  /// What lies behind everything.
  package var background: RGBColor { RGBColor(self == .dark ? 0x14181D : 0xFFFFFF) }

  /// The colour of a role.
  package func color(_ role: Role) -> RGBColor {
    let isDark = self == .dark
    switch role {
    case .standard, .title: return RGBColor(isDark ? 0xEDEFF2 : 0x16191D)
    case .muted: return RGBColor(isDark ? 0x9BA5B0 : 0x5B6570)
    case .accent: return RGBColor(isDark ? 0x7FC8F8 : 0x005A9C)
    case .selection: return RGBColor(isDark ? 0x2B4A66 : 0xCFE4F5)
    case .border: return RGBColor(isDark ? 0x4A535D : 0xB4BCC4)
    case .axis: return RGBColor(isDark ? 0xB4BCC4 : 0x3F4851)
    case .grid: return RGBColor(isDark ? 0x2A3138 : 0xE6E9EC)
    case .reference: return RGBColor(isDark ? 0xA9B2BC : 0x5B6570)
    case .cursor: return RGBColor(isDark ? 0xFFFFFF : 0x000000)
    case .success: return RGBColor(isDark ? 0x4CC38A : 0x0B6B3A)
    case .warning: return RGBColor(isDark ? 0xFFC53D : 0x8A5A00)
    case .failure: return RGBColor(isDark ? 0xFF6369 : 0xB3261E)
    case .series(let index):
      return RGBColor((isDark ? Self.onDark : Self.onLight)[Int(index % 8)])
    case .heat(let step): return Self.viridis(Double(min(step, 31)) / 31)
    }
  }

  /// The colour of text: on the colours of a heat map, black or white, whichever is read.
  package func text(_ style: Style) -> RGBColor {
    guard case .heat(let step) = style.background else { return color(style.foreground) }
    return RGBColor(step >= 17 ? 0x000000 : 0xFFFFFF)
  }

  /// Okabe and Ito's colours, some of them made brighter or darker so that each stands out by at
  /// least 3 to 1 from its background.
  private static let onDark: [UInt32] = [
    0xE69F00, 0x56B4E9, 0x1FBF92, 0xF0E442, 0x5B8DEF, 0xF0733A, 0xD98CB8, 0xEDEFF2,
  ]
  private static let onLight: [UInt32] = [
    0xB35F00, 0x1B7FC4, 0x00795A, 0x8F7700, 0x004B87, 0xB33A00, 0xA83F7C, 0x16191D,
  ]

  /// Viridis (van der Walt and Smith 2015, CC0) at nine places, straight lines between.
  static func viridis(_ level: Double) -> RGBColor {
    let anchors: [UInt32] = [
      0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725,
    ]
    let place = min(max(level, 0), 1) * 8
    let index = min(Int(place), 7)
    let share = place - Double(index)
    let low = RGBColor(anchors[index])
    let high = RGBColor(anchors[index + 1])
    func mix(_ a: UInt8, _ b: UInt8) -> UInt32 {
      UInt32((Double(a) + share * (Double(b) - Double(a))).rounded())
    }
    return RGBColor(
      mix(low.red, high.red) << 16 | mix(low.green, high.green) << 8 | mix(low.blue, high.blue))
  }
}
