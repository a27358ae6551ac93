/// A known way to come to a wrong number. Each is recognised and answered in its own words.
package enum Misreading: String, CaseIterable, Hashable, Sendable {
  /// The logarithm was taken to base 2: the value is in bits where nats were asked for.
  case bits
  /// The natural logarithm was taken where bits were asked for.
  case nats
  /// The logarithm was taken to base 10.
  case base10
  /// The probability of the other class was used: 1 - p for p.
  case complement
  /// The losses were added up where their mean was asked for.
  case sum
  /// The mean was taken where the sum was asked for.
  case mean
  /// The minus sign was forgotten.
  case sign
  /// The probability itself was given as the loss.
  case probability
  /// One minus the probability of the truth was given as the loss: the absolute error.
  case linear
}
