import App
import CellGrid
import Foundation
import Lessons
import Localization
import Sentences
import Synchronization

/// Reads a lesson file again whenever it changes. It is looked at five times a second, which every editor
/// and every file system allows.
final class LessonWatch: Sendable {
  /// The folder that the lesson's folder lies in.
  let library: String
  /// The lesson: the name of its folder.
  let slug: String
  private let file: String
  private let messages: Messages
  private let pending = Mutex<RewrittenLesson?>(nil)

  /// A file `<folder>/<slug>/<language>.md`.
  init(_ file: String, messages: Messages) throws(CommandFailure) {
    let url = URL(filePath: file).standardizedFileURL
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw CommandFailure(
        sentence: messages.tables.noSuchFile(file), status: .noInput)
    }
    self.file = url.path
    self.messages = messages
    slug = url.deletingLastPathComponent().lastPathComponent
    library = url.deletingLastPathComponent().deletingLastPathComponent().path
  }

  /// Looks from now on; what is wrong at the beginning is told at once.
  func start(_ wake: @escaping @Sendable () -> Void) {
    let thread = Thread { [self] in
      var last: Date?
      while true {
        let changed =
          (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
        if changed != last {
          let isFirst = last == nil
          last = changed
          let news = read()
          if !isFirst || !news.problems.isEmpty {
            pending.withLock { $0 = news }
            wake()
          }
        }
        Thread.sleep(forTimeInterval: 0.2)
      }
    }
    thread.name = "watch"
    thread.start()
  }

  /// The lesson as it is now, when it has changed since the last call.
  func news() -> RewrittenLesson? {
    pending.withLock { pending in
      defer { pending = nil }
      return pending
    }
  }

  private func read() -> RewrittenLesson {
    do throws(LessonLibraryError) {
      let parsed = try LessonLibrary(folder: library).load(slug)
      // The linter knows figures and exercises, too.
      let linter = LessonLinter(figures: .catalog(in: messages)) { TextWidth.columns(of: $0) }
      let found = linter.check(parsed)
      return RewrittenLesson(
        lesson: parsed.lesson, problems: found.map { $0.sentence(in: messages) })
    } catch {
      return RewrittenLesson(lesson: nil, problems: [error.sentence(in: messages)])
    }
  }
}
