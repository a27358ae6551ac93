/// What an NPY file says of its numbers: a Python dictionary of `descr`, `fortran_order` and `shape`.
struct NPYHeader {
  let element: NPYElement
  let isFortranOrder: Bool
  let shape: [Int]
  /// Where the first number lies.
  let dataStart: Int

  /// - Parameter allowsText: whether an array of text is taken, too.
  init(_ bytes: [UInt8], file: String, allowsText: Bool = false) throws(NumberArrayError) {
    guard bytes.count >= 10, bytes[0] == 0x93, bytes[1..<6].elementsEqual("NUMPY".utf8) else {
      throw .notNPY(file: file)
    }
    let (major, minor) = (Int(bytes[6]), Int(bytes[7]))
    guard (1...3).contains(major), minor == 0 else {
      throw .unknownVersion(file: file, major: major, minor: minor)
    }
    let lengthBytes = major == 1 ? 2 : 4
    let start = 8 + lengthBytes
    guard bytes.count >= start else { throw .notNPY(file: file) }
    let length = bytes[8..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count >= start + length else {
      throw .wrongLength(file: file, bytes: bytes.count, expected: start + length)
    }
    dataStart = start + length
    let text = String(decoding: bytes[start..<dataStart], as: UTF8.self)
    guard let type = Self.quoted(after: "'descr'", in: text),
      let order = Self.word(after: "'fortran_order'", in: text),
      let shape = Self.numbers(after: "'shape'", in: text), order == "True" || order == "False"
    else { throw .badHeader(file: file, text: text) }
    guard let element = NPYElement(type) ?? (allowsText ? NPYElement(text: type) : nil) else {
      throw .unsupportedType(file: file, type: type)
    }
    self.element = element
    self.shape = shape
    isFortranOrder = order == "True"
  }

  /// What follows a key and its colon, blanks left out.
  private static func rest(after key: String, in text: String) -> Substring? {
    var from = text[...]
    while !from.isEmpty {
      if from.hasPrefix(key) { return from.dropFirst(key.count).drop { $0 == " " || $0 == ":" } }
      from = from.dropFirst()
    }
    return nil
  }

  private static func quoted(after key: String, in text: String) -> String? {
    guard let rest = rest(after: key, in: text), rest.first == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != "'" })
  }

  private static func word(after key: String, in text: String) -> String? {
    rest(after: key, in: text).map { String($0.prefix(while: \.isLetter)) }
  }

  private static func numbers(after key: String, in text: String) -> [Int]? {
    guard let rest = rest(after: key, in: text), rest.first == "(", rest.contains(")") else {
      return nil
    }
    var numbers: [Int] = []
    for part in rest.dropFirst().prefix(while: { $0 != ")" }).split(separator: ",") {
      let digits = part.filter { $0 != " " }
      if digits.isEmpty { continue }
      guard let number = Int(digits), number >= 0, number < 1 << 40 else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
