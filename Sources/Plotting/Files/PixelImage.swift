internal import CellGrid

/// Red, green, blue and opacity of each pixel, row by row.
struct PixelImage {
  let width: Int
  let height: Int
  private(set) var bytes: [UInt8]

  /// A picture of one colour; nil for a transparent one.
  init(width: Int, height: Int, color: RGBColor? = nil) {
    self.width = max(1, width)
    self.height = max(1, height)
    guard let color else {
      bytes = Array(repeating: 0, count: self.width * self.height * 4)
      return
    }
    bytes = []
    bytes.reserveCapacity(self.width * self.height * 4)
    for _ in 0..<self.width * self.height {
      bytes.append(contentsOf: [color.red, color.green, color.blue, 255])
    }
  }

  /// A field of values as colours; transparent where there is none.
  init(of heat: HeatShape, perCell: (Int, Int), theme: PictureTheme) {
    self.init(width: heat.area.columns * perCell.0, height: heat.area.rows * perCell.1)
    for y in 0..<height {
      for x in 0..<width {
        let level = heat.level(
          (Double(x) + 0.5) / Double(width), (Double(y) + 0.5) / Double(height))
        if level.isNaN { continue }
        set(x, y, PictureTheme.viridis(level))
      }
    }
  }

  /// Replaces a pixel.
  mutating func set(_ x: Int, _ y: Int, _ color: RGBColor) {
    blend(x, y, color, 1)
    bytes[(y * width + x) * 4 + 3] = 255
  }

  /// Mixes a colour into a pixel; nothing outside.
  mutating func blend(_ x: Int, _ y: Int, _ color: RGBColor, _ share: Double) {
    guard x >= 0, y >= 0, x < width, y < height, share > 0 else { return }
    let index = (y * width + x) * 4
    let share = min(share, 1)
    func mix(_ old: UInt8, _ new: UInt8) -> UInt8 {
      UInt8((Double(old) + (Double(new) - Double(old)) * share).rounded())
    }
    bytes[index] = mix(bytes[index], color.red)
    bytes[index + 1] = mix(bytes[index + 1], color.green)
    bytes[index + 2] = mix(bytes[index + 2], color.blue)
  }

  /// The colour of a pixel.
  func color(_ x: Int, _ y: Int) -> RGBColor {
    let index = (y * width + x) * 4
    return RGBColor(
      UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]))
  }
}
