import Testing

@testable import Training

struct SeededGeneratorTests {
  @Test func `every order of three is as likely as every other`() {
    var generator = SeededGenerator(seed: 1, purpose: .order)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 {
      var order = [0, 1, 2]
      generator.shuffle(&order)
      counts[order, default: 0] += 1
    }
    // Six standard deviations of a binomial count.
    #expect(counts.count == 6 && counts.values.allSatisfy { abs($0 - 1000) < 174 }, "\(counts)")
  }

  @Test func `seeds and purposes have streams of their own`() {
    var first: Set<UInt64> = []
    for seed in UInt64(0)..<50 {
      for purpose in RandomPurpose.allCases {
        var generator = SeededGenerator(seed: seed, purpose: purpose)
        first.insert(generator.next())
      }
    }
    #expect(first.count == 50 * RandomPurpose.allCases.count)
  }

  @Test func `an index is below its bound, and reaches both its ends`() {
    var generator = SeededGenerator(seed: 2, purpose: .points)
    let found = Set((0..<200).map { _ in generator.index(below: 5) })
    #expect(found == [0, 1, 2, 3, 4])
    #expect(generator.index(below: 1) == 0)
    #expect((0..<1000).allSatisfy { _ in (0..<1).contains(generator.uniform()) })
  }
}
