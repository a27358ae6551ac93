import Diagnosis
import Figures
import Lessons
import Localization
import LossCore
import Parameters
import Tables
import Testing
import Training

@testable import App

/// A table of words under names has a text for each thing that bears a name, and none for what is gone.
@Suite("Whatever is shown has its words")
struct WordTests {
  private let messages = Messages.english

  private func expect(
    _ texts: [String: String], _ names: [String], location: SourceLocation = #_sourceLocation
  ) {
    #expect(texts.keys.sorted() == names.sorted(), sourceLocation: location)
    #expect(!texts.values.contains(""), sourceLocation: location)
  }

  @Test("each loss of the catalogue, and each of its settings")
  func losses() {
    expect(messages.figures.losses, LossCatalog.all.map(\.id))
    let settings = Set(LossCatalog.all.flatMap { $0.parameters.map(\.name) })
    expect(messages.figures.lossCurve.parameters.settings, Array(settings))
  }

  @Test("each setting of a training")
  func settings() {
    expect(messages.figures.trainingSettings.phrases, TrainingConfiguration.table.names)
  }

  @Test("each view of the lab, order of runs and format of logs")
  func lists() {
    expect(messages.lab.viewHelps, LabView.allCases.map(\.rawValue))
    expect(messages.lab.orders, RunTable.Order.allCases.map(\.rawValue))
    expect(messages.watch.formats, LogFormat.allCases.map(\.rawValue))
  }

  @Test("each figure and each of its parameters", arguments: AppStory.figures)
  func figure(_ id: String) throws {
    let entry = try #require(FigureCatalog.entry(id))
    #expect(!entry.title(in: messages.figures).isEmpty)
    #expect(!entry.summary(in: messages.figures).isEmpty)
    for parameter in entry.table(in: messages.figures).parameters {
      #expect(!parameter.summary.isEmpty, "\(id): \(parameter.name)")
    }
  }

  @Test("each data set says what it is, whose, and under what terms")
  func datasets() {
    for source in DatasetCatalog.all {
      for text in [source.title, source.attribution, source.license] {
        #expect(!text.isEmpty, "\(source.id)")
      }
    }
  }

  @Test("each term of the glossary is taught in a lesson of the course")
  func terms() throws {
    let slugs = Set(try AppStory.lessons.slugs())
    for term in messages.tutor.terms {
      #expect(slugs.contains(term.lesson), "\(term.name)")
      #expect(!term.meaning.isEmpty, "\(term.name)")
    }
  }
}
