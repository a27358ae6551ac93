/// The probability that a logit stands for: 1 / (1 + exp(-x)), 0 and 1 at the infinities.
public func sigmoid<T: LossScalar>(_ x: T) -> T {
  T(sigmoidExtended(x.asDouble).high)
}

/// ln sigmoid(x) = -softplus(-x), finite at every finite x.
public func logSigmoid<T: LossScalar>(_ x: T) -> T {
  -softplus(-x)
}

/// ln(1 + exp(x)): 0 at -infinity, x itself for large x.
public func softplus<T: LossScalar>(_ x: T) -> T {
  T(softplusExtended(x.asDouble).high)
}

/// The logit of a probability, ln(p / (1 - p)): the inverse of `sigmoid`, NaN outside 0...1.
public func logit<T: LossScalar>(_ probability: T) -> T {
  let p = probability.asDouble
  guard p >= 0, p <= 1 else { return .nan }
  if p == 0 { return -.infinity }
  if p == 1 { return .infinity }
  return T(DoubleDouble.log(DoubleDouble(p) / DoubleDouble(difference: 1, p)).high)
}

func sigmoidExtended(_ x: Double) -> DoubleDouble {
  // The exponential of the negative side never overflows, and keeps sigmoid(-40) exact.
  let (significand, exponent) = DoubleDouble.expParts(DoubleDouble(-abs(x)))
  let small = significand.scaled(byPowerOfTwo: exponent)
  if x >= 0 { return .one / (.one + small) }
  if x < -36 { return (significand / (.one + small)).scaled(byPowerOfTwo: exponent) }
  return small / (.one + small)
}

func softplusExtended(_ x: Double) -> DoubleDouble {
  let tail = DoubleDouble.log(onePlus: .exp(-abs(x)))
  return x > 0 ? tail + x : tail
}
