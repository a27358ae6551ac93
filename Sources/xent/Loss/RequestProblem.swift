import LossCore
import Numbers

/// Why a line was not answered with a value.
enum RequestProblem: Error, Equatable {
  /// The line is not JSON, or no float64 holds one of its numbers.
  case json(JSONProblem)
  /// The line is longer than the limit, in bytes.
  case lineTooLong(limit: Int)
  /// The same name twice in one object.
  case duplicateField(String)
  /// A name that no loss knows.
  case unknownField(String)
  /// A field that this loss does not take.
  case unusedField(RequestField, loss: String, used: [String])
  /// A field that this loss needs.
  case missingField(RequestField)
  /// A field with a value of another kind.
  case wrongType(RequestField, found: String)
  /// A list with elements of different lengths or depths.
  case ragged(RequestField)
  /// A text or a flag where a number belongs.
  case notANumber(RequestField, position: [Int], found: String)
  /// A loss of another name.
  case unknownLoss(String)
  /// A word that is none of the field's.
  case unknownChoice(RequestField, found: String, allowed: [String])
  /// Two fields that exclude each other.
  case contradiction(RequestField, RequestField)
  /// Shapes that do not fit together; `needed` says which would.
  case shapeMismatch(RequestField, found: [Int], needed: String)
  /// Fewer or more classes among the labels than the input has columns.
  case classCount(labels: Int, columns: Int, explicit: Bool)
  /// A target that is not among the given labels.
  case undeclaredLabel(String, row: Int)
  /// Texts and numbers among the labels of one field.
  case mixedLabels(RequestField)
  /// A fact that the loss core found.
  case loss(LossError)

  /// The name of the fact for programs; it never changes.
  var code: String {
    switch self {
    case .json(.unexpected): "invalid_json"
    case .json(.brokenText): "invalid_utf8"
    case .json(.tooDeep): "nested_too_deep"
    case .json(.numberTooLarge): "number_too_large"
    case .lineTooLong: "line_too_long"
    case .duplicateField, .json(.duplicateName): "duplicate_field"
    case .unknownField: "unknown_field"
    case .unusedField: "unused_field"
    case .missingField: "missing_field"
    case .wrongType, .notANumber: "wrong_type"
    case .ragged: "ragged_array"
    case .unknownLoss: "unknown_loss"
    case .unknownChoice: "unknown_choice"
    case .contradiction: "contradiction"
    case .shapeMismatch: "shape_mismatch"
    case .classCount: "class_count"
    case .undeclaredLabel: "undeclared_label"
    case .mixedLabels: "mixed_labels"
    case .loss(let fact): fact.code
    }
  }
}

extension LossError {
  /// The name of the fact for programs; it never changes.
  var code: String {
    switch self {
    case .emptyBatch: "empty_batch"
    case .noClasses: "no_classes"
    case .labelOutOfRange: "label_out_of_range"
    case .labelNotInteger: "label_not_integer"
    case .shapeMismatch: "shape_mismatch"
    case .ragged: "ragged_array"
    case .notANumber: "not_a_number"
    case .notFinite: "not_finite"
    case .probabilityOutOfRange: "probability_out_of_range"
    case .rowSum: "row_sum"
    case .notOneHot: "not_one_hot"
    case .labelsExpected: "labels_expected"
    case .parameterOutOfRange: "parameter_out_of_range"
    case .oneClassOnly: "one_class_only"
    }
  }
}
