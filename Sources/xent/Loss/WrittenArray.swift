/// Numbers in a rectangular nesting of lists, as JSON writes an array of any rank.
struct WrittenArray: Equatable {
  /// The length of each level, outermost first; empty for a single number.
  var shape: [Int]
  /// The numbers, the innermost level running fastest. A text or a flag holds NaN here.
  var values: [Double]
  /// The elements that are not numbers, by their position in ``values``: scikit-learn's labels may
  /// be texts or flags.
  var words: [Int: Word] = [:]

  /// An element that is not a number.
  enum Word: Equatable {
    case text(String)
    case flag(Bool)
  }

  /// One number.
  init(_ value: Double) {
    shape = []
    values = [value]
  }

  /// - Precondition: `values` has as many elements as `shape` says.
  init(shape: [Int], values: [Double]) {
    self.shape = shape
    self.values = values
  }

  /// The number of levels.
  var rank: Int { shape.count }

  /// The number of elements.
  var count: Int { values.count }

  /// Where an element lies, one index a level, for messages.
  func indices(at position: Int) -> [Int] {
    var rest = position
    var indices = [Int](repeating: 0, count: shape.count)
    for level in shape.indices.reversed() where shape[level] > 0 {
      indices[level] = rest % shape[level]
      rest /= shape[level]
    }
    return indices
  }
}
