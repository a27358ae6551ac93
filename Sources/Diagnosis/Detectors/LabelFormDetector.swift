/// Whole numbers written with a point, and rows that do not count.
enum LabelFormDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let labels = input.labels
    var found: [Finding] = []
    if let label = labels.ignoreIndex, labels.ignored > 0 {
      let isAll = labels.ignored == labels.classes.count
      found.append(
        Finding(
          .everythingIgnored, isAll ? .certain : .possible,
          isAll ? .allIgnored(label: label) : .someIgnored(count: labels.ignored, label: label),
          before: isAll ? .nan : input.evaluation?.mean))
    }
    if labels.areWrittenAsFloats, labels.encoding == .index, input.predictions.columns > 1 {
      found.append(Finding(.targetType, .possible, .wholeNumbersAsFloats))
    }
    return found
  }
}
