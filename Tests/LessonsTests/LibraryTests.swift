import Foundation
import Testing

@testable import Lessons

@Suite("Library")
struct LibraryTests {
  @Test("lessons are found by option, environment, beside the program, above it, in this order")
  func located() throws {
    let top = NSTemporaryDirectory() + "xent-library-" + UUID().uuidString
    let root =
      FileText.realPath(NSTemporaryDirectory()) + "/"
      + (top.split(separator: "/").last.map(String.init) ?? "")
    defer { try? FileManager.default.removeItem(atPath: top) }
    func make(_ path: String) throws {
      try FileManager.default.createDirectory(
        atPath: top + path, withIntermediateDirectories: true)
    }
    func found(_ option: String?, _ environment: String?) throws -> String {
      try LessonLibrary.located(
        option: option, environment: environment, executable: top + "/package/.build/bin/xent"
      ).folder
    }
    try make("/package/.build/bin")
    try Data().write(to: URL(filePath: top + "/package/.build/bin/xent"))
    #expect(
      throws: LessonLibraryError.noFolder(searched: [root + "/package/.build/share/xent/lessons"])
    ) { try found(nil, nil) }
    try Data().write(to: URL(filePath: top + "/package/Package.swift"))
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
