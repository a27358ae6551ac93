/// Why a lesson, or the course, could not be read.
package enum LessonLibraryError: Error, Hashable, Sendable {
  /// No folder of lessons was found in any of these places.
  case noFolder(searched: [String])
  /// The folder that was asked for is not there.
  case folderMissing(String)
  /// There is no lesson of that name.
  case unknownLesson(String, known: [String], folder: String)
  /// The file could not be read; the reason is the system's.
  case unreadable(file: String, reason: String)
  /// The file is larger than a lesson may be.
  case tooLarge(file: String, bytes: Int, limit: Int)
  /// The file is not UTF-8 from this line on.
  case notUTF8(file: String, line: Int)
}
