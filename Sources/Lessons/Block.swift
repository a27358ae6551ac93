/// A piece of a step's text.
package enum Block: Hashable, Sendable {
  /// Sentences that run on.
  case paragraph([TextRun])
  /// Items with a bullet, or with numbers from `start` if there is one.
  case list(start: Int?, items: [[Block]])
  /// Rows and columns.
  case table(Table)
  /// Lines to show as they stand: a formula, a small sum, something to type.
  case formula([[TextRun]])
  /// Words to set apart.
  case quote([Block])
}

/// A table: a head and rows, each with one cell for each column.
package struct Table: Hashable, Sendable {
  /// On which side of its column a cell stands.
  package enum Alignment: Hashable, Sendable {
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
  }

  /// One side for each column.
  package let alignments: [Alignment]
  /// The cells of the head.
  package let head: [[TextRun]]
  /// The cells of each row below.
  package let rows: [[[TextRun]]]

  /// A table; rows are filled up or cut to the width of the head.
  package init(alignments: [Alignment], head: [[TextRun]], rows: [[[TextRun]]]) {
    self.head = head
    self.alignments = head.indices.map { $0 < alignments.count ? alignments[$0] : .left }
    self.rows = rows.map { row in head.indices.map { $0 < row.count ? row[$0] : [] } }
  }
}
