/// `xent check`: its help, one line for each option.
package final class CheckOptionMessages: Sendable {
  package let abstract = "Say what is wrong with predictions and labels, and how sure that is."
  package let discussion = """
    PREDICTIONS and TARGETS hold the same rows: CSV or TSV with or without a header, JSON, or NPY; \
    - is standard input. Without TARGETS the column of labels is the one that --target names, or \
    the last whose name is label, target, class, truth or y; several labels at once are columns \
    named label:NAME for every column NAME, as xent train --predictions writes them. Predictions may be \
    scores, log-probabilities, probabilities or percent, in one column or in one a class; labels may be \
    indices, names, one-hot, -1/+1, several at once, or shares. What was understood is said first. A first \
    column that numbers the rows is left out, and so are columns of nothing but words beside the labels.

    Nothing is repaired silently: every finding says certain, likely or possible, shows the number \
    that betrays it, the loss before and after the proposed reading, and what to do.

    Exit status: 0 when nothing was found, 1 when something was (--fail-on says from which certainty \
    on), 64 for a wrong flag, 65 for files that are wrong or do not fit, 66 for what is not there, 73 \
    for a file that cannot be written.
    """
  package let predictions = "The predictions."
  package let targets = "The labels; without it they are a column of the predictions."
  package let target =
    "The column of labels in the predictions; or several with commas between, one a prediction."
  package let kind =
    "What the predictions are: logits, log-probabilities, probabilities or percent."
  package let classes = "The names of the classes, in the order of the columns."
  package let weights = "A weight for each class, for --reported."
  package let ignoreIndex = "The label of rows that do not count."
  package let reported = "The loss that another tool gave: which convention explains it?"
  package let batchSize = "The batch size of that tool."
  package let again =
    "Predictions of the same rows by the same model, a second time: do they differ?"
  package let plain = "Write plain text even on a terminal."
  package let json = "Write one JSON object; docs/check-json.md describes it."
  package let output = "Write a report to this file: .html, .json or .txt."
  package let failOn = "From which certainty on findings make the exit status 1."
}

/// `xent explain`: its help.
package final class ExplainOptionMessages: Sendable {
  package let abstract = "Explain a pitfall, a loss that looks suspicious, or an error message."
  package let discussion = """
    xent explain labels-from-one explains a pitfall; xent explain --list names them all. xent explain \
    2.303 says which known numbers that is: ln K, caps of clipping, floors of smoothed labels or of an \
    activation that is applied twice. xent explain "Target 10 is out of bounds" looks for an error \
    message.

    Exit status: 0; 1 when nothing is known of it.
    """
  package let what = "A pitfall, a number, or the text of an error."
  package let list = "Name the pitfalls, the most frequent first."
  package let classes = "The number of classes, which makes the answer to a number sharper."
  package let json = "Write JSON."
}
