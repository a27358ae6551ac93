/// Where the parameters lie while they are updated, all with `count` numbers.
struct ParameterSpace<Scalar: TrainingScalar> {
  let values: UnsafeMutablePointer<Scalar>
  let gradient: UnsafeMutablePointer<Scalar>
  /// What the optimizer remembers of each parameter; zeros before the first step.
  let first: UnsafeMutablePointer<Scalar>
  /// The second thing that it remembers.
  let second: UnsafeMutablePointer<Scalar>
  let count: Int
}

/// A way to go from gradients to steps.
///
/// The definitions are PyTorch's (version 2.15, torch.optim), default settings included. An optimizer
/// is a value without state: what it remembers of each parameter lies in the space that it is given.
protocol Optimizer: Sendable {
  /// The stable name.
  static var id: OptimizerID { get }
  /// How many numbers it remembers of each parameter: 0, 1 or 2.
  static var memoryPerParameter: Int { get }
  /// With the settings of a configuration.
  init(_ configuration: TrainingConfiguration)

  /// Takes step number `step`, which counts from 1. `gradient` may be overwritten.
  func update(_ space: ParameterSpace<Float>, rate: Double, step: Int)
  /// The same in float64.
  func update(_ space: ParameterSpace<Double>, rate: Double, step: Int)
}

/// The names of the optimizers.
package enum OptimizerID: String, Sendable, CaseIterable {
  /// Stochastic gradient descent.
  case sgd
  /// With momentum.
  case momentum
  /// With Nesterov's momentum.
  case nesterov
  /// RMSprop.
  case rmsprop
  /// Adam.
  case adam
  /// Adam with decoupled weight decay.
  case adamw
}

/// Every optimizer.
enum OptimizerCatalog {
  /// All of them.
  static let all: [any Optimizer.Type] = [
    GradientDescent.self, Momentum.self, NesterovMomentum.self, RMSProp.self, Adam.self, AdamW.self,
  ]

  /// The optimizer of a configuration.
  static func optimizer(_ configuration: TrainingConfiguration) -> any Optimizer {
    guard let type = all.first(where: { $0.id == configuration.optimizer }) else {
      preconditionFailure("every name has its optimizer")
    }
    return type.init(configuration)
  }
}
