/// A function from scaled features to logits.
package protocol Model: Sendable {
  /// D, the number of features.
  var featureCount: Int { get }
  /// K, the number of classes.
  var classCount: Int { get }

  /// The K logits of one row of D scaled features.
  func logits(_ features: [Double]) -> [Double]
}
