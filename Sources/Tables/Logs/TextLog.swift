internal import Numbers

/// Lines for people, with names before numbers: `epoch 3 loss 0.52 val_loss 0.61`, Keras' progress bars,
/// Python's dictionaries, `Train Epoch: 1 [640/60000 (1%)] Loss: 1.98`.
struct TextLog: Hashable, Sendable {
  /// The epoch that an earlier line named, for lines that name none: Keras writes `Epoch 3/10` first.
  private var epoch: Double?
  /// The rows that the line above names for this one: PyTorch's tutorial writes `Test Error:` first.
  private var heading: String?

  init() {}

  /// Takes a line; what has no number with a name is passed over.
  mutating func take(_ line: ArraySlice<UInt8>, into table: inout LogTable) {
    let text = Self.visible(line)
    if Self.isUnderWay(text) { return }
    var pairs: [(name: String, value: Double)] = []
    var isMeasured = false
    let all = Self.pairs(text, of: heading)
    heading = all.isEmpty ? Self.heading(text) : nil
    for found in all {
      let (name, isMeasurement) = Self.reading(found)
      isMeasured = isMeasured || isMeasurement
      pairs.append((name, found.value))
    }
    let named = pairs.first { LogName($0.name).quantity == .epoch }?.value
    if let named { epoch = named }
    guard isMeasured else { return }
    table.beginRecord()
    if named == nil, let epoch { table.add("epoch", epoch) }
    var seen: Set<String> = []
    // What a line names twice (this batch, and the mean so far) counts as the first says.
    for pair in pairs where seen.insert(pair.name).inserted { table.add(pair.name, pair.value) }
  }

  /// A number with the words before it, and the rows that the line has named by then: `Test set: average
  /// loss: 0.3, accuracy: 0.9`.
  private struct Pair {
    let words: [String]
    let value: Double
    let part: String?
  }

  /// The name for the words before a number, and whether it is a loss or an accuracy.
  private static func reading(_ pair: Pair) -> (name: String, isMeasurement: Bool) {
    var name = pair.words.last ?? ""
    // Several words belong together where all of them are understood: "train cross entropy".
    for count in [4, 3, 2] where pair.words.count >= count {
      let joined = pair.words.suffix(count).joined(separator: " ")
      let reading = LogName(joined)
      if reading.quantity != nil, reading.strangers <= LogName(name).strangers {
        name = joined
        break
      }
    }
    let reading = LogName(name)
    switch reading.quantity {
    case .epoch: return ("epoch", false)
    case .step: return ("step", false)
    case .loss, .accuracy:
      if reading.part == nil, let part = pair.part { return (part + "/" + name, true) }
      return (name, true)
    case nil: return (name, false)
    }
  }

  /// The rows that a line names which ends in a colon.
  private static func heading(_ text: ArraySlice<UInt8>) -> String? {
    let line = LogNumber.trimmed(text)
    guard line.last == UInt8(ascii: ":"), line.count < 40 else { return nil }
    return line.split(whereSeparator: { !isWordByte($0) })
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
      .first { LogName.part($0) != nil }
  }

  private static func pairs(_ text: ArraySlice<UInt8>, of heading: String?) -> [Pair] {
    var found: [Pair] = []
    var words: [String] = []
    var part = heading
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      guard isWordByte(byte) else {
        // A full stop, a comma or a bar ends what a number can belong to; brackets and colons do not.
        if byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
          || byte == UInt8(ascii: "/")
        {
          words = []
        }
        index += 1
        continue
      }
      let start = index
      index = text[start...].dropFirst().firstIndex { !isWordByte($0) } ?? text.endIndex
      var word = text[start..<index]
      while let last = word.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "-") {
        word.removeLast()
      }
      if let value = LogNumber.parse(word) {
        if !words.isEmpty {
          var value = value
          index = fraction(text, index, &value, of: words)
          found.append(Pair(words: words, value: value, part: part))
        }
        words = []
        continue
      }
      let name = String(decoding: word, as: UTF8.self)
      guard name.contains(where: \.isLetter), name.first?.isNumber == false else {
        words = []
        continue
      }
      if fillers.contains(name.lowercased()) { continue }
      if LogName.part(name.lowercased()) != nil { part = name.lowercased() }
      words.append(name)
    }
    return found
  }

  /// `9831/10000` of an accuracy is a share, `98 %` is one hundredth.
  private static func fraction(
    _ text: ArraySlice<UInt8>, _ index: Int, _ value: inout Double, of words: [String]
  ) -> Int {
    let rest = text[index...]
    if rest.first == UInt8(ascii: "%") {
      value /= 100
      return index + 1
    }
    if rest.starts(with: [32, 37]) {
      value /= 100
      return index + 2
    }
    guard rest.first == UInt8(ascii: "/"),
      words.last.map({ LogName($0).quantity == .accuracy }) == true
    else { return index }
    let end = rest.dropFirst().firstIndex { !isWordByte($0) } ?? text.endIndex
    if let whole = LogNumber.parse(text[(index + 1)..<end]), whole > 0 {
      value /= whole
      return end
    }
    return index
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }

  /// Words between a name and its number.
  private static let fillers: Set<String> = [
    "is", "of", "at", "tensor", "average", "avg", "mean", "set", "now", "the", "to", "for", "on",
  ]

  /// A progress bar before its end: `900/1875 [====>...]`.
  private static func isUnderWay(_ text: ArraySlice<UInt8>) -> Bool {
    let line = LogNumber.trimmed(text)
    let first = line.prefix { $0 != 32 }
    let parts = first.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, first.count < line.count, let done = DecimalNumber.parse(parts[0]),
      let all = DecimalNumber.parse(parts[1])
    else { return false }
    return done < all
  }

  /// What is left to see of a line: after the last return to its beginning, without colors.
  private static func visible(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let segments = line.split(whereSeparator: { $0 == 13 || $0 == 8 })
    guard let last = segments.last(where: { !LogNumber.trimmed($0).isEmpty }) else { return [] }
    guard last.contains(27) else { return last }
    var plain: [UInt8] = []
    var index = last.startIndex
    while index < last.endIndex {
      if last[index] == 27 {
        // ESC [ ... letter
        index =
          last[index...].dropFirst(2).firstIndex { (64...126).contains($0) } ?? last.endIndex - 1
      } else {
        plain.append(last[index])
      }
      index += 1
    }
    return plain[...]
  }
}
