/// Numbers that are none.
enum NotFiniteDetector: Detector {
  static func find(_ input: CheckInput) -> [Finding] {
    let profile = input.predictions.profile
    guard !input.predictions.areUsable, let place = profile.firstNotFinite else { return [] }
    return [
      Finding(
        .naiveExponentials, .certain,
        .notFinite(count: profile.notFinite, column: place.column),
        rows: [place.row])
    ]
  }
}
