import CellGrid

/// How one style looks on this terminal: two colours by index (-1 its own), and attributes.
struct Paint: Hashable, Sendable {
  var foreground: Int16
  var background: Int16
  var attributes: Attributes
}

/// Turns roles into colours and attributes, for one background and one number of colours.
///
/// Meaning never hangs on colour alone: without colours every role that matters has an attribute.
struct Palette: Sendable {
  let theme: Theme
  let depth: ColorDepth
  private let table: ColorTable?

  init(_ theme: Theme, _ depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
    self.table = ColorTable.table(theme, depth)
  }

  /// The look of a style.
  func paint(_ style: Style) -> Paint {
    var result = Paint(foreground: -1, background: -1, attributes: style.attributes)
    guard let table else {
      result.attributes.formUnion(Self.plain(style.foreground))
      if Self.isReversed(style.background) { result.attributes.formUnion(.reverse) }
      return result
    }
    result.foreground = color(style.foreground, in: table)
    if let added = emphasis(style.foreground) { result.attributes.formUnion(added) }
    switch style.background {
    case .standard: break
    case .selection:
      result.background = table.selection.background
      // Whatever stands on the chosen row must stay readable there.
      result.foreground = table.selection.foreground
    default:
      result.background = color(style.background, in: table)
      if result.background == -1 {
        result.attributes.formSymmetricDifference(.reverse)
        result.foreground = -1
      } else if isText(style.foreground) {
        result.foreground = XtermColor.clearest(
          of: [table.black, table.white], on: result.background)
      }
    }
    if style.foreground == .selection, style.background == .standard {
      result.foreground = table.selection.foreground
      result.background = table.selection.background
    }
    return result
  }

  private func color(_ role: Role, in table: ColorTable) -> Int16 {
    switch role {
    case .standard: -1
    case .muted: table.muted
    case .title: table.title
    case .accent: table.accent
    case .selection: table.selection.background
    case .border: table.border
    case .axis: table.axis
    case .grid: table.grid
    case .reference: table.reference
    case .cursor: table.cursor
    case .success: table.success
    case .warning: table.warning
    case .failure: table.failure
    case .series(let index): table.series[Int(index % 8)]
    case .heat(let step): table.heat[min(31, Int(step)) * table.heat.count / 32]
    }
  }

  /// What is added where colours are too few to keep roles apart.
  private func emphasis(_ role: Role) -> Attributes? {
    switch role {
    case .title, .selection: .bold
    case .accent where depth != .indexed256: .bold
    // Neither red of the eight is bright enough on black.
    case .failure where table?.failure == -1: [.bold, .underline]
    case .failure where depth == .ansi8: .bold
    case .muted, .grid:
      // A colour of their own makes them faint; without one the terminal has to.
      table.map { color(role, in: $0) == -1 } == true ? .dim : nil
    case .series(let index):
      isRepeated(Int(index % 8)) ? .bold : nil
    default: nil
    }
  }

  private func isRepeated(_ index: Int) -> Bool {
    guard let series = table?.series else { return false }
    return series[..<index].contains(series[index])
  }

  /// Whether a role is read, rather than looked at: then contrast goes before its own colour.
  private func isText(_ role: Role) -> Bool {
    switch role {
    case .series, .heat: false
    default: true
    }
  }

  /// What stands for a role where there is no colour at all.
  private static func plain(_ role: Role) -> Attributes {
    switch role {
    case .title, .accent, .warning: .bold
    case .failure: [.bold, .underline]
    case .selection: .reverse
    case .cursor: .bold
    case .muted, .grid: .dim
    case .heat(let step): step >= 16 ? .bold : []
    case .series(let index): index % 2 == 1 ? .bold : []
    case .standard, .border, .axis, .reference, .success: []
    }
  }

  private static func isReversed(_ background: Role) -> Bool {
    switch background {
    case .standard: false
    case .heat(let step): step >= 16
    default: true
    }
  }
}
