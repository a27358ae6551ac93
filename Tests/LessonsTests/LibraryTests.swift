import Foundation
import TestSupport
import Testing

@testable import Lessons

@Suite("Library")
struct LibraryTests {
  private let folder = TemporaryFolder()

  @Test("lessons are found by option, environment, beside the program, above it, in this order")
  func located() throws {
    let top = folder.path
    let root = FileText.realPath(top)
    func make(_ path: String) throws {
      try FileManager.default.createDirectory(
        atPath: top + path, withIntermediateDirectories: true)
    }
    func found(_ option: String?, _ environment: String?) throws -> String {
      try LessonLibrary.located(
        option: option, environment: environment, executable: top + "/package/.build/bin/xent"
      ).folder
    }
    try folder.write("", to: "package/.build/bin/xent")
    #expect(
      throws: LessonLibraryError.noFolder(searched: [root + "/package/.build/share/xent/lessons"])
    ) { try found(nil, nil) }
    try folder.write("", to: "package/Package.swift")
    try make("/package/lessons")
    #expect(try found(nil, nil) == root + "/package/lessons")
    try make("/package/.build/share/xent/lessons")
    #expect(try found(nil, nil) == root + "/package/.build/share/xent/lessons")
    try make("/own")
    #expect(try found(nil, top + "/own") == top + "/own")
    try make("/asked")
    #expect(try found(top + "/asked", top + "/own") == top + "/asked")
    #expect(throws: LessonLibraryError.folderMissing(top + "/nowhere")) {
      try found(top + "/nowhere", nil)
    }
  }
}
