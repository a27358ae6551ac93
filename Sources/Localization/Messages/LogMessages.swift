/// What is wrong with a training log.
package final class LogMessages: Sendable {
  package func binary(_ file: String) -> String {
    "\(file): is neither text nor an event file of TensorBoard; name a log of a training."
  }
  package func empty(_ file: String) -> String {
    "\(file): there is nothing in it; was anything logged yet?"
  }
  package func noNumbers(_ file: String) -> String {
    "\(file): no line has a number with a name, such as \"epoch 3 loss 0.52\", and no line of names "
      + "stands above cells."
  }
  package func badJSON(_ file: String, _ line: Int) -> String {
    "\(file):\(line): the line is no JSON."
  }
  package func lineTooLong(_ file: String, _ line: Int) -> String {
    "\(file):\(line): the line is longer than any line of a log (16 MB)."
  }
  package func badRecord(_ file: String, _ byte: Int) -> String {
    "\(file): the record at byte \(byte) is damaged: its checksum is wrong; copy the event file again."
  }
  package func noLogs(_ folder: String) -> String {
    "\(folder): the folder holds no event file of TensorBoard, trainer_state.json or metrics.csv; name a "
      + "log."
  }
  package func noSuchName(_ file: String, _ name: String, _ known: String) -> String {
    "\(file): nothing is called \"\(name)\"; there are \(known)."
  }
  package func noLoss(_ file: String, _ known: String) -> String {
    "\(file): nothing is called like a loss; there are \(known). Name one with --train-loss or "
      + "--validation-loss."
  }
  package func noAxis(_ file: String, _ axis: String) -> String {
    "\(file): not every measurement has \(axis == "epoch" ? "an epoch" : "a step")."
  }
  package func notANumber(_ file: String, _ line: Int, _ name: String, _ text: String) -> String {
    "\(file):\(line): \"\(text)\" in \"\(name)\" is not a number."
  }
}
