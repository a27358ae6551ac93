import Numbers

/// Collects nested lists of numbers into one flat array while they are read.
///
/// What does not fit is remembered rather than thrown: the line is read to its end all the same.
struct WrittenArrayBuilder {
  /// Lengths by level, -1 while the first list of a level is open.
  private var shape: [Int] = []
  private var values: [Double] = []
  private var words: [Int: WrittenArray.Word] = [:]
  /// The level at which the first number stood.
  private var leafLevel: Int?

  /// Lists of one level differ in length, or numbers stand at different levels.
  private(set) var isRagged = false
  /// A number that cannot be held.
  private(set) var problem: JSONProblem?
  /// An object or null among the numbers.
  private(set) var stranger: String?

  /// What was read; meaningless when it was ragged or had strangers.
  var array: WrittenArray {
    var array = WrittenArray(shape: shape, values: values)
    array.words = words
    return array
  }

  /// Reads a number or a list of lists of them.
  mutating func read(_ scanner: inout JSONScanner, level: Int) throws(JSONProblem) {
    guard scanner.next == UInt8(ascii: "[") else {
      if leafLevel == nil { leafLevel = level }
      if leafLevel != level || shape.count != level { isRagged = true }
      return try readLeaf(&scanner)
    }
    if let leafLevel, level >= leafLevel { isRagged = true }
    if shape.count == level { shape.append(-1) }
    var length = 0
    // The request itself is the first level of nesting.
    try scanner.elements(depth: level + 2) { (scanner) throws(JSONProblem) in
      try read(&scanner, level: level + 1)
      length += 1
    }
    if shape[level] == -1 { shape[level] = length }
    if shape[level] != length { isRagged = true }
  }

  private mutating func readLeaf(_ scanner: inout JSONScanner) throws(JSONProblem) {
    switch scanner.next {
    case UInt8(ascii: "\""):
      let text = try scanner.string()
      switch text {
      case "NaN": values.append(.nan)
      case "Infinity": values.append(.infinity)
      case "-Infinity": values.append(-.infinity)
      default: add(.text(text))
      }
    case UInt8(ascii: "t"):
      try scanner.expect("true")
      add(.flag(true))
    case UInt8(ascii: "f"):
      try scanner.expect("false")
      add(.flag(false))
    case UInt8(ascii: "n"), UInt8(ascii: "{"):
      stranger = scanner.kindOfNext
      try scanner.skipValue(depth: 1)
    default:
      do throws(JSONProblem) {
        values.append(try scanner.number())
      } catch .numberTooLarge(let text, let column) {
        // It is read past, and well-formed: the line goes on.
        problem = problem ?? .numberTooLarge(text: text, column: column)
        values.append(.nan)
      }
    }
  }

  private mutating func add(_ word: WrittenArray.Word) {
    words[values.count] = word
    values.append(.nan)
  }
}
