import LossCore

/// A request whose loss is known and takes every field that it names, with its numbers in the
/// scalar that it asks for.
struct TypedRequest<T: LossScalar> {
  /// The request as it was written.
  let written: LossRequest
  let loss: RequestedLoss
  /// Rounded to the scalar, as an array of that type would hold it.
  let input: Tensor<T>
  /// Whether the gradient is wanted.
  let gradient: Bool
  /// The name of the reduction: the loss's standard one unless the request says otherwise.
  let reductionName: String

  init(_ written: LossRequest, _ loss: RequestedLoss) throws(RequestProblem) {
    self.written = written
    self.loss = loss
    gradient = written.gradient ?? false
    for field in loss.needed where !written.given.contains(field) {
      throw .missingField(field)
    }
    guard let input = written.input else { throw .missingField(.input) }
    for field in written.given {
      guard RequestField.universal.contains(field) || loss.fields.contains(field) else {
        throw .unusedField(field, loss: loss.name, used: loss.fields.map(\.rawValue))
      }
    }
    let name = written.reduction ?? loss.reductions.first ?? Reduction.none.rawValue
    guard loss.reductions.isEmpty || loss.reductions.contains(name) else {
      throw .unknownChoice(.reduction, found: name, allowed: loss.reductions)
    }
    reductionName = name
    self.input = try Self.tensor(input, .input)
  }

  /// The reduction; `batchmean` is the loss's own affair and counts as a mean here.
  var reduction: Reduction { Reduction(rawValue: reductionName) ?? .mean }

  /// The target as it was written, in numbers.
  func target() throws(RequestProblem) -> Tensor<Double> {
    guard let target = written.target else { throw .missingField(.target) }
    return try TypedRequest<Double>.tensor(target, .target)
  }

  /// The target rounded to the scalar.
  func roundedTarget() throws(RequestProblem) -> Tensor<T> {
    guard let target = written.target else { throw .missingField(.target) }
    return try Self.tensor(target, .target)
  }

  func weight() throws(RequestProblem) -> Tensor<T>? {
    guard let weight = written.weight else { return nil }
    return try Self.tensor(weight, .weight)
  }

  func positiveWeight() throws(RequestProblem) -> Tensor<T>? {
    guard let weight = written.positiveWeight else { return nil }
    return try Self.tensor(weight, .positiveWeight)
  }

  func sampleWeight() throws(RequestProblem) -> Tensor<T>? {
    guard let weight = written.sampleWeight else { return nil }
    return try Self.tensor(weight, .sampleWeight)
  }

  /// An array of numbers in the scalar.
  private static func tensor(
    _ array: WrittenArray, _ field: RequestField
  ) throws(RequestProblem) -> Tensor<T> {
    if let position = array.words.keys.min(), let word = array.words[position] {
      throw .notANumber(field, position: array.indices(at: position), found: word.shown)
    }
    return try core { () throws(LossError) in
      try Tensor(shape: array.shape, values: array.values.map { T($0) })
    }
  }

  /// Runs a function of the loss core and passes its facts on.
  func core<R>(_ body: () throws(LossError) -> R) throws(RequestProblem) -> R {
    try Self.core(body)
  }

  private static func core<R>(_ body: () throws(LossError) -> R) throws(RequestProblem) -> R {
    do throws(LossError) {
      return try body()
    } catch {
      throw .loss(error)
    }
  }
}
