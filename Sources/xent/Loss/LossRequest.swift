/// One request for a loss, as it was written: nothing is checked yet but the kinds of the values.
struct LossRequest {
  /// The name of the loss.
  var loss: String?
  /// Logits, log-probabilities, probabilities or values, as the loss wants them.
  var input: WrittenArray?
  /// Class indices, probabilities, values or labels, as the loss wants them.
  var target: WrittenArray?
  var weight: WrittenArray?
  var positiveWeight: WrittenArray?
  var sampleWeight: WrittenArray?
  /// scikit-learn's complete list of labels.
  var labels: WrittenArray?
  /// scikit-learn's label of the positive class: a list of rank 0.
  var positiveLabel: WrittenArray?
  var ignoreIndex: Int?
  var dimension: Int?
  var labelSmoothing: Double?
  var gamma: Double?
  var alpha: Double?
  var margin: Double?
  var p: Double?
  var logTarget: Bool?
  var normalize: Bool?
  var scaleByHalf: Bool?
  var reduction: String?
  var dtype: String?
  var gradient: Bool?
  /// The fields that the request names with a value other than null, in the order of the line.
  var given: [RequestField] = []
}
