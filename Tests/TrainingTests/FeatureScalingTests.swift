import Testing

@testable import Training

struct FeatureScalingTests {
  @Test func `standardized training columns have mean 0 and deviation 1`() throws {
    let wine = try DatasetCatalog.load("wine")
    let rows = Array(0..<120)
    let scaler = FeatureScaler(.standardize, dataset: wine, rows: rows)
    for column in 0..<wine.featureCount {
      let values = rows.map { scaler.scaled(wine.value(row: $0, column: column), column: column) }
      let mean = values.reduce(0, +) / 120
      let variance = values.reduce(0) { $0 + $1 * $1 } / 120 - mean * mean
      #expect(abs(mean) < 1e-12)
      #expect(abs(variance - 1) < 1e-12)
    }
  }

  /// scikit-learn 1.9.1: StandardScaler().fit(load_iris().data) mean_ and scale_.
  @Test func `iris has the means and deviations that scikit-learn finds`() throws {
    let iris = try DatasetCatalog.load("iris")
    let scaler = FeatureScaler(.standardize, dataset: iris, rows: Array(0..<150))
    let means = [5.843333333333335, 3.0573333333333337, 3.7580000000000005, 1.1993333333333336]
    let deviations = [
      0.8253012917851409, 0.4344109677354946, 1.7594040657753032, 0.7596926279021594,
    ]
    for column in 0..<4 {
      #expect(abs(scaler.offsets[column] - means[column]) < 1e-12)
      #expect(abs(scaler.divisors[column] - deviations[column]) < 1e-12)
    }
  }

  @Test func `scaled digits are sixteenths, and that is what pictures get by themselves`() throws {
    let digits = try DatasetCatalog.load("digits")
    let scaler = FeatureScaler(.automatic, dataset: digits, rows: Array(0..<digits.rowCount))
    #expect(scaler == FeatureScaler(.scale, dataset: digits, rows: Array(0..<digits.rowCount)))
    #expect(Set(scaler.divisors) == [16])
    #expect(Set(scaler.offsets) == [0])
  }

  @Test func `a column that never changes is only shifted`() throws {
    let dataset = try Dataset(
      id: "t", title: "t", values: [0.1, 1, 0.1, 2, 0.1, 4], labels: [0, 1, 0],
      featureNames: ["a", "b"], classNames: ["x", "y"])
    let scaler = FeatureScaler(.standardize, dataset: dataset, rows: [0, 1, 2])
    #expect(scaler.divisors[0] == 1)
    #expect(abs(scaler.scaled(0.1, column: 0)) < 1e-12)
  }
}
