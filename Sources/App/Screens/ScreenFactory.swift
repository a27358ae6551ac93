import Figures
import Lessons
import Localization
import Parameters
import Sentences
import Training

/// Why a screen could not be opened, in a sentence for the person.
package struct Refusal: Error, Hashable, Sendable {
  /// What is wrong, and what to do.
  package let sentence: String
  /// Whether something that was named is not there, rather than badly named.
  package var isMissing = false
}

/// Makes the screen for a route, reading from disk only what that screen needs.
package struct ScreenFactory {
  let environment: Environment
  private let showsNotes: Bool

  /// A factory of screens, lessons with the notes for the teacher or without.
  package init(environment: Environment, showsNotes: Bool = false) {
    self.environment = environment
    self.showsNotes = showsNotes
  }

  private var messages: Messages { environment.messages }

  /// The screen, or why there is none.
  package func screen(for route: Route) -> Result<any Screen, Refusal> {
    do throws(Refusal) {
      switch route {
      case .home: return .success(HomeScreen())
      case .explorer(let id, let assignments):
        return .success(try explorer(id, assignments))
      case .lab(let values, let view): return .success(LabScreen(values: values, view: view))
      case .sweep(let plan, let known): return .success(SweepScreen(plan: plan, known: known))
      case .check(let document): return .success(CheckScreen(document))
      case .review: return .success(try review())
      case .watch(let paths, let choice):
        return .success(WatchScreen(paths: paths, choice: choice))
      case .course: return .success(course())
      case .lesson(let slug, let step): return .success(try lesson(slug, step))
      }
    } catch {
      return .failure(error)
    }
  }

  private func explorer(_ id: String, _ assignments: [String]) throws(Refusal) -> ExplorerScreen {
    guard let entry = FigureCatalog.entry(id) else {
      throw Refusal(
        sentence: messages.screens.noSuchFigure(
          id, FigureCatalog.all.map { $0.id }.joined(separator: ", ")))
    }
    var values = ParameterValues(entry.table(in: messages.figures))
    try assign(assignments, to: &values)
    return ExplorerScreen(figure: entry.figure(values: values, messages: messages.figures))
  }

  private func assign(
    _ assignments: [String], to values: inout ParameterValues
  ) throws(Refusal) {
    for assignment in assignments {
      do {
        try values.set(assignment: assignment)
      } catch {
        throw Refusal(sentence: error.sentence(in: messages))
      }
    }
  }

  private func course() -> CourseScreen {
    do throws(LessonLibraryError) {
      let lessons = try environment.course.lessons().list()
      return CourseScreen(
        lessons: lessons, progress: environment.course.progress().asked(in: lessons))
    } catch {
      return CourseScreen(lessons: [], trouble: error.sentence(in: messages))
    }
  }

  private func review() throws(Refusal) -> LessonScreen {
    let progress: CourseProgress
    do throws(LessonLibraryError) {
      let library = try environment.course.lessons()
      progress = environment.course.progress().asked(in: try library.list())
      if let lesson = ReviewLesson.make(progress.due, library: library, messages: messages) {
        return LessonScreen(lesson: lesson, step: nil, showsNotes: showsNotes)
      }
    } catch {
      throw Refusal(sentence: error.sentence(in: messages), isMissing: true)
    }
    let later =
      progress.later.isEmpty ? "" : " " + messages.tutor.notYet(progress.later.count)
    throw Refusal(sentence: messages.tutor.nothingDue + later)
  }

  private func lesson(_ slug: String, _ step: String?) throws(Refusal) -> LessonScreen {
    let lesson: Lesson
    do throws(LessonLibraryError) {
      lesson = try environment.course.lessons().load(slug).lesson
    } catch {
      throw Refusal(sentence: error.sentence(in: messages), isMissing: true)
    }
    guard !lesson.steps.isEmpty else {
      throw Refusal(sentence: messages.screens.noSteps(lesson.file), isMissing: true)
    }
    if let step, lesson.index(ofStep: step) == nil {
      let known = lesson.steps.map(\.id).joined(separator: ", ")
      throw Refusal(sentence: messages.screens.noSuchStep(step, slug, known))
    }
    return LessonScreen(
      lesson: lesson, step: step ?? environment.course.resume(slug), showsNotes: showsNotes)
  }
}
