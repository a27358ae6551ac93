extension ShippedDataset {
  private static let repository = "UCI Machine Learning Repository"
  private static let attributionRequired = "CC BY 4.0"

  static let digits = ShippedDataset(
    id: "digits", title: "Handwritten digits",
    attribution: "E. Alpaydin, C. Kaynak 1998, \(repository) (80), test part",
    license: attributionRequired, file: "digits.csv", target: "digit",
    classNames: (0...9).map(String.init), imageSize: ImageSize(rows: 8, columns: 8))

  static let iris = ShippedDataset(
    id: "iris", title: "Iris flowers",
    attribution: "R. A. Fisher 1936, \(repository) (53)",
    license: attributionRequired, file: "iris.csv", target: "class",
    classNames: ["setosa", "versicolor", "virginica"])

  static let wine = ShippedDataset(
    id: "wine", title: "Wines of three growers",
    attribution: "S. Aeberhard, M. Forina 1991, \(repository) (109)",
    license: attributionRequired, file: "wine.csv", target: "class")

  static let breastCancer = ShippedDataset(
    id: "breast-cancer", title: "Breast tumors, malignant or benign",
    attribution:
      "W. Wolberg, O. Mangasarian, N. Street, W. Street 1993, \(repository) (17, diagnostic)",
    license: attributionRequired, file: "breast_cancer.csv", target: "class",
    classNames: ["malignant", "benign"])

  static let penguins = ShippedDataset(
    id: "penguins", title: "Penguins of the Palmer Archipelago",
    attribution: "Gorman, Williams, Fraser 2014; Horst, Hill, Gorman 2020, palmerpenguins",
    license: "CC0", file: "penguins.csv", target: "species",
    features: ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"],
    classNames: ["Adelie", "Chinstrap", "Gentoo"])

  static let twoMoons = ShippedDataset(
    id: "two-moons", title: "Two half moons",
    attribution: "Computed with scikit-learn's make_moons (400 rows, noise 0.15, seed 0)",
    license: "CC0", file: "two_moons.csv", target: "class")
}
