import Foundation
import Testing

/// The arrows between modules, as ARCHITECTURE.md draws them: `A -> B, C`. A module may import what stands
/// behind it there, the standard library's own modules, and nothing else.
let allowedImports: [String: Set<String>] = {
  let text =
    (try? String(contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)) ?? ""
  var arrows: [String: Set<String>] = [:]
  for line in text.split(separator: "\n") {
    guard let found = line.wholeMatch(of: #/(\w+) +-> (\(nothing\)|\w+(?:, \w+)*)(?: .*)?/#) else {
      continue
    }
    arrows[String(found.1)] = Set(
      found.2.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0 != "(nothing)" })
  }
  arrows["CKernels"] = nil
  return arrows
}()

/// Modules of the toolchain that any module may use.
let toolchain: Set<String> = ["Swift", "Synchronization", "Glibc", "Dispatch"]

/// Modules that do without Foundation, so that they start fast and port anywhere.
let withoutFoundation: Set<String> = [
  "LossCore", "CellGrid", "Plotting", "Parameters", "Localization", "Numbers",
]

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The Swift files of a module, or of all of them, below `Sources`.
func sources(of module: String) throws -> [URL] {
  let folder = root.appending(path: "Sources/\(module)")
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
}

/// The modules that a text of Swift imports, with the line of each.
func imports(in text: String) -> [(module: String, line: Int)] {
  let pattern =
    #/^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public\s+|internal\s+|package\s+|private\s+|fileprivate\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/#
  return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
    index, line in
    (try? pattern.firstMatch(in: line)).flatMap { $0 }.map { (String($0.1), index + 1) }
  }
}

@Suite struct ImportTests {
  @Test(arguments: allowedImports.keys.sorted())
  func importsOnlyWhatTheArchitectureAllows(module: String) throws {
    let files = try sources(of: module)
    try #require(!files.isEmpty, "Sources/\(module) holds no Swift file")
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for (imported, line) in imports(in: text) {
        let isFoundation = imported.hasPrefix("Foundation")
        let allowed =
          isFoundation
          ? !withoutFoundation.contains(module)
          : toolchain.contains(imported) || allowedImports[module]?.contains(imported) == true
        #expect(allowed, "\(file.lastPathComponent):\(line): \(module) must not import \(imported)")
      }
    }
  }

  @Test func everyModuleHasItsArrows() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    let swiftModules = folders.filter { !["CKernels", "CNcurses", "CCmark"].contains($0) }
    #expect(Set(swiftModules) == Set(allowedImports.keys))
  }

  @Test func theReaderOfImportsSeesEveryForm() {
    let text = """
      import Plain
      public import Exposed
      @testable import Tested
      @preconcurrency internal import struct Named.Thing
      // import Comment
      let x = "import Text"
      """
    #expect(imports(in: text).map(\.module) == ["Plain", "Exposed", "Tested", "Named"])
    #expect(imports(in: text).map(\.line) == [1, 2, 3, 4])
  }

  @Test func noFileIsTooLongToHoldOneIdea() throws {
    for module in allowedImports.keys {
      for file in try sources(of: module) {
        // A table of sentences is as long as the interface is.
        if file.path.contains("/Localization/Messages/") { continue }
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false
        ).count
        #expect(lines <= 401, "\(file.lastPathComponent) has \(lines) lines: split it by idea")
      }
    }
  }
}
