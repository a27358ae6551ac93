/// Every loss that is shown, compared and explained by name: the one list.
public enum LossCatalog {
  /// All of them, in the order in which they are introduced.
  public static let all: [any CatalogedLoss] = [
    CrossEntropyEntry(), SquaredErrorEntry(), AbsoluteErrorEntry(), HingeEntry(), FocalEntry(),
    SmoothedEntry(), GeneralizedEntry(), ZeroOneEntry(),
  ]

  /// The loss of this id.
  public static func loss(id: String) -> (any CatalogedLoss)? {
    all.first { $0.id == id }
  }
}

/// A loss seen as a function of one number: the probability that it gives to the true class of a
/// two-class example.
public protocol CatalogedLoss: Sendable {
  /// The stable name: lower case, words joined by hyphens.
  var id: String { get }
  /// The settings it takes, none for most.
  var parameters: [LossParameter] { get }
  /// The least value over all probabilities is 0, reached where the true class is certain.
  var isZeroWhenPerfect: Bool { get }
  /// The slope is what it says everywhere but at finitely many probabilities.
  var kinks: [Double] { get }
  /// Nats for amounts of surprise, which may be read in another unit; nothing for plain numbers.
  func unit(_ settings: LossSettings) -> LogBase?
  /// Value and slope; every setting is there and in its range.
  func trueClass(at probability: Double, settings: LossSettings) -> LossPoint
  /// The same loss of rows of logits, for any number of classes: of two, it is the curve. Nothing where
  /// more classes have no such loss.
  func classLoss(_ settings: LossSettings) -> (any ClassLoss<Logits<Double>>)?
}

/// A loss and its slope at one place.
public typealias LossPoint = (value: Double, slope: Double)

extension CatalogedLoss {
  /// It takes no setting.
  public var parameters: [LossParameter] { [] }
  /// It is 0 where the true class is certain.
  public var isZeroWhenPerfect: Bool { true }
  /// It has no kink.
  public var kinks: [Double] { [] }

  /// The loss of one two-class example and its slope, as a function of the probability of the true
  /// class. The other class has the rest.
  ///
  /// - Parameters:
  ///   - probability: from 0 to 1; anything else gives NaN.
  ///   - parameters: settings by name; missing ones have their standard. One that is unknown or out
  ///     of its range gives NaN, never another curve than the one asked for.
  /// - Returns: the value in nats where the loss has a unit, and d value / d probability; both may
  ///   be infinite at the ends.
  public func trueClass(probability: Double, parameters given: [String: Double] = [:]) -> LossPoint
  {
    guard probability >= 0, probability <= 1, let settings = LossSettings(parameters, given) else {
      return (.nan, .nan)
    }
    return trueClass(at: probability, settings: settings)
  }

  /// The unit that values and slopes are computed in: nats, or nothing for losses that are no
  /// logarithms, which no unit can be given.
  ///
  /// - Parameter given: as `trueClass(probability:parameters:)` has them.
  public func unit(parameters given: [String: Double] = [:]) -> LogBase? {
    LossSettings(parameters, given).flatMap(unit)
  }

  /// What it costs to give every class the same score: of two classes, the curve at one half.
  ///
  /// - Parameters:
  ///   - classes: K, at least 2.
  ///   - given: as `trueClass(probability:parameters:)` has them.
  /// - Returns: nothing where the loss is not defined for so many classes.
  public func costOfGuessing(
    classes: Int = 2, parameters given: [String: Double] = [:]
  ) -> Double? {
    guard classes >= 2, let settings = LossSettings(parameters, given) else { return nil }
    if let loss = classLoss(settings) { return loss.costOfGuessing(classes: classes) }
    return classes == 2 ? trueClass(at: 0.5, settings: settings).value : nil
  }
}

/// A setting of a loss.
public struct LossParameter: Hashable, Sendable {
  /// The stable name: "gamma", "epsilon", "q".
  public let name: String
  /// The values it may take.
  public let range: ClosedRange<Double>
  /// The value it has when nobody chose one.
  public let standard: Double

  /// A setting.
  public init(_ name: String, in range: ClosedRange<Double>, standard: Double) {
    self.name = name
    self.range = range
    self.standard = standard
  }
}

/// The settings of a loss, complete and each in its range.
public struct LossSettings: Sendable {
  private let values: [String: Double]

  /// Nothing where a name is unknown or a value out of range.
  init?(_ parameters: [LossParameter], _ given: [String: Double]) {
    var values: [String: Double] = [:]
    for parameter in parameters { values[parameter.name] = parameter.standard }
    for (name, value) in given {
      guard let parameter = parameters.first(where: { $0.name == name }),
        parameter.range.contains(value)
      else { return nil }
      values[name] = value
    }
    self.values = values
  }

  /// The value of a setting; NaN for a name that the loss does not have.
  public subscript(name: String) -> Double { values[name] ?? .nan }
}
