package import Lessons
package import Localization

extension LessonLibraryError {
  /// What was found, where, and what to do.
  package func sentence(in messages: Messages) -> String {
    let facts = messages.lessons.facts
    switch self {
    case .noFolder(let searched): return facts.noFolder(searched)
    case .folderMissing(let path): return facts.folderMissing(path)
    case .unknownLesson(let slug, let known, let folder):
      return facts.unknownLesson(slug, known, folder)
    case .unreadable(let file, let reason): return facts.unreadable(file, reason)
    case .tooLarge(let file, let bytes, let limit): return facts.tooLarge(file, bytes, limit)
    case .notUTF8(let file, let line): return facts.notUTF8(file, line)
    }
  }
}
