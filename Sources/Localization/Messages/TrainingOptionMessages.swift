/// The settings of a run as options, for `xent train` and `xent sweep`.
package final class TrainingOptionMessages: Sendable {
  package let data =
    "A data set (xent data lists them), a CSV file, or an NPY array of rows x features."
  package let target = """
    The column of the CSV file that holds the class, by default the last; several with \
    commas between, which hold 0 or 1, as in a,b,c; or the NPY file of the labels.
    """
  package let validation = "The share of the rows, class by class, that is held out."
  package let standardize =
    "Bring each feature to mean 0 and deviation 1, as found on the training rows."
  package let scale = "Divide all features by the largest absolute value in the training rows."
  package let noScaling = """
    Take features as they are. Without any of the three, pictures are scaled and all else \
    is standardized.
    """
  package let labelNoise = "The share of training labels to make wrong."
  package let seed = "What every random choice follows from: same seed, same run."
  package let hidden =
    "Units of the hidden layers, such as 32 or 64,32. Without any: softmax regression."
  package let activation = "What hidden units make of their sums."
  package let initialization = "Weights before the first step."
  package let dropout = "The share of hidden units left out in each step."
  package let loss = "The loss that is minimized."
  package let classWeights = "How much the rows of a class count."
  package let reduction = "How the losses of a batch become one number."
  package let float64 = "Compute in float64 instead of float32, by the slower reference path."
  package let epochs = "How many times every row is visited."
  package let lr = "The learning rate: how far one step goes."
  package let batch = "How many rows one step averages."
  package let optimizer = "How gradients become steps, as PyTorch defines them."
  package let momentum = "The share of the last step that momentum and nesterov keep."
  package let schedule = "How the learning rate changes over the epochs."
  package let clip = "The longest gradient; longer ones are shortened. 0: any length."
  package let l1 = "Penalty on absolute weights."
  package let l2 = "Penalty on squared weights, halved: PyTorch's weight_decay of SGD."
  package let weightDecay = "The decoupled weight decay of adamw."
  package let noShuffle = "Visit the rows in the order of the file in every epoch."
  package func assignments(_ names: String) -> String {
    "Set any setting, may be repeated: \(names)."
  }
}

/// `xent train`: its help, besides the settings of the run.
package final class TrainOptionMessages: Sendable {
  package let abstract = "Train a model on a data set and measure it after every epoch."
  package let discussion = """
    On the screen, learning rate and batch size can be changed while it trains.

    With --headless a table of the epochs goes to standard output, and a progress bar to \
    standard error when that is a terminal. With --json every epoch is one line of JSON: epoch, \
    step, train_loss, train_accuracy, validation_loss, validation_accuracy, learning_rate, \
    seconds. Losses are means in nats over the whole part, measured after the epoch; what is \
    held out is null when nothing is; seconds count from the beginning of the run.

    With --target a,b,c the columns hold 0 or 1, labels that may be true together: each is a \
    question of its own, answered by a sigmoid, and the loss is the mean of binary cross-entropies \
    over all cells, a label of a row each. Then there are two accuracies: cell_accuracy, the share \
    of cells that are right, and subset_accuracy, the share of rows with every label right. Rows \
    are held out by chance alone.

    Exit status: 0; 64 for a wrong flag, 65 for wrong data or a loss that stopped being finite, \
    66 for data that is not there.
    """
  package let headless = "Train without a screen."
  package let json = "Write one JSON object for each epoch; implies --headless."
  package let start = """
    Start from the parameters in this JSON file, as --save writes it; the hidden layers are \
    the file's. Needs --headless or --json.
    """
  package let save =
    "At the end write the parameters to this file, as JSON. Needs --headless or --json."
  package let predictions = """
    At the end write the probabilities and labels of the rows held out to this file, as CSV \
    with the label last, or label:NAME for each of several; xent check reads it. Needs \
    --headless or --json.
    """
  package let noRecord = "Do not keep the run; others are listed by xent runs."
  package let view = """
    What the lab shows first: curves, regions, weights, rows, confusion, calibration, \
    landscape or runs.
    """
}

/// `xent data`: its help.
package final class DataOptionMessages: Sendable {
  package let abstract = "List the data sets, or describe one."
  package let name =
    "The data set, CSV file or NPY array to describe; without it the data sets are listed."
  package let target = """
    The column of the CSV file that holds the class, by default the last; several with \
    commas between, which hold 0 or 1; or the NPY file of the labels.
    """
}
