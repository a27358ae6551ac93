/// What a model answers over a plane of features.
package final class RegionsMessages: FigureTexts {
  package let title = "Where a model says what"
  package let summary = "Probabilities over two features, the borders between answers, and the data"
  package let classHelp = "class whose probability is shown; -1: the most probable"
  package let planeHelp = "two features, or the two directions in which the data spread most"
  package let xHelp = "feature across, from 0"
  package let yHelp = "feature upwards, from 0"
  package let pointsHelp = "show rows of the data"
  /// A principal component, by its number from 1.
  package func component(_ number: Int) -> String { "component \(number)" }
  /// The caption of the colors: the probability of a class, or of the most probable one.
  package func probabilityOf(_ name: String) -> String { "p(\(name))" }
  /// The probability of the most probable class.
  package let confidence = "confidence"
  /// Labels of the readings.
  package let loss = "loss"
  package let accuracy = "accuracy"
  package let epoch = "epoch"
  /// How much of the plane a class takes.
  package func share(_ name: String) -> String { "share of \(name)" }
}

/// How the loss is spread over rows.
package final class RowLossesMessages: FigureTexts {
  package let title = "What each row costs"
  package let summary = "Loss row by row: histogram, and the costliest rows"
  package let rankHelp = "row to look at, the costliest first"
  package let lossAxis = "loss of a row"
  package let rowsAxis = "rows"
  package let rank = "#"
  /// The loss of an even guess among so many classes.
  package func guessing(_ classes: Int) -> String { "ln \(classes), guessing" }
  /// How many rows of how many carry half of the loss.
  package func half(_ count: Int, _ rows: Int) -> String {
    count == 1
      ? "1 of \(rows) rows carries half of the loss"
      : "\(count) of \(rows) rows carry half of the loss"
  }
  package let mean = "mean loss"
  package let median = "median loss"
  package let largest = "largest loss"
  package let halfRows = "rows that carry half"
  package let rows = "rows"
  package let rowLoss = "loss of this row"
}

/// What a model looks for.
package final class TemplatesMessages: FigureTexts {
  package let title = "What a model looks for"
  package let summary = "The weights of each class or unit, as pictures"
  package let firstHelp = "first that is shown, where not all fit"
  /// The caption of the colors.
  package let weight = "weight"
  /// A hidden unit, by its number from 0.
  package func unit(_ number: Int) -> String { "unit \(number)" }
  /// Which are shown: first, last, all.
  package func range(_ first: Int, _ last: Int, _ count: Int) -> String {
    "\(first)-\(last) of \(count)"
  }
  package let count = "classes or units"
  package let largest = "largest weight"
  package let norm = "length of all weights"
}

/// The loss over parameters.
package final class LandscapeMessages: FigureTexts {
  package let title = "The loss as a landscape"
  package let summary = "Loss over two parameters, or a slice through many, and the path of descent"
  package let surfaceHelp = "one neuron, or a network: along its path, or in random directions"
  package let stepHelp = "step of the neuron, or epoch of the network, to read"
  package let rateHelp = "learning rate of the neuron"
  package let momentumHelp = "momentum of the neuron"
  package let weightHelp = "weight at the start"
  package let biasHelp = "bias at the start"
  package let featureHelp = "feature that the neuron sees, from 0"
  package let positiveHelp = "class that the neuron says yes to, from 0"
  /// The axes.
  package let weightAxis = "weight"
  package let biasAxis = "bias"
  package let firstAxis = "first direction"
  package let secondAxis = "second direction"
  /// The places.
  package let start = "start"
  package let lowest = "lowest"
  package let now = "now"
  /// The place after so many steps.
  package func here(_ steps: Int) -> String { "after \(steps)" }
  /// Labels of the readings.
  package let loss = "loss"
  package let step = "step"
  package let highest = "highest loss so far"
  package let leastOnMap = "lowest loss on the map"
  package let safeRate = "rate that never goes up"
  package let pathShare = "share of the way in view"
}

/// A sweep as a map.
package final class SweepFigureMessages: FigureTexts {
  package let title = "A sweep as a map"
  package let summary = "Best loss for each learning rate and batch size"
  package let columnHelp = "column to look at, from 0"
  package let rowHelp = "row to look at, from 0"
  package let curvesHelp = "show the curves of the chosen cell"
  package let seedsHelp = "seeds that each cell is run with"
  /// Which setting goes across, and which down (empty for none).
  package func heading(_ across: String, _ down: String) -> String {
    down.isEmpty ? "best loss; \(across) across" : "best loss; \(across) across, \(down) down"
  }
  /// In a cell whose run did not come through.
  package let failed = "fails"
  /// Mean, deviation (nil with one run) and number of runs.
  package func spread(_ mean: String, _ deviation: String?, _ count: Int) -> String {
    let spread = deviation.map { " ± \($0)" } ?? ""
    return "mean of the best losses \(mean)\(spread), \(count) seed\(count == 1 ? "" : "s")"
  }
  /// How many runs did not come through.
  package func failedRuns(_ count: Int) -> String {
    "\(count) run\(count == 1 ? "" : "s") did not come through"
  }
  package let notYet = "no run is at its end yet"
  /// A curve, by its seed.
  package func seed(_ seed: Int) -> String { "seed \(seed)" }
  package let bestLoss = "best mean loss"
  package let bestSpread = "its deviation"
  package let bestAccuracy = "its accuracy"
  package let chosenLoss = "mean loss"
  package let chosenSpread = "deviation"
  package let chosenAccuracy = "accuracy"
  package let runs = "runs done"
}
