/// Classes that no row has.
enum AbsentClassDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    guard input.hasClasses, input.labels.counted > 0 else { return [] }
    let shares = input.shares
    let absent = shares.indices.filter { shares[$0] == 0 }
    guard !absent.isEmpty, absent.count < input.classes else { return [] }
    return [
      Finding(.absentClass, .possible, .absent(classes: absent), before: input.evaluation?.mean)
    ]
  }
}
