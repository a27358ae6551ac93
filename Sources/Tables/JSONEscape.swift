/// The escapes of JSON that name a character by its number.
public enum JSONEscape {
  /// The character of `\uXXXX`, or of two such that are the halves of a surrogate pair. Half a pair alone is
  /// JSON but no text: it becomes U+FFFD, as elsewhere in Swift.
  ///
  /// - Parameter position: the first of the four digits; then what follows the escape, or the byte that is
  ///   no hexadecimal digit.
  /// - Returns: nil where a digit is missing.
  public static func scalar(
    _ bytes: ArraySlice<UInt8>, at position: inout Int
  ) -> Unicode.Scalar? {
    guard let unit = hexadecimal(bytes, &position) else { return nil }
    if UTF16.isLeadSurrogate(unit), position + 1 < bytes.endIndex,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    {
      var ahead = position + 2
      guard let second = hexadecimal(bytes, &ahead) else {
        position = ahead
        return nil
      }
      if UTF16.isTrailSurrogate(second) {
        position = ahead
        return UTF16.decode(UTF16.EncodedScalar([unit, second]))
      }
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>, _ position: inout Int) -> UInt16? {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard position < bytes.endIndex,
        let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue
      else { return nil }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
