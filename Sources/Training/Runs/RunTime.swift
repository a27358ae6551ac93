internal import Foundation

/// Points in time as texts.
package enum RunTime {
  /// Now, in seconds since 1970.
  package static var now: Double { Date().timeIntervalSince1970 }

  /// The time in UTC, to the second, as ISO 8601 has it.
  package static func iso(_ time: Double) -> String {
    Date(timeIntervalSince1970: time.rounded(.down)).formatted(.iso8601)
  }

  /// The time of day here if it is today's, else month and day.
  package static func brief(_ time: Double, now: Double = RunTime.now) -> String {
    let calendar = Calendar(identifier: .gregorian)
    let date = Date(timeIntervalSince1970: time)
    let parts = calendar.dateComponents([.month, .day, .hour, .minute], from: date)
    func two(_ number: Int?) -> String {
      let text = String(number ?? 0)
      return text.count < 2 ? "0" + text : text
    }
    let isToday = calendar.isDate(date, inSameDayAs: Date(timeIntervalSince1970: now))
    return isToday
      ? two(parts.hour) + ":" + two(parts.minute) : two(parts.month) + "-" + two(parts.day)
  }
}
