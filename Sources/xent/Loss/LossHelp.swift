import Localization

/// The help of `xent loss`: every loss with its fields, and every field, from the same lists that
/// the requests are read by.
struct LossHelp {
  let messages: Messages

  /// The text between the usage and the options.
  var discussion: String {
    let words = messages.commandLine.loss.help
    return [
      words.introduction, words.losses, losses.map(Self.entry).joined(separator: "\n"),
      words.fields, fields.map(Self.entry).joined(separator: "\n"), words.answers,
    ].joined(separator: "\n\n")
  }

  /// Every loss, by all its names, and the fields it takes.
  var losses: [(name: String, text: String)] {
    RequestedLoss.all.map { loss in
      (loss.names.joined(separator: ", "), loss.fields.map(\.rawValue).joined(separator: ", "))
    }
  }

  /// Every field and its meaning.
  var fields: [(name: String, text: String)] {
    let words = messages.commandLine.loss.help
    return RequestField.allCases.map { ($0.rawValue, $0.meaning(words)) }
  }

  /// A name and what there is to say about it, folded beside the name, within 80 columns.
  private static func entry(name: String, text: String) -> String {
    let indent = 20
    var lines: [String] = []
    var line = "  " + name
    if line.count < indent {
      line += String(repeating: " ", count: indent - line.count)
    } else {
      lines.append(line)
      line = String(repeating: " ", count: indent)
    }
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > 79 {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }
}

extension RequestField {
  /// What the field says, in one or two sentences.
  func meaning(_ words: LossHelpMessages) -> String {
    switch self {
    case .id: words.id
    case .loss: words.loss
    case .input: words.input
    case .target: words.target
    case .weight: words.weight
    case .positiveWeight: words.positiveWeight
    case .sampleWeight: words.sampleWeight
    case .ignoreIndex: words.ignoreIndex
    case .labelSmoothing: words.labelSmoothing
    case .gamma: words.gamma
    case .alpha: words.alpha
    case .margin: words.margin
    case .p: words.p
    case .logTarget: words.logTarget
    case .dimension: words.dimension
    case .labels: words.labels
    case .positiveLabel: words.positiveLabel
    case .normalize: words.normalize
    case .scaleByHalf: words.scaleByHalf
    case .reduction: words.reduction
    case .dtype: words.dtype
    case .gradient: words.gradient
    }
  }
}
