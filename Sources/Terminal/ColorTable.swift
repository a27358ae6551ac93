import CellGrid

/// The colours of one background and one depth: indices of the terminal's palette, -1 its own.
///
/// Curves follow the order of Okabe and Ito ("Color Universal Design", 2008) without their black,
/// which comes last as the strongest contrast to the background. Where a colour of theirs would be
/// too faint for the background, the nearest one of the same hue that is not stands in for it.
struct ColorTable: Sendable {
  /// Text that may be overlooked.
  let muted: Int16
  let title: Int16
  let accent: Int16
  let border: Int16
  let axis: Int16
  let grid: Int16
  let reference: Int16
  let cursor: Int16
  let success: Int16
  let warning: Int16
  let failure: Int16
  /// The chosen row: what stands on it, and what lies behind.
  let selection: (foreground: Int16, background: Int16)
  /// Eight colours for curves. A colour that comes a second time comes in bold.
  let series: [Int16]
  /// Dark to bright, nearly even to the eye, between 2 and 32 of them.
  let heat: [Int16]
  /// What stands readably on dark and on bright colours.
  let white: Int16
  let black: Int16

  /// The table for a background and a depth; nil without colour.
  static func table(_ theme: Theme, _ depth: ColorDepth) -> ColorTable? {
    switch (depth, theme) {
    case (.mono, _): nil
    case (.ansi8, .dark): dark8
    case (.ansi8, .light): light8
    case (.ansi16, .dark): dark16
    case (.ansi16, .light): light16
    case (.indexed256, .dark): dark256
    case (.indexed256, .light): light256
    }
  }
}

extension ColorTable {
  /// The map viridis of matplotlib, each step taken to a nearby colour of xterm's cube so that no
  /// step is darker than the one before.
  private static let viridis: [Int16] = [
    53, 53, 53, 54, 54, 54, 55, 24, 24, 25, 25, 60, 60, 30, 30, 31, 31, 35, 36, 36, 72, 72, 107,
    42, 77, 78, 112, 113, 148, 149, 184, 220,
  ]

  static let dark256 = ColorTable(
    muted: 247, title: 231, accent: 117, border: 242, axis: 248, grid: 239, reference: 250,
    cursor: 231, success: 78, warning: 221, failure: 210, selection: (231, 24),
    series: [214, 74, 36, 227, 32, 202, 175, 231], heat: viridis, white: 231, black: 16)

  static let light256 = ColorTable(
    muted: 242, title: 16, accent: 25, border: 247, axis: 240, grid: 252, reference: 239,
    cursor: 16, success: 22, warning: 94, failure: 124, selection: (16, 153),
    series: [130, 33, 29, 136, 24, 124, 169, 16], heat: viridis, white: 231, black: 16)

  static let dark16 = ColorTable(
    muted: 7, title: 15, accent: 14, border: 8, axis: 7, grid: 8, reference: 7, cursor: 15,
    success: 10, warning: 11, failure: 9, selection: (0, 6),
    series: [3, 14, 2, 11, 12, 9, 13, -1], heat: [4, 12, 2, 6, 3, 10, 11], white: 15, black: 0)

  static let light16 = ColorTable(
    muted: -1, title: -1, accent: 4, border: 8, axis: -1, grid: 7, reference: -1, cursor: -1,
    success: -1, warning: 5, failure: 1, selection: (15, 4),
    series: [8, 12, 5, 13, 4, 1, 9, -1], heat: [4, 12, 2, 6, 3, 10, 11], white: 15, black: 0)

  static let dark8 = ColorTable(
    muted: -1, title: -1, accent: 6, border: -1, axis: -1, grid: -1, reference: -1, cursor: -1,
    success: 2, warning: 3, failure: -1, selection: (0, 6),
    series: [3, 6, 2, 5, 1, 3, 6, -1], heat: [4, 5, 2, 6, 3, 7], white: 7, black: 0)

  static let light8 = ColorTable(
    muted: -1, title: -1, accent: 4, border: -1, axis: -1, grid: -1, reference: -1, cursor: -1,
    success: -1, warning: 5, failure: 1, selection: (7, 4),
    series: [1, 4, 5, -1, 1, 4, 5, -1], heat: [4, 5, 2, 6, 3, 7], white: 7, black: 0)
}
