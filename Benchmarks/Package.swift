// swift-tools-version: 6.2
import PackageDescription

// Apart from the package itself, so that nobody who builds or depends on that waits for this.
// From the root of the repository: swift run -c release --package-path Benchmarks
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "xent", path: "..")],
  targets: [
    .target(name: "CAllocationCount"),
    .target(
      name: "CBareScreen",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux])),
      ]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CAllocationCount", "CBareScreen", .product(name: "LossCore", package: "xent"),
        .product(name: "Training", package: "xent"), .product(name: "Screens", package: "xent"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
