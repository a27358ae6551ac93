import CellGrid
import Foundation
import Localization
import Testing

@testable import App

@Suite("The mouse reaches what keys reach")
struct MouseStoryTests {
  private let texts = Messages.english.screens

  private func explorer(columns: Int = 120, rows: Int = 40) throws -> AppStory {
    try AppStory(
      .explorer(figure: "loss-curve", assignments: []), columns: columns, rows: rows)
  }

  @Test("a click on an entry of the footer does what its key does, everywhere")
  func footer() throws {
    for (scope, route) in AppStory.routes {
      let story = try AppStory(route, columns: 120, rows: 40)
      #expect(story.screen.scope == scope)
      try story.click(on: "? " + texts.commands.help.name)
      #expect(story.shown.contains(texts.anyKeyCloses), "\(scope)")
      try story.click(on: texts.anyKeyCloses)
      #expect(!story.shown.contains(texts.anyKeyCloses))
      #expect(story.depth == 1)
    }
  }

  @Test("of a pair of keys each half does its own")
  func pair() throws {
    let story = try explorer()
    let footer = story.footer
    let start = try #require(footer.range(of: "←→"))
    let column = footer.distance(from: footer.startIndex, to: start.lowerBound)
    story.click(column: column, row: 39)
    #expect(try story.number("probability") == 0.79)
    story.click(column: column + 1, row: 39)
    story.click(column: column + 4, row: 39)
    #expect(try story.number("probability") == 0.81)
    story.click(column: 119, row: 39)
    #expect(try story.number("probability") == 0.81)
  }

  @Test("a click on the path in the header goes back")
  func header() throws {
    let story = try AppStory(.home)
    try story.click(on: texts.explore.name)
    #expect(story.depth == 2)
    story.click(column: 78, row: 0)
    #expect(story.depth == 2)
    try story.click(on: "xent")
    #expect(story.depth == 1 && !story.hasEnded)
  }

  @Test("a line of the palette is done, one of the finder opened, a click beside it closes")
  func choosers() throws {
    let story = try explorer()
    story.type(":")
    story.type("panel")
    try story.click(on: texts.commands.togglePanel.help.prefix(20).description)
    #expect(!story.shown.contains(texts.parameters))
    story.type(":")
    story.wheel(down: true, column: 60, row: 20)
    story.press(Key(.escape))
    story.type("/")
    try story.click(on: "simplex")
    #expect(story.depth == 2 && story.screen.title(.english).count > 3)
    story.type("/")
    #expect(story.shown.contains(texts.findPrompt))
    story.click(column: 0, row: 0)
    #expect(!story.shown.contains(texts.findPrompt))
    #expect(story.depth == 2)
  }

  @Test("the wheel turns the pages of the help, a click closes it")
  func help() throws {
    let story = try explorer(columns: 80, rows: 24)
    story.type("?")
    let first = story.shown
    story.wheel(down: true, column: 40, row: 12)
    #expect(story.shown != first)
    story.wheel(down: false, column: 40, row: 12)
    #expect(story.shown == first)
    story.click(column: 40, row: 12)
    #expect(!story.shown.contains(texts.anyKeyCloses))
  }

  @Test("a click chooses a parameter, another edits it, and a click on a reading tells all digits")
  func panel() throws {
    let story = try explorer()
    try story.click(on: "gamma")
    #expect(story.shown.contains("▸ gamma"))
    #expect(!story.shown.contains("gamma = "))
    try story.click(on: "gamma")
    #expect(story.shown.contains("gamma = "))
    story.type("3")
    story.press(Key(.enter))
    try story.click(on: "slope in p")
    #expect(story.shown.contains("slope in p: -1.25 "))
    story.press(Key(.tab))
    story.wheel(down: false, column: 100, row: 5)
    story.type("y")
    #expect(story.copied.last?.contains("gamma=3.5") == true)
    story.click(column: 40, row: 12)
    #expect(!story.shown.contains(texts.anyKeyCloses))
  }
}
