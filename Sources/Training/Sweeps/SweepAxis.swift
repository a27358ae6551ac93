internal import Foundation
internal import Numbers
package import Parameters

/// A setting that a sweep varies, and the values that it takes.
package struct SweepAxis: Hashable, Sendable {
  /// The name of the setting.
  package let name: String
  /// The values of a grid, as they are spelled.
  package let values: [String]
  /// The range to draw from at random; nil to draw from the values.
  let range: Range?

  /// A range of numbers.
  struct Range: Hashable, Sendable {
    let from, to: Double
    let isLogarithmic: Bool
    let isWhole: Bool

    /// The number at a share of the way.
    func value(at share: Double) -> Double {
      let value =
        isLogarithmic
        ? exp(log(from) + (log(to) - log(from)) * share) : from + (to - from) * share
      return isWhole ? value.rounded() : value
    }
  }

  /// Whether what was written for a setting is several values: `a,b,c`, `from..to:n`,
  /// `from..to:log:n`; of lists of numbers and of text, only `a;b;c`.
  package static func isAxis(_ text: String, of parameter: Parameter) -> Bool {
    switch parameter.kind {
    case .numbers, .words, .text: text.contains(";")
    case .number, .integer: text.contains("..") || text.contains(",") || text.contains(";")
    case .choice, .flag: text.contains(",") || text.contains(";")
    }
  }

  /// Reads what was written for a setting.
  ///
  /// - Throws: why it is no list or range of values of the setting.
  package init(_ name: String, _ text: String) throws(SweepError) {
    guard let parameter = TrainingConfiguration.table[name] else {
      throw .setting(.unknownName(name, known: TrainingConfiguration.table.names))
    }
    guard name != "seed" else { throw .seedIsNoAxis }
    self.name = name
    if case .integer = parameter.kind, text.contains("..") {
      (values, range) = try Self.spaced(text, of: parameter, isWhole: true)
    } else if case .number = parameter.kind, text.contains("..") {
      (values, range) = try Self.spaced(text, of: parameter, isWhole: false)
    } else {
      range = nil
      let separator: Character = text.contains(";") ? ";" : ","
      var list: [String] = []
      for word in text.split(separator: separator, omittingEmptySubsequences: false) {
        list.append(try Self.checked(String(word), parameter))
      }
      values = list
    }
    if let twice = values.first(where: { value in values.count { $0 == value } > 1 }) {
      throw .sameValueTwice(name: name, value: twice)
    }
  }

  /// `from..to`, then `:log` or `:lin`, then `:n`; both may be left out.
  private static func spaced(
    _ text: String, of parameter: Parameter, isWhole: Bool
  ) throws(SweepError) -> ([String], Range) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let ends = parts.removeFirst().components(separatedBy: "..")
    let isLogarithmic = parts.first == "log"
    if ["log", "lin"].contains(parts.first) { parts.removeFirst() }
    let count = parts.isEmpty ? 5 : Int(parts.removeFirst()) ?? 0
    guard ends.count == 2, parts.isEmpty, (1...10_000).contains(count),
      let from = Double(ends[0]), let to = Double(ends[1]), from.isFinite, to.isFinite
    else { throw .badRange(name: parameter.name, text: text) }
    guard from < to || (from == to && count == 1) else {
      throw .badRange(name: parameter.name, text: text)
    }
    if isLogarithmic, from <= 0 { throw .badRange(name: parameter.name, text: text) }
    let range = Range(from: from, to: to, isLogarithmic: isLogarithmic, isWhole: isWhole)
    var values: [String] = []
    for index in 0..<count {
      let share = count == 1 ? 0 : Double(index) / Double(count - 1)
      values.append(try checked(spelled(range.value(at: share), isWhole), parameter))
    }
    // Whole numbers may fall together where the range has fewer of them.
    return (values.enumerated().filter { values.firstIndex(of: $1) == $0 }.map(\.element), range)
  }

  /// A number with six significant digits, as people write it.
  static func spelled(_ value: Double, _ isWhole: Bool) -> String {
    if isWhole { return String(Int(value)) }
    return NumberText.typed(Double(NumberText.significant(value, digits: 6)) ?? value)
  }

  static func checked(_ text: String, _ parameter: Parameter) throws(SweepError) -> String {
    do throws(ParameterError) {
      return parameter.text(of: try parameter.value(from: text))
    } catch {
      throw .setting(error)
    }
  }

  /// A value drawn at random.
  func draw(_ generator: inout SeededGenerator) -> String {
    guard let range else { return values[generator.index(below: values.count)] }
    return Self.spelled(range.value(at: generator.uniform()), range.isWhole)
  }
}

/// Why there is no sweep.
package enum SweepError: Error, Hashable, Sendable {
  /// A setting or a value that does not exist.
  case setting(ParameterError)
  /// No range of numbers.
  case badRange(name: String, text: String)
  /// A value that is written twice.
  case sameValueTwice(name: String, value: String)
  /// A setting that is varied twice.
  case sameAxisTwice(name: String)
  /// Nothing is varied.
  case nothingVaried
  /// Seeds are given by their number.
  case seedIsNoAxis
  /// More runs than anybody waits for.
  case tooMany(runs: Int)
  /// The data cannot be had.
  case training(TrainingError)
}
