// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with. Warnings are errors, so that none is ever left standing.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A Swift module of the project. The arrows are explained, and guarded by a test, in ARCHITECTURE.md.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of the module of the same name.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    resources: resources, swiftSettings: settings)
}

let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "xent",
  products: [
    .executable(name: "xent", targets: ["xent"]),
    .library(name: "LossCore", targets: ["LossCore"]),
  ],
  // Exactly these, as no file of resolved versions is kept; but a package that depends on LossCore may
  // have a newer swift-numerics.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "CKernels"),
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo"),
      ]
    ),
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    module("LossCore", ["CKernels", realModule]),
    module("Numbers"),
    module("Parameters", ["Numbers"]),
    module("Localization"),
    module("CellGrid"),
    module("Tables", ["Numbers"]),
    module(
      "Training", ["LossCore", "CKernels", "Tables", "Parameters", "Numbers"],
      resources: [.copy("Data")]),
    module("Diagnosis", ["LossCore", "Tables", "Numbers"]),
    module("Plotting", ["CellGrid", "Numbers"]),
    module(
      "Figures",
      [
        "LossCore", "Training", "Diagnosis", "Plotting", "CellGrid", "Parameters", "Localization",
        "Numbers",
      ]),
    module("Lessons", ["LossCore", "Parameters", "Localization", "Numbers", "CCmark", "Yams"]),
    module(
      "Sentences",
      [
        "Localization", "LossCore", "Tables", "Training", "Diagnosis", "Lessons", "Parameters",
        "Numbers", "CellGrid", "Figures",
      ]),
    module("Storage", ["Training", "Lessons", database]),
    module(
      "App",
      [
        "LossCore", "Parameters", "Localization", "CellGrid", "Tables", "Training", "Diagnosis",
        "Plotting", "Figures", "Lessons", "Sentences", "Numbers",
      ]),
    module("Terminal", ["CellGrid", "CNcurses"]),
    .executableTarget(
      name: "xent",
      dependencies: [
        "App", "Terminal", "Storage", "LossCore", "Parameters", "Localization", "CellGrid",
        "Tables", "Training", "Diagnosis", "Plotting", "Figures", "Lessons", "Sentences", "Numbers",
        argumentParser,
      ],
      swiftSettings: settings),

    // Speed, measured: swift run -c release Benchmarks. No product holds it, so no user waits for it.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "App", "CAllocationCount", "CBareScreen", "CFloor", "CellGrid", "Figures", "Localization",
        "LossCore", "Parameters", "Terminal", "Training",
      ],
      path: "Benchmarks", exclude: ["CAllocationCount", "CBareScreen", "CFloor"],
      swiftSettings: settings),
    .target(name: "CAllocationCount", path: "Benchmarks/CAllocationCount"),
    .target(name: "CFloor", path: "Benchmarks/CFloor"),
    .target(
      name: "CBareScreen", path: "Benchmarks/CBareScreen",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo"),
      ]),

    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    tests(of: "LossCore", ["CKernels", realModule], resources: [.copy("References")]),
    tests(of: "Numbers"),
    tests(of: "Parameters"),
    tests(of: "Localization"),
    tests(of: "CellGrid"),
    tests(of: "Tables", ["Numbers"], resources: [.copy("Logs")]),
    tests(of: "Training", ["LossCore", "CKernels", "Tables", "Parameters"]),
    tests(of: "Diagnosis", ["LossCore", "Training", "Parameters", "Tables", "Localization"]),
    tests(of: "Plotting", ["CellGrid", "Numbers"]),
    tests(
      of: "Figures",
      ["LossCore", "Plotting", "CellGrid", "Parameters", "Localization", "Training"],
      resources: [.copy("Pictures")]),
    tests(of: "Lessons", ["LossCore", "Parameters", "Localization"]),
    tests(of: "Storage", ["Training", "Lessons"]),
    tests(
      of: "App",
      [
        "LossCore", "Parameters", "Localization", "CellGrid", "Tables", "Training", "Diagnosis",
        "Plotting", "Figures", "Lessons", "Sentences", "Numbers",
      ]),
    tests(of: "Terminal", ["CellGrid", "CNcurses", "TerminalProbe"]),
    // What tests of several modules need: a folder that goes when they end, a terminal that they hold the
    // other end of.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    // What the tests of Terminal start in a terminal of their own, to press keys and to kill it.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "CellGrid"], path: "Tests/TerminalProbe",
      swiftSettings: settings),
    tests(
      of: "xent", ["LossCore", "Training", "Figures", "Localization", "Numbers"],
      resources: [.copy("Data"), .copy("Pictures")]),
  ],
  swiftLanguageModes: [.v6]
)
