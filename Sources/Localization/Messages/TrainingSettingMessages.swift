/// What each setting of a training is.
package final class TrainingSettingMessages: Sendable {
  /// A phrase for each, under the name of the setting.
  package let phrases: [String: String] = [
    "data": "Data set, or a CSV file",
    "target": "Column of a CSV file that holds the class, or several of 0 and 1: a,b",
    "rows": "Rows of a generated set",
    "classes": "Classes of a generated set",
    "noise": "Spread of a generated set's points",
    "imbalance": "How much rarer each class of a generated set is than the one before",
    "label-noise": "Share of training labels made wrong",
    "squares": "Add the square of each feature",
    "products": "Add the product of each two features",
    "sines": "Add the sine of each feature",
    "validation": "Share of rows held out",
    "scaling": "How features are brought to size",
    "seed": "What random choices follow from",
    "hidden": "Units of hidden layers",
    "activation": "What hidden units make of their sums",
    "init": "Weights before the first step",
    "dropout": "Share of hidden units left out",
    "loss": "What the run goes down",
    "smoothing": "Smoothing of the loss smoothed",
    "gamma": "Gamma of the loss focal",
    "q": "q of the loss generalized",
    "class-weights": "How much the rows of a class count",
    "reduction": "What becomes of the losses of a batch",
    "optimizer": "From gradients to steps",
    "lr": "How far one step goes",
    "momentum": "Of momentum and nesterov",
    "beta1": "Of adam and adamw",
    "beta2": "Of adam and adamw",
    "square-decay": "Of rmsprop (PyTorch: alpha)",
    "epsilon": "Of rmsprop, adam and adamw",
    "schedule": "How the learning rate changes",
    "decay": "Of step and exponential",
    "decay-every": "Epochs between two steps",
    "warmup": "Epochs of warming up",
    "clip": "Longest gradient; 0 means any",
    "l1": "Penalty on absolute weights",
    "l2": "Penalty on squared weights, halved",
    "weight-decay": "Of adamw",
    "epochs": "Visits to every row",
    "batch": "Rows averaged in one step",
    "shuffle": "New order of rows each epoch",
    "precision": "What numbers are computed in",
  ]

  /// The data, where only sets that come with the program can be chosen.
  package let bundledData = "Data set"

  /// The phrase for a setting; its name where there is none, which a test finds.
  package subscript(name: String) -> String { phrases[name] ?? name }
}
