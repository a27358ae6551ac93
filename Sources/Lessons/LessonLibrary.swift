import FoundationEssentials

/// A folder of lessons: the built-in course, or one's own.
///
/// Nothing is read before it is asked for, and nothing is kept: each call reads the files as they
/// are now, so that a lesson can be rewritten while it is being looked at.
package struct LessonLibrary: Hashable, Sendable {
  /// The folder; each lesson is a folder in it.
  package let folder: String

  /// The library in a folder, which is not looked at yet.
  package init(folder: String) {
    self.folder = folder
  }

  /// The names of the lessons: every folder with a file `<language>.md` in it, sorted by name.
  package func slugs(language: String = "en") throws(LessonLibraryError) -> [String] {
    let manager = FileManager.default
    var isFolder = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw .folderMissing(PlainCharacters.cleaned(folder))
    }
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: folder)
    } catch {
      throw .unreadable(file: PlainCharacters.cleaned(folder), reason: FileText.reason(error))
    }
    return names.filter { name in
      !name.hasPrefix(".") && manager.fileExists(atPath: path(of: name, language: language))
    }.sorted()
  }

  /// What a list of the course shows, in the order of the course; lessons that cannot be read at
  /// all are left out (`diagnostics` of the linter name them).
  package func list(language: String = "en") throws(LessonLibraryError) -> [LessonSummary] {
    var summaries: [LessonSummary] = []
    for slug in try slugs(language: language) {
      let file = path(of: slug, language: language)
      guard let text = try? FileText.read(file) else { continue }
      if let summary = LessonOutline.summary(text, slug: slug, file: file) {
        summaries.append(summary)
      } else if let parsed = try? load(slug, language: language) {
        summaries.append(LessonSummary(parsed.lesson))
      }
    }
    return summaries.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
  }

  /// The lesson of that name, as far as it can be read, with what is wrong in its file.
  package func load(
    _ slug: String, language: String = "en"
  ) throws(LessonLibraryError) -> ParsedLesson {
    let known = try slugs(language: language)
    guard known.contains(slug) else {
      throw .unknownLesson(
        PlainCharacters.quoted(slug), known: known.map { PlainCharacters.quoted($0) },
        folder: PlainCharacters.cleaned(folder))
    }
    let file = path(of: slug, language: language)
    let text = try FileText.read(file)
    return LessonParser(file: file, slug: slug, language: language).parse(text)
  }

  /// The path of a lesson's file.
  package func path(of slug: String, language: String = "en") -> String {
    folder + "/" + slug + "/" + language + ".md"
  }
}

extension LessonLibrary {
  /// The library to use: the folder that was asked for, else the one that the environment names
  /// (`XENT_LESSONS`), else `share/xent/lessons` beside the folder of the executable, else the
  /// folder `lessons` next to a Package.swift in a folder above the executable.
  package static func located(
    option: String?, environment: String?, executable: String
  ) throws(LessonLibraryError) -> LessonLibrary {
    if let asked = [option, environment].compactMap({ $0 }).first(where: { !$0.isEmpty }) {
      guard isFolder(asked) else { throw .folderMissing(PlainCharacters.cleaned(asked)) }
      return LessonLibrary(folder: asked)
    }
    let home = parent(of: FileText.realPath(executable))
    var searched = [parent(of: home) + "/share/xent/lessons"]
    if isFolder(searched[0]) { return LessonLibrary(folder: searched[0]) }
    var above = home
    while above != "/", !above.isEmpty {
      if FileManager.default.fileExists(atPath: above + "/Package.swift") {
        searched.append(above + "/lessons")
        if isFolder(above + "/lessons") { return LessonLibrary(folder: above + "/lessons") }
      }
      above = parent(of: above)
    }
    throw .noFolder(searched: searched.map(PlainCharacters.cleaned))
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}
