/// A field of a request for a loss, named as PyTorch and scikit-learn name their arguments.
enum RequestField: String, CaseIterable {
  case id
  case loss
  case input
  case target
  case weight
  case positiveWeight = "pos_weight"
  case sampleWeight = "sample_weight"
  case ignoreIndex = "ignore_index"
  case labelSmoothing = "label_smoothing"
  case gamma
  case alpha
  case margin
  case p
  case logTarget = "log_target"
  case dimension = "dim"
  case labels
  case positiveLabel = "pos_label"
  case normalize
  case scaleByHalf = "scale_by_half"
  case reduction
  case dtype
  case gradient

  /// Read with every loss; the others are arguments of some losses only.
  static let universal: Set<RequestField> = [.id, .loss, .input, .dtype, .gradient]

  /// The values that the field takes, for the message that refuses another.
  var shape: ValueShape {
    switch self {
    case .id: .any
    case .loss, .reduction, .dtype: .text
    case .input, .weight, .positiveWeight, .sampleWeight: .numbers
    case .target, .labels: .numbersOrTexts
    case .ignoreIndex, .dimension: .integer
    case .labelSmoothing, .gamma, .alpha, .margin, .p: .number
    case .logTarget, .normalize, .gradient: .flag
    case .scaleByHalf, .positiveLabel: .scalar
    }
  }

  /// What a field may hold.
  enum ValueShape {
    case any, text, number, integer, flag, scalar, numbers, numbersOrTexts
  }
}
