/// How surprising an event of this probability is: -ln p. Infinite at 0, NaN outside 0...1.
public func surprisal<T: LossScalar>(_ probability: T, base: LogBase = .nats) -> T {
  let p = probability.asDouble
  guard p >= 0, p <= 1 else { return .nan }
  return T((-DoubleDouble.log(p) * base.unitsPerNatExtended).high)
}

/// The mean surprise of a distribution about itself: -sum of p ln p, where 0 ln 0 is 0.
///
/// - Throws: `LossError` for entries that are no probabilities or do not sum to 1.
public func entropy<T: LossScalar>(
  _ distribution: [T], base: LogBase = .nats
) throws(LossError) -> T {
  let p = try DistributionCheck.doubles(distribution, as: .distribution)
  return T((crossEntropyExtended(p, p) * base.unitsPerNatExtended).high)
}

/// The mean surprise about `reference` when events come from `distribution`: -sum of p ln q.
/// Infinite where an event that happens has probability 0.
///
/// - Throws: `LossError` for entries that are no probabilities, sums other than 1, unequal lengths.
public func crossEntropy<T: LossScalar>(
  _ distribution: [T], _ reference: [T], base: LogBase = .nats
) throws(LossError) -> T {
  let (p, q) = try DistributionCheck.pair(distribution, reference)
  return T((crossEntropyExtended(p, q) * base.unitsPerNatExtended).high)
}

/// The Kullback-Leibler divergence, sum of p ln(p / q): how much of the cross-entropy is avoidable.
/// 0 for equal distributions, infinite where an event that happens has probability 0; never below 0, where
/// rounded sums of nearly equal distributions would bring it.
///
/// - Throws: `LossError` for entries that are no probabilities, sums other than 1, unequal lengths.
public func klDivergence<T: LossScalar>(
  _ distribution: [T], _ reference: [T], base: LogBase = .nats
) throws(LossError) -> T {
  let (p, q) = try DistributionCheck.pair(distribution, reference)
  let divergence = (klExtended(p, q.map { DoubleDouble($0) }) * base.unitsPerNatExtended).high
  return T(divergence < 0 ? 0 : divergence)
}

/// The Jensen-Shannon divergence: the mean divergence of two distributions from their middle.
/// Symmetric, at most ln 2.
///
/// - Throws: `LossError` for entries that are no probabilities, sums other than 1, unequal lengths.
public func jensenShannon<T: LossScalar>(
  _ first: [T], _ second: [T], base: LogBase = .nats
) throws(LossError) -> T {
  let (p, q) = try DistributionCheck.pair(first, second)
  let middle = zip(p, q).map { DoubleDouble(sum: $0, $1) * 0.5 }
  let divergence = (klExtended(p, middle) + klExtended(q, middle)) * 0.5
  return T((divergence * base.unitsPerNatExtended).high)
}

/// The number of equally likely classes that would be as surprising: exp of a mean loss in nats.
public func perplexity<T: LossScalar>(meanLoss nats: T) -> T {
  T(DoubleDouble.exp(nats.asDouble).high)
}

/// The perplexity of a distribution: exp of its entropy.
///
/// - Throws: `LossError` for entries that are no probabilities or do not sum to 1.
public func perplexity<T: LossScalar>(_ distribution: [T]) throws(LossError) -> T {
  let p = try DistributionCheck.doubles(distribution, as: .distribution)
  return T(DoubleDouble.exp(crossEntropyExtended(p, p)).high)
}

private func crossEntropyExtended(_ p: [Double], _ q: [Double]) -> DoubleDouble {
  var sum = DoubleDouble.zero
  for (p, q) in zip(p, q) where p > 0 { sum += -DoubleDouble.log(q) * p }
  return sum
}

private func klExtended(_ p: [Double], _ q: [DoubleDouble]) -> DoubleDouble {
  var sum = DoubleDouble.zero
  for (p, q) in zip(p, q) where p > 0 { sum += DoubleDouble.log(DoubleDouble(p), over: q) * p }
  return sum
}
