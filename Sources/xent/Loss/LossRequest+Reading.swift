import Numbers

/// What one line holds: whose request it is, and the request, or why there is none.
struct RequestLine {
  /// The `id` exactly as it was written; `null` when there is none or it cannot be read.
  var id: ArraySlice<UInt8> = nullText
  /// The request, or the first problem of the line.
  var request: Result<LossRequest, RequestProblem>

  /// The bytes of `null`.
  static let nullText = ArraySlice("null".utf8)

  /// Reads a line of JSON.
  ///
  /// A problem with one field does not end the reading, since the `id` may come later; broken JSON
  /// does.
  init(_ bytes: [UInt8]) {
    var reader = RequestReader(bytes)
    do throws(JSONProblem) {
      try reader.read()
    } catch {
      // A line that is not JSON is that before anything else.
      reader.problem = .json(error)
    }
    if let id = reader.id { self.id = bytes[id] }
    request = reader.problem.map { .failure($0) } ?? .success(reader.request)
  }
}

/// Fills a request from the members of a JSON object.
private struct RequestReader {
  var scanner: JSONScanner
  var request = LossRequest()
  var id: Range<Int>?
  var problem: RequestProblem?
  /// The fields that the line names, null or not.
  private var named: [RequestField] = []
  /// Other names that the line has.
  private var strangers: Set<String> = []

  init(_ bytes: [UInt8]) {
    scanner = JSONScanner(bytes)
  }

  /// Keeps the first problem.
  mutating func note(_ found: RequestProblem) {
    if problem == nil { problem = found }
  }

  mutating func read() throws(JSONProblem) {
    scanner.skipSpace()
    // The closure below reads through its own scanner; `self` gets it back at each value.
    var reading = scanner
    try reading.members(depth: 1) { (scanner, name) throws(JSONProblem) in
      self.scanner = scanner
      defer { scanner = self.scanner }
      try readMember(name)
    }
    reading.skipSpace()
    guard reading.next == nil else { throw reading.unexpected(.end) }
  }

  private mutating func readMember(_ name: String) throws(JSONProblem) {
    guard let field = RequestField(rawValue: name) else {
      note(strangers.insert(name).inserted ? .unknownField(name) : .duplicateField(name))
      return try scanner.skipValue(depth: 1)
    }
    guard !named.contains(field) else {
      if field == .id { id = nil }
      note(.duplicateField(name))
      return try scanner.skipValue(depth: 1)
    }
    named.append(field)
    if field == .id {
      let start = scanner.offset
      try scanner.skipValue(depth: 1)
      id = start..<scanner.offset
      return
    }
    if scanner.next == UInt8(ascii: "n") {
      return try scanner.expect("null")
    }
    request.given.append(field)
    try readValue(of: field)
  }

  private mutating func readValue(of field: RequestField) throws(JSONProblem) {
    switch field {
    case .id: break
    case .loss: request.loss = try text(field)
    case .reduction: request.reduction = try text(field)
    case .dtype: request.dtype = try text(field)
    case .input: request.input = try array(field)
    case .target: request.target = try array(field)
    case .weight: request.weight = try array(field)
    case .positiveWeight: request.positiveWeight = try array(field)
    case .sampleWeight: request.sampleWeight = try array(field)
    case .labels: request.labels = try array(field)
    case .positiveLabel: request.positiveLabel = try array(field)
    case .ignoreIndex: request.ignoreIndex = try integer(field)
    case .dimension: request.dimension = try integer(field)
    case .labelSmoothing: request.labelSmoothing = try number(field)
    case .gamma: request.gamma = try number(field)
    case .alpha: request.alpha = try number(field)
    case .margin: request.margin = try number(field)
    case .p: request.p = try number(field)
    case .logTarget: request.logTarget = try flag(field)
    case .normalize: request.normalize = try flag(field)
    case .scaleByHalf: request.scaleByHalf = try flag(field)
    case .gradient: request.gradient = try flag(field)
    }
  }

  private mutating func refuse(_ field: RequestField) throws(JSONProblem) {
    let found = scanner.kindOfNext
    try scanner.skipValue(depth: 1)
    note(.wrongType(field, found: found))
  }

  private mutating func text(_ field: RequestField) throws(JSONProblem) -> String? {
    guard scanner.next == UInt8(ascii: "\"") else {
      try refuse(field)
      return nil
    }
    return try scanner.string()
  }

  private mutating func flag(_ field: RequestField) throws(JSONProblem) -> Bool? {
    switch scanner.next {
    case UInt8(ascii: "t"):
      try scanner.expect("true")
      return true
    case UInt8(ascii: "f"):
      try scanner.expect("false")
      return false
    default:
      try refuse(field)
      return nil
    }
  }

  private mutating func number(_ field: RequestField) throws(JSONProblem) -> Double? {
    let read = try array(field)
    guard let read else { return nil }
    guard read.rank == 0 else {
      note(.wrongType(field, found: "a list"))
      return nil
    }
    return read.values[0]
  }

  private mutating func integer(_ field: RequestField) throws(JSONProblem) -> Int? {
    guard let value = try number(field) else { return nil }
    // 2^53: beyond it a float64 no longer tells neighbors apart.
    guard value == value.rounded(), abs(value) <= 9_007_199_254_740_992 else {
      note(.wrongType(field, found: "\(value)"))
      return nil
    }
    return Int(value)
  }

  private mutating func array(_ field: RequestField) throws(JSONProblem) -> WrittenArray? {
    var builder = WrittenArrayBuilder()
    try builder.read(&scanner, level: 0)
    if let problem = builder.problem {
      note(.json(problem))
      return nil
    }
    guard builder.stranger == nil else {
      note(.wrongType(field, found: builder.stranger ?? ""))
      return nil
    }
    guard !builder.isRagged else {
      note(.ragged(field))
      return nil
    }
    let array = builder.array
    if let position = array.words.keys.min(), let word = array.words[position] {
      switch field.shape {
      case .numbersOrTexts, .scalar: break
      default: note(.notANumber(field, position: array.indices(at: position), found: word.shown))
      }
    }
    return array
  }
}

extension JSONScanner {
  /// What the next value is, for messages.
  var kindOfNext: String {
    switch next {
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "a list"
    case UInt8(ascii: "\""): "a text"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
    case UInt8(ascii: "n"): "null"
    default: "a number"
    }
  }
}

extension WrittenArray.Word {
  /// The element as JSON writes it, cut when long.
  var shown: String {
    switch self {
    case .text(let text): text.count > 24 ? "\"\(text.prefix(24))...\"" : "\"\(text)\""
    case .flag(let flag): "\(flag)"
    }
  }
}
