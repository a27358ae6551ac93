/// A model that gives each class a score, the sum of the features times that class's weights plus its
/// bias, and turns the scores into probabilities by softmax.
///
/// The same as a neural network without hidden layers; with two classes it is logistic regression.
package struct SoftmaxRegression: Model, Hashable {
  /// D, the number of features.
  package let featureCount: Int
  /// K, the number of classes.
  package let classCount: Int
  /// D x K weights, feature by feature.
  package let weights: [Double]
  /// K biases.
  package let biases: [Double]

  /// A model out of its parameters; `weights` is D x K, feature by feature.
  package init(weights: [Double], biases: [Double]) {
    precondition(!biases.isEmpty && weights.count % biases.count == 0, "D x K weights")
    classCount = biases.count
    featureCount = weights.count / biases.count
    self.weights = weights
    self.biases = biases
  }

  /// The K scores of one row of scaled features.
  package func logits(_ features: [Double]) -> [Double] {
    precondition(features.count == featureCount)
    var logits = biases
    for (feature, value) in features.enumerated() {
      for index in 0..<classCount { logits[index] += value * weights[feature * classCount + index] }
    }
    return logits
  }

  /// The weights of one class, one for each feature: for pictures, the template that it looks for.
  package func template(ofClass index: Int) -> [Double] {
    (0..<featureCount).map { weights[$0 * classCount + index] }
  }
}
