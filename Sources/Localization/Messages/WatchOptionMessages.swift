/// `xent watch`: its help, one line for each option.
package final class WatchOptionMessages: Sendable {
  package let abstract =
    "Watch the curves of any training through its log, and name what they show."
  package let discussion = """
    LOG is a file or a folder: CSV such as Keras' CSVLogger and PyTorch Lightning write, JSON Lines, \
    Hugging Face's trainer_state.json, TensorBoard event files, lines such as \
    "epoch 3 loss 0.52 val_loss 0.61", progress bars, or plain step,loss; - is standard input. On a \
    terminal the curves grow while the log does, also when it is rotated, cut off or begun again. \
    Several logs are drawn over each other.

    Off a terminal, or with --plain or --json, the log is read once and what the curves show is \
    written. Every finding says certain, likely or possible, why, and the test that settles it.

    Exit status of a snapshot: 0 when nothing was found, 1 when something was (--fail-on says from which \
    certainty on), 64 for a wrong flag, 65 for files that are no logs, 66 for what is not there.
    """
  package let logs = "The logs."
  package let classes = "The number of classes: ln K is drawn, and judged by."
  package let shares = "How frequent each class is, as shares or counts; says --classes, too."
  package let labelSmoothing = "The label smoothing of the training, from 0 to 1."
  package let targetEntropy = "The mean entropy of soft targets in nats, below which no loss goes."
  package let along = "Count along epoch, step or record instead of what fits the log."
  package let trainLoss = "The name of the training loss in the log."
  package let validationLoss = "The name of the validation loss."
  package let trainAccuracy = "The name of the training accuracy."
  package let validationAccuracy = "The name of the validation accuracy."
  package let plain = "Read once and write text, even on a terminal."
  package let json = "Read once and write one JSON object; docs/watching.md describes it."
  package let failOn = "From which certainty on findings make the exit status 1."
}
