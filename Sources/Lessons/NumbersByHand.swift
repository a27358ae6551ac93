import LossCore
internal import Numbers

/// Finds numbers in a lesson's text that the loss core should have computed: `0.693`, `2.303`.
enum NumbersByHand {
  /// The decimal numbers of a line, outside computed values, that equal a well-known loss to all
  /// their places.
  static func found(in line: String) -> [String] {
    // Most lines hold no number with a point, which their bytes tell at once.
    let bytes = line.utf8
    guard
      zip(bytes, bytes.dropFirst()).contains(where: {
        $0 == UInt8(ascii: ".") && (48...57).contains($1)
      })
    else { return [] }
    return literals(in: withoutValues(line)).filter(isComputed)
  }

  /// The line without its `{{...}}`.
  private static func withoutValues(_ line: String) -> String {
    var result = ""
    var rest = Substring(line)
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<open.lowerBound] + " "
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// The numbers with a point in them.
  private static func literals(in line: String) -> [String] {
    line.split { !$0.isNumber && $0 != "." }.map(String.init).compactMap { word in
      var word = word
      while word.last == "." { word.removeLast() }
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[1].isEmpty ? word : nil
    }
  }

  /// Three places that are not round are enough to know a logarithm; two are above 1, where no
  /// probability lies.
  private static func isComputed(_ literal: String) -> Bool {
    let decimals = literal.split(separator: ".").last?.count ?? 0
    let significant = literal.drop { $0 == "0" || $0 == "." }.filter { $0 != "." }
    guard decimals == 2 || (3...9).contains(decimals), significant.count >= 2,
      let value = Double(literal)
    else { return false }
    if decimals == 2 && value <= 1 { return false }
    let whole = value < 0.1 ? literal : NumberText.fixed(value, decimals: decimals)
    return known.contains {
      abs($0 - value) < 0.01 && NumberText.fixed($0, decimals: decimals) == whole
    }
  }

  /// What losses and guesses come to, in nats and bits.
  private static let known: [Double] = {
    let probabilities =
      [0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
      + [0.95, 0.98, 0.99]
    let classes = [3, 5, 7, 8, 16, 20, 26, 27, 32, 64, 100, 1000, 50257].map { 1 / Double($0) }
    return (probabilities + classes).flatMap { [surprisal($0), surprisal($0, base: .bits)] }
  }()
}
