/// An array of numbers out of a file in NumPy's NPY format, of one or two axes.
///
/// Read are versions 1 to 3 of the format; booleans, integers of 1 to 8 bytes with and without sign, and
/// floating-point numbers of 2, 4 and 8 bytes; both byte orders; C and Fortran order. Integers beyond
/// 2^53 are rounded to the closest Double.
package struct NumberArray: Hashable, Sendable {
  /// The file's name as the person gave it.
  package let file: String
  /// The lengths of the axes; one or two of them.
  package let shape: [Int]
  /// The numbers, row by row.
  package let values: [Double]
  /// True when the file holds integers or booleans.
  package let areIntegers: Bool

  /// How many rows there are.
  package var rowCount: Int { shape[0] }
  /// How many numbers a row has; 1 when there is only one axis.
  package var columnCount: Int { shape.count == 2 ? shape[1] : 1 }
}
