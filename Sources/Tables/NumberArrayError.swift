/// Why a file cannot be read as an array of numbers.
package enum NumberArrayError: Error, Hashable, Sendable {
  /// The file cannot be had, or is not there.
  case file(TableError)
  /// It does not begin as NPY files do.
  case notNPY(file: String)
  /// A version of the format that does not exist yet.
  case unknownVersion(file: String, major: Int, minor: Int)
  /// The header does not say what it must; `text` is the header.
  case badHeader(file: String, text: String)
  /// Numbers of a kind that is not read, such as complex ones or objects, by NumPy's name.
  case unsupportedType(file: String, type: String)
  /// More or fewer than one or two axes.
  case wrongAxes(file: String, shape: [Int])
  /// The file ends before its numbers do, or goes on after them.
  case wrongLength(file: String, bytes: Int, expected: Int)
}
