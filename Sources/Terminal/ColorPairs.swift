import CNcurses
import CellGrid

/// The colour pairs of ncurses, defined when they are first needed.
struct ColorPairs {
  private struct Look: Hashable {
    let foreground: Int16
    let background: Int16
  }

  private var known: [Look: Int32] = [:]
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The pair of two colours. When the terminal has no more pairs, the pair with its own background,
  /// and then pair 0, which is the terminal's own colours.
  mutating func pair(foreground: Int16, background: Int16) -> Int32 {
    if foreground == -1, background == -1 { return 0 }
    let look = Look(foreground: foreground, background: background)
    if let pair = known[look] { return pair }
    let pair = Int32(known.count + 1)
    if Int(pair) < limit, cn_define_pair(pair, Int32(foreground), Int32(background)) {
      known[look] = pair
      return pair
    }
    return background == -1 ? 0 : known[Look(foreground: foreground, background: -1)] ?? 0
  }
}
