import CellGrid
import Lessons
import Parameters
import Testing
import Training

@testable import App

/// A route, told by its beginning: its settings are long.
struct ScreenPlace: CustomTestStringConvertible, Sendable {
  let route: Route
  var testDescription: String { String(String(describing: route).prefix(60)) }
}

@Suite("Every screen, at every size, with every set of marks")
struct ScreenSizeTests {
  static let sizes = [(0, 0), (1, 1), (40, 12), (80, 24), (200, 60)]

  /// Every kind of screen, every figure, and the steps that ask for the figure to be moved.
  static let places =
    screens
    + AppStory.figures.dropFirst().map {
      ScreenPlace(route: .explorer(figure: $0, assignments: []))
    }
    + LessonStoryTests.exercises.map {
      ScreenPlace(route: .lesson(slug: $0.lesson.slug, step: $0.step.id))
    }
  static let screens = AppStory.routes.map { ScreenPlace(route: $0.route) }

  @Test(arguments: places, GlyphSet.allCases)
  func draws(place: ScreenPlace, glyphs: GlyphSet) throws {
    let story = try AppStory(place.route, glyphs: glyphs)
    story.frames(1)
    if story.screen.scope == .lab {
      story.type("e")
      story.frames(20)
    }
    for (columns, rows) in Self.sizes {
      story.resize(columns: columns, rows: rows)
      expectFrame(story, columns, rows, glyphs)
    }
  }

  @Test("what lies over a screen", arguments: screens, GlyphSet.allCases)
  func overlays(place: ScreenPlace, glyphs: GlyphSet) throws {
    for (columns, rows) in [(40, 12), (80, 24)] {
      for overlay in ["?", ":", "/", "y"] {
        let story = try AppStory(place.route, columns: columns, rows: rows, glyphs: glyphs)
        story.type(overlay)
        expectFrame(story, columns, rows, glyphs)
        story.resize(columns: 1, rows: 1)
        expectFrame(story, 1, 1, glyphs)
      }
    }
  }

  private func expectFrame(_ story: AppStory, _ columns: Int, _ rows: Int, _ glyphs: GlyphSet) {
    let lines = story.lines
    #expect(lines.count == rows)
    #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
    if columns >= 40 { #expect(lines[0].contains("xent")) }
    guard glyphs == .ascii else { return }
    // The terminal replaces what it cannot show: everything must have something that stands for it.
    let strange = Set(lines.joined().unicodeScalars).filter {
      !$0.isASCII && AsciiGlyph.replacement(for: $0) == "?"
    }
    #expect(strange == [], "\(columns)x\(rows)")
  }

  @Test(
    "a terminal that is too small shows both sizes, and q and Control-C quit",
    arguments: screens)
  func tooSmall(place: ScreenPlace) throws {
    let story = try AppStory(place.route)
    story.resize(columns: 39, rows: 11)
    #expect(story.shown.contains("Terminal is 39 x 11."))
    #expect(story.shown.contains("xent needs 40 x 12."))
    story.type("x")
    #expect(!story.hasEnded)
    story.resize(columns: 80, rows: 24)
    #expect(!story.shown.contains("xent needs"))
    for key in [Key.character("q"), Key(.character("c"), .control)] {
      let story = try AppStory(place.route)
      story.resize(columns: 39, rows: 11)
      story.press(key)
      #expect(story.hasEnded, "\(key.label)")
    }
  }
}
