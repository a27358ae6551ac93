import CellGrid
import Localization
import Numbers

/// Writes the answer to a loss by hand, for a person or for a program.
struct HandReport {
  let result: HandResult
  let messages: Messages

  private var words: LossReportMessages { messages.commandLine.loss.report }

  /// Lines for a person: a table of the classes where there are several, then name, number, note.
  var lines: [String] {
    var lines: [String] = []
    if result.probabilities.count == result.gradient.count { lines += table + [""] }
    var rows: [[String]] = []
    if let probability = result.probability {
      rows.append([words.probability, Self.text(probability), words.ofTruth])
    } else if result.gradient.count == 1, let yes = result.probabilities.last {
      rows.append([words.probability, Self.text(yes), words.ofYes])
    }
    rows.append([words.loss, Self.text(result.nats), words.nats])
    rows.append(["", Self.text(result.bits), words.bits])
    if result.gradient.count == 1 {
      let note = result.logits.isEmpty ? words.perProbability : words.perLogit
      rows.append([words.gradient, Self.text(result.gradient[0]), note])
    }
    rows.append(["ln \(result.classes)", Self.text(result.evenLoss), words.guessingEvenly])
    lines += TextWidth.table(rows, left: [0, 2])
    if let share = result.share {
      lines.append("")
      lines.append(words.where(result.classes, text(ofShare: share), Self.side(share)))
    }
    return lines
  }

  private var table: [String] {
    var header = [words.class]
    if !result.logits.isEmpty { header.append(words.logit) }
    header += [words.probability, words.gradient]
    if result.label != nil { header.append("") }
    var rows = [header]
    for index in result.gradient.indices {
      var row = ["\(index)"]
      if !result.logits.isEmpty { row.append(Self.text(result.logits[index])) }
      row += [Self.text(result.probabilities[index]), Self.text(result.gradient[index])]
      if let label = result.label { row.append(index == label ? words.true : "") }
      rows.append(row)
    }
    return TextWidth.table(rows, left: result.label == nil ? [] : [header.count - 1])
  }

  /// One object for a program.
  var json: String {
    var bytes = Array(#"{"probability":"#.utf8)
    if let probability = result.probability {
      JSONText.append(probability, to: &bytes)
    } else {
      bytes += "null".utf8
    }
    if !result.probabilities.isEmpty {
      bytes += #","probabilities":"#.utf8
      JSONText.append(result.probabilities[...], shape: [result.probabilities.count], to: &bytes)
    }
    bytes += #","loss_nats":"#.utf8
    JSONText.append(result.nats, to: &bytes)
    bytes += #","loss_bits":"#.utf8
    JSONText.append(result.bits, to: &bytes)
    bytes += #","gradient":"#.utf8
    let shape = result.gradient.count == 1 ? [] : [result.gradient.count]
    JSONText.append(result.gradient[...], shape: shape[...], to: &bytes)
    bytes += #","classes":\#(result.classes),"ln_classes":"#.utf8
    JSONText.append(result.evenLoss, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a share of ln K lies.
  private static func side(_ share: Double) -> LossReportMessages.Side {
    if share.isNaN { return .unknown }
    if share.isInfinite { return .infinite }
    if abs(share - 1) < 1e-9 { return .even }
    return share < 1 ? .better : .worse
  }

  /// The share in percent, or as a multiple once percents are hard to read.
  private func text(ofShare share: Double) -> String {
    share < 10
      ? words.percentOf(NumberText.fixed(share * 100, decimals: 1))
      : words.times(
        share < 1e6
          ? NumberText.fixed(share, decimals: 1) : NumberText.scientific(share, digits: 3))
  }

  /// A number for the eye: six decimals, or six digits and an exponent where those would hide it.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value > 0 ? "infinity" : "-infinity" }
    let size = abs(value)
    let isPlain = size == 0 || (size >= 1e-4 && size < 1e9)
    return isPlain
      ? NumberText.fixed(value, decimals: 6) : NumberText.scientific(value, digits: 6)
  }
}
