import Diagnosis
import Figures
import Plotting

/// What runs are called where there is little room.
enum LogNames {
  /// The paths without the folders that all of them begin with, and without the file name where all have
  /// the same.
  static func short(_ paths: [String]) -> [String] {
    var parts = paths.map { $0.split(separator: "/").map(String.init) }
    guard parts.count > 1 else { return parts.map { $0.last ?? "" } }
    while let first = parts.first?.first, parts.allSatisfy({ $0.count > 1 && $0.first == first }) {
      for index in parts.indices { parts[index].removeFirst() }
    }
    while let last = parts.first?.last, parts.allSatisfy({ $0.count > 1 && $0.last == last }) {
      for index in parts.indices { parts[index].removeLast() }
    }
    return parts.map { $0.joined(separator: "/") }
  }
}

extension MeasuredCurves {
  /// The curves of a log, with as many samples as can be seen.
  init(_ run: LoggedRun) {
    func samples(_ curve: LoggedRun.Curve?) -> [Sample] {
      Self.thinned(curve?.points.map { Sample($0.x, $0.value) } ?? [])
    }
    self.init(
      trainLoss: samples(run.trainLoss), validationLoss: samples(run.validationLoss),
      trainAccuracy: samples(run.trainAccuracy),
      validationAccuracy: samples(run.validationAccuracy))
  }
}
