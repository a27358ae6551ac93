/// Whether numbers are probabilities, and a row of them a distribution.
enum DistributionCheck {
  /// How far the sum of a row may lie from 1: the square root of the scalar's rounding unit, which
  /// forgives probabilities computed elsewhere and no probability left out.
  static func tolerance<T: LossScalar>(_: T.Type) -> T { T.ulpOfOne.squareRoot() }

  /// The number itself if it is a probability.
  static func check(
    _ value: Double, as input: LossInput, row: Int, column: Int
  ) throws(LossError) {
    if value.isNaN { throw .notANumber(input: input, row: row, column: column) }
    guard value >= 0, value <= 1 else {
      throw .probabilityOutOfRange(input: input, value: value, row: row, column: column)
    }
  }

  /// A distribution as doubles.
  static func doubles<T: LossScalar>(
    _ values: [T], as input: LossInput
  ) throws(LossError) -> [Double] {
    guard !values.isEmpty else { throw .noClasses }
    let numbers = values.map(\.asDouble)
    var sum = DoubleDouble.zero
    for (column, value) in numbers.enumerated() {
      try check(value, as: input, row: 0, column: column)
      sum += value
    }
    guard abs(sum.high - 1) <= tolerance(T.self).asDouble else {
      throw .rowSum(input: input, sum: sum.high, row: 0)
    }
    return numbers
  }

  /// Two distributions over the same classes.
  static func pair<T: LossScalar>(
    _ first: [T], _ second: [T]
  ) throws(LossError) -> ([Double], [Double]) {
    guard first.count == second.count else {
      throw .shapeMismatch(input: .reference, expected: [first.count], found: [second.count])
    }
    return (try doubles(first, as: .distribution), try doubles(second, as: .reference))
  }
}
