/// What a pitfall is: how it shows, why, what to do, and how to make sure.
package struct PitfallText: Sendable {
  /// Its name in a few words.
  package let title: String
  /// How it shows.
  package let symptom: String
  /// Why it comes about.
  package let cause: String
  /// What to do.
  package let fix: String
  /// How to make sure.
  package let test: String
  /// One line each for the three libraries that most people use; empty where there is nothing to write.
  package let pytorch, keras, sklearn: String
  /// Words of error messages that belong to it, in lower case; all words of an entry must be there.
  package let messages: [String]

  init(
    _ title: String, symptom: String, cause: String, fix: String, test: String,
    pytorch: String = "", keras: String = "", sklearn: String = "", messages: [String] = []
  ) {
    self.title = title
    self.symptom = symptom
    self.cause = cause
    self.fix = fix
    self.test = test
    self.pytorch = pytorch
    self.keras = keras
    self.sklearn = sklearn
    self.messages = messages
  }
}

/// The pitfalls, each under its stable name.
package final class PitfallMessages: Sendable {
  /// The text of each.
  package let texts: [String: PitfallText] =
    PitfallMessages.readings.merging(PitfallMessages.trainings) { first, _ in first }

  /// The text of a pitfall; its name wherever there is none, which a test finds.
  package subscript(id: String) -> PitfallText {
    texts[id] ?? PitfallText(id, symptom: id, cause: id, fix: id, test: id)
  }
}

extension PitfallMessages {

  private static let readings: [String: PitfallText] = [
    "double-activation": PitfallText(
      "activation applied twice",
      symptom:
        "The model learns slowly and the loss rests on a floor that is not 0; accuracy may look "
        + "fine.",
      cause:
        "The loss contains softmax or sigmoid already, and got probabilities instead of scores.",
      fix: "Give the loss raw scores; apply the activation only to show probabilities.",
      test: "Remove the activation of the last layer: does the loss fall below the floor?",
      pytorch: "loss = torch.nn.CrossEntropyLoss()(model(x), y)  # no softmax in model",
      keras: "loss=SparseCategoricalCrossentropy(from_logits=True)  # no softmax in the last layer",
      sklearn: "log_loss(y, softmax(scores, axis=1))  # once",
      messages: ["from_logits=true softmax", "\"from_logits=true\" sigmoid"]),
    "scores-as-probabilities": PitfallText(
      "scores where probabilities are wanted",
      symptom: "NaN, a negative loss, or an assertion that the input lies between 0 and 1.",
      cause: "The activation is missing, or from_logits was left false.",
      fix: "Apply softmax or sigmoid, or use the form of the loss that takes scores.",
      test: "Print the least and the largest input of the loss.",
      pytorch: "loss = torch.nn.BCEWithLogitsLoss()(scores, y)",
      keras: "loss=BinaryCrossentropy(from_logits=True)",
      sklearn: "log_loss(y, softmax(scores, axis=1))",
      messages: ["all elements of input should be between 0 and 1", "input >= 0 && input <= 1"]),
    "labels-from-one": PitfallText(
      "labels that begin at 1, or are no class",
      symptom:
        "\"Target 10 is out of bounds\", a CUDA device-side assert, or accuracy far below chance.",
      cause: "The loss counts classes from 0, and the labels count from 1 or have gaps.",
      fix: "Map the labels to 0..K-1. Not K+1 outputs: that leaves a class that never occurs.",
      test: "Print the least and the largest label, and how many outputs there are.",
      pytorch: "y = y - 1", keras: "y = y - 1",
      sklearn: "y = LabelEncoder().fit_transform(y)",
      messages: [
        "target out of bounds", "device-side assert", "label must be in [0, num_class)",
        "invalid classes inferred", "label value outside the valid range",
      ]),
    "one-hot-or-index": PitfallText(
      "one-hot where indices are wanted, or the reverse",
      symptom:
        "Shapes that do not fit, such as (None, 10) against (3, 1); at worst a wrong number.",
      cause: "There are two losses for the two encodings.",
      fix: "Choose the loss for the labels that you have.",
      test: "Print the shape of the labels: one number a row, or K?",
      pytorch: "y = y.argmax(dim=1)  # CrossEntropyLoss takes indices (or probabilities as floats)",
      keras:
        "loss='sparse_categorical_crossentropy'  # for indices; 'categorical_crossentropy' for one-hot",
      sklearn: "y = Y.argmax(axis=1)",
      messages: [
        "1d target tensor expected", "multi-target not supported", "shapes (none, are incompatible",
        "same first dimension",
      ]),
    "overconfidence": PitfallText(
      "surer than right",
      symptom: "Validation loss rises while accuracy holds: a few confident errors carry the loss.",
      cause: "The model has learned to be ever more certain, of its errors as well.",
      fix: "Fit a temperature on rows held out, stop early, or regularize.",
      test: "Does dividing the scores by the fitted temperature lower the loss of other rows, too?",
      pytorch: "probs = torch.softmax(scores / T, dim=1)",
      keras: "probs = tf.nn.softmax(scores / T)",
      sklearn: "CalibratedClassifierCV(model, method='sigmoid')"),
    "target-type": PitfallText(
      "targets of the wrong type",
      symptom: "\"expected scalar type Long but found Float\", or the other way round.",
      cause:
        "Indices must be whole numbers; shares and binary targets must be floating-point numbers.",
      fix: "Cast them.", test: "Print the type of the labels.",
      pytorch: "y = y.long()  # indices; y.float() for BCE", keras: "y = y.astype('int32')",
      sklearn: "y = y.astype(int)",
      messages: [
        "expected scalar type long", "found dtype long but expected float",
        "expected floating point type for target",
      ]),
    "no-yardstick": PitfallText(
      "no yardstick",
      symptom: "\"Is 0.5 good?\" \"Can it exceed 1?\"",
      cause: "The scale of the loss depends on the number of classes and on how frequent each is.",
      fix:
        "Compare with ln K, and with the entropy of the class shares; exp(-loss) is the geometric mean "
        + "probability of the truth.",
      test: "Compute both for your labels: xent check does."),
    "labels-outside-unit": PitfallText(
      "labels outside 0 and 1 in a binary loss",
      symptom: "The loss goes below 0 and keeps falling.",
      cause:
        "Another convention: -1/+1 of support vector machines, 1/2 of factors, 0/255 of masks.",
      fix: "Map the labels to 0 and 1.", test: "Print the distinct labels.",
      pytorch: "y = (y > 0).float()", keras: "y = (y > 0).astype('float32')",
      sklearn: "y = (y > 0).astype(int)",
      messages: ["label must be in [0,1] for logistic regression"]),
    "binary-for-multi-class": PitfallText(
      "binary loss where one of K classes is true",
      symptom: "Accuracy is oddly high (90 % with ten classes for an answer of nothing but no).",
      cause: "K separate questions, most of which have the answer no.",
      fix: "Softmax over the classes, and categorical cross-entropy.",
      test: "Compare the accuracy over cells with that of the largest output of each row.",
      pytorch: "loss = torch.nn.CrossEntropyLoss()(scores, y)",
      keras: "Dense(K, activation='softmax'), loss='categorical_crossentropy'",
      sklearn: "LogisticRegression()  # multinomial"),
    "softmax-for-multi-label": PitfallText(
      "softmax where several labels are true",
      symptom: "Several true labels share one unit of probability; none gets above 1/m.",
      cause: "Softmax takes the classes as excluding one another.",
      fix: "One sigmoid a label, and binary cross-entropy.",
      test: "Do the outputs of every row sum to 1 while rows have several labels?",
      pytorch: "loss = torch.nn.BCEWithLogitsLoss()(scores, Y.float())",
      keras: "Dense(K, activation='sigmoid'), loss='binary_crossentropy'",
      sklearn: "OneVsRestClassifier(LogisticRegression())"),
    "log-of-zero": PitfallText(
      "the logarithm of 0",
      symptom:
        "inf, NaN, \"math domain error\", or a loss with steps of 15.9, 16.1, 34.5 or 36.04.",
      cause: "The truth was given probability 0; clipping hides it, and its limit is arbitrary.",
      fix: "Compute the loss from scores (log-sum-exp); where you clip, say so and count the rows.",
      test: "Count the rows in which the truth has probability 0.",
      pytorch: "loss = torch.nn.CrossEntropyLoss()(scores, y)  # from scores",
      keras: "loss=SparseCategoricalCrossentropy(from_logits=True)",
      sklearn: "log_loss(y, np.clip(P, 1e-15, 1))  # and say so",
      messages: ["math domain error", "divide by zero encountered in log"]),
    "softmax-on-one-output": PitfallText(
      "softmax on one output",
      symptom: "Every probability is exactly 1, and the loss is 0 or does not move.",
      cause: "A single score over itself is 1 whatever it is.",
      fix: "One sigmoid, or two outputs.", test: "Print a few outputs.",
      pytorch: "p = torch.sigmoid(score)", keras: "Dense(1, activation='sigmoid')",
      sklearn: "P = np.column_stack([1 - p, p])"),
    "column-order": PitfallText(
      "columns in another order",
      symptom: "A good model with a terrible loss.",
      cause:
        "Many tools sort labels as text, so that 10 stands before 2; others by first appearance.",
      fix: "Name the columns, and use the model's own list of classes.",
      test: "Does another order of the columns lift accuracy far above?",
      pytorch: "P = P[:, order]", keras: "P = P[:, order]",
      sklearn: "log_loss(y, P, labels=model.classes_)"),
    "hard-predictions": PitfallText(
      "answers of 0 and 1 scored as probabilities",
      symptom: "The loss is the error rate times 34.5 or 36.04.",
      cause: "The predicted class was passed instead of probabilities.",
      fix: "Export probabilities.", test: "Are there any numbers but 0 and 1?",
      pytorch: "P = torch.softmax(scores, dim=1)  # not argmax", keras: "P = model.predict(x)",
      sklearn: "P = model.predict_proba(X)  # not predict"),
    "misaligned-rows": PitfallText(
      "rows that do not belong together",
      symptom: "Evaluation went well, and the confusion matrix is random.",
      cause: "The loader shuffled, and the labels were taken in the order of the file.",
      fix: "Do not shuffle when you evaluate, or carry the rows' names along.",
      test: "Is accuracy what chance gives? Is it better when the labels move by a few rows?",
      pytorch: "DataLoader(data, shuffle=False)",
      keras: "test = flow_from_directory(..., shuffle=False)",
      sklearn: "P = pd.Series(P, index=X.index)"),
    "shape-mismatch": PitfallText(
      "(N, 1) against (N)",
      symptom: "\"Target size must be the same as input size\", or once a smooth and wrong loss.",
      cause: "One extra dimension; numpy and older tools spread it to N x N.",
      fix: "Squeeze or unsqueeze one of them.", test: "Print both shapes.",
      pytorch: "loss(scores.squeeze(1), y)", keras: "y = y.reshape(-1, 1)",
      sklearn: "p = p.ravel()",
      messages: ["target size must be the same as", "using a target size that is different"]),
    "everything-ignored": PitfallText(
      "rows that do not count",
      symptom: "The loss of some batches is NaN.",
      cause: "All targets of a batch are the label that says so: a mean over nothing.",
      fix: "Skip such batches, or guard the division.",
      test: "Count the labels that are -100, -1 or 255 in each batch.",
      pytorch: "if (y != -100).any(): loss = criterion(scores, y)",
      keras: "sample_weight=(y != -1)", sklearn: "keep = y >= 0; log_loss(y[keep], P[keep])"),
    "rows-not-summing-to-one": PitfallText(
      "rows that do not sum to 1",
      symptom:
        "Two tools disagree: one divides by the sum, one warns, one takes the numbers as they are.",
      cause: "Sigmoids, rounding, or a column that is missing.",
      fix: "Mend the source; say which rule holds.",
      test: "Print the least and the largest sum of a row.",
      pytorch: "P = P / P.sum(dim=1, keepdim=True)", keras: "P = P / P.sum(axis=1, keepdims=True)",
      sklearn: "P = P / P.sum(axis=1, keepdims=True)",
      messages: ["y_prob values do not sum to one", "y_pred values do not sum to one"]),
    "absent-class": PitfallText(
      "a class that no row has",
      symptom: "\"y_true contains only one label\", or columns that do not fit the labels.",
      cause: "The classes are taken from this sample.",
      fix: "Pass the whole list of classes.", test: "Compare the distinct labels with the columns.",
      pytorch: "", keras: "", sklearn: "log_loss(y, P, labels=[0, 1, 2])",
      messages: ["y_true contains only one label", "different number of classes"]),
    "soft-label-floor": PitfallText(
      "soft labels have a floor",
      symptom: "A perfect student has a loss above 0.",
      cause: "Cross-entropy is the entropy of the target plus the divergence.",
      fix: "Report the divergence, or subtract the entropy of the targets.",
      test: "Compute the mean entropy of the targets.",
      pytorch: "loss = torch.nn.KLDivLoss(reduction='batchmean')(log_probs, targets)",
      keras: "loss=KLDivergence()", sklearn: "scipy.special.rel_entr(Y, P).sum(axis=1).mean()"),
    "wrong-axis": PitfallText(
      "the wrong axis",
      symptom: "The loss is higher by about ln(N/K), or depends on the size of the batch.",
      cause: "Softmax over the rows, or an array in the other order.",
      fix: "The axis of the classes.", test: "Do the columns sum to 1 instead of the rows?",
      pytorch: "torch.softmax(scores, dim=1)", keras: "tf.nn.softmax(scores, axis=-1)",
      sklearn: "softmax(scores, axis=1)",
      messages: ["implicit dimension choice for softmax"]),
    "swapped-arguments": PitfallText(
      "arguments swapped",
      symptom: "inf or a negative loss; a deep net fails where a shallow one still learns.",
      cause: "Truth and prediction come in another order in each library.",
      fix: "Name the arguments.", test: "Which of the two holds nothing but 0 and 1?",
      pytorch: "criterion(input=scores, target=y)", keras: "loss_fn(y_true=y, y_pred=p)",
      sklearn: "log_loss(y_true=y, y_pred=P)"),
    "inverted-column": PitfallText(
      "the one column means the other class",
      symptom: "Accuracy is one minus what was expected, and the ranking is turned round.",
      cause: "The positive class was chosen by alphabet, by count, or by first appearance.",
      fix: "Write the name of the class into the file.", test: "Is the loss of 1 - p much lower?",
      pytorch: "p = 1 - p", keras: "p = 1 - p",
      sklearn: "p = model.predict_proba(X)[:, list(model.classes_).index('yes')]"),
    "percent-or-rounded": PitfallText(
      "percent, or probabilities rounded to nothing",
      symptom:
        "The loss is lower by ln 100 = 4.6 and often negative; or there are zeros from \"0.00\".",
      cause: "Numbers from 0 to 100, or two decimals.",
      fix: "Divide by 100; export all digits.", test: "Print the largest number, and a row's sum.",
      pytorch: "p = p / 100", keras: "p = p / 100", sklearn: "np.savetxt('p.csv', P, delimiter=',')"
    ),
    "naive-exponentials": PitfallText(
      "naive exponentials",
      symptom: "NaN or inf with scores beyond 88 in float32; a loss of 0 for huge equal scores.",
      cause: "exp overflows; 1 - 1e-8 is 1 in float32.",
      fix: "Subtract the largest score; log1p; never log(softmax(x)).",
      test: "Look for scores whose size is beyond 88.",
      pytorch: "torch.log_softmax(scores, dim=1)", keras: "from_logits=True",
      sklearn: "scipy.special.log_softmax(scores, axis=1)",
      messages: ["overflow encountered in exp", "loss is nan", "nan loss"]),
  ]

  private static let trainings: [String: PitfallText] = [
    "stuck-at-guessing": PitfallText(
      "stuck at ln K",
      symptom: "0.693 with two classes, 2.303 with ten, and accuracy 1/K.",
      cause:
        "All answers are equal: the rate is far too low or too high, units are dead, all weights "
        + "began equal, the activation is applied twice, or the optimizer never steps.",
      fix: "Learn ten rows by heart first; then change the rate by ten.",
      test: "Is the first loss ln K? Are the outputs of two rows equal?",
      pytorch: "optimizer.zero_grad(); loss.backward(); optimizer.step()",
      keras: "optimizer.learning_rate.assign(0.001)", sklearn: ""),
    "rate-too-high": PitfallText(
      "learning rate too high",
      symptom: "The loss jumps, rises above ln K, then NaN or inf.",
      cause: "Each step overshoots the valley.", fix: "Divide the rate by 3 to 10, clip, warm up.",
      test: "Do the jumps shrink at a third of the rate?",
      pytorch: "torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)",
      keras: "SGD(learning_rate=0.01, clipnorm=1.0)", sklearn: "SGDClassifier(eta0=0.01)"),
    "rate-too-low": PitfallText(
      "learning rate too low",
      symptom: "An almost straight, slow fall.", cause: "Each step changes little.",
      fix: "Three to ten times the rate; or a sweep.",
      test: "Three times the rate, three times the slope?",
      pytorch: "torch.optim.lr_scheduler.OneCycleLR(...)", keras: "SGD(learning_rate=0.1)",
      sklearn: "SGDClassifier(eta0=0.1)"),
    "majority-class": PitfallText(
      "always the most frequent class",
      symptom: "The loss rests at the entropy of the class shares; accuracy is the largest share.",
      cause: "The classes are out of balance, or the inputs say nothing.",
      fix: "Look at the inputs; weight the classes; use another metric.",
      test: "Blank inputs: is the loss the same?",
      pytorch: "CrossEntropyLoss(weight=weights)", keras: "class_weight={0: 1, 1: 9}",
      sklearn: "class_weight='balanced'"),
    "weighted-mean": PitfallText(
      "a weighted mean divides by the weights",
      symptom: "The mean of the rows' losses is not the reported loss.",
      cause: "The sum is divided by the sum of the weights of the rows of this batch.",
      fix: "Know it; or sum and divide yourself.",
      test: "Recompute both ways: --weights and --reported.",
      pytorch: "CrossEntropyLoss(weight=w, reduction='sum')(scores, y) / len(y)", keras: "",
      sklearn: "log_loss(y, P, sample_weight=w[y])"),
    "train-mode-at-evaluation": PitfallText(
      "train mode at evaluation",
      symptom: "The loss of the same rows changes from run to run; a saved model is worse.",
      cause: "Dropout or batch statistics are on.", fix: "Evaluation mode; and back afterwards.",
      test: "Predict the same rows twice: do the files differ?",
      pytorch: "model.eval()", keras: "model(x, training=False)"),
    "train-above-validation": PitfallText(
      "training loss above validation loss",
      symptom: "It looks impossible.",
      cause:
        "Dropout and penalties count only while training, and an epoch's value is a mean over a "
        + "model that was still worse.",
      fix: "Measure the training rows again after the epoch.", test: "Is the gap gone then?",
      pytorch: "with torch.no_grad(): evaluate(train_loader)",
      keras: "model.evaluate(x_train, y_train)"),
    "sum-for-mean": PitfallText(
      "sum for mean",
      symptom: "A loss in the hundreds; the best rate changes with the size of the batch.",
      cause: "The reduction.", fix: "The mean; or divide the rate by the size of the batch.",
      test: "Divide by the number of rows: is it the mean?",
      pytorch: "CrossEntropyLoss(reduction='mean')", keras: "reduction='sum_over_batch_size'",
      sklearn: "log_loss(y, P, normalize=True)"),
    "mean-of-means": PitfallText(
      "mean of means",
      symptom: "The loss of an epoch is off where the last batch is short.",
      cause: "All batches count alike.", fix: "Weight by rows.",
      test: "Recompute with the size of the batch: --batch-size and --reported.",
      pytorch: "total += loss.item() * len(y); ...; total / len(dataset)", keras: ""),
    "padding-counted": PitfallText(
      "padding counted",
      symptom: "The loss is too good, and falls with longer padding.",
      cause: "The padding label is not ignored, or is a real class.",
      fix: "Mask it.", test: "Does one label rule the ends of the rows, at hardly any loss?",
      pytorch: "CrossEntropyLoss(ignore_index=pad)", keras: "mask_zero=True"),
    "smoothed-labels": PitfallText(
      "smoothed labels never reach 0",
      symptom: "A plateau, such as 0.5003 for 0.1 and ten classes.",
      cause: "The entropy of the smoothed target; training reports it, validation may not.",
      fix: "Subtract the floor.", test: "Is the plateau on the table? xent explain tells.",
      pytorch: "CrossEntropyLoss(label_smoothing=0.1)",
      keras: "CategoricalCrossentropy(label_smoothing=0.1)"
    ),
    "log-base": PitfallText(
      "the base of the logarithm",
      symptom: "Two tools differ by a factor of 1.4427 or 0.4343.",
      cause: "Natural, binary or decimal logarithms.", fix: "State the unit.",
      test: "Divide one by the other.", pytorch: "bits = loss / math.log(2)", keras: "",
      sklearn: "log_loss(y, P) / np.log(2)"),
    "perplexity-units": PitfallText(
      "per token, per character, per byte",
      symptom: "Scores that cannot be compared.",
      cause: "Other denominators; nats reported as bits.",
      fix: "Total nats / ln 2 / bytes.", test: "Count what the mean is taken over.",
      pytorch: "bpb = total_nats / math.log(2) / total_bytes"),
    "likelihood-of-probabilities": PitfallText(
      "negative log-likelihood of probabilities",
      symptom: "The loss lies between -1 and 0: the mean of -p.",
      cause: "It expects log-probabilities.", fix: "Log-softmax first.",
      test: "Is the loss minus the mean probability of the truth?",
      pytorch: "torch.nn.NLLLoss()(torch.log_softmax(scores, dim=1), y)", keras: ""),
    "no-gradient": PitfallText(
      "nothing flows, or flows twice",
      symptom:
        "\"element 0 of tensors does not require grad\", a flat loss after argmax, or a blow-up.",
      cause: "The loss does not depend on the scores, or gradients are never cleared.",
      fix: "The loss on scores, argmax only to show; clear at each step.",
      test: "Is the length of the gradient 0? Does it grow from step to step?",
      pytorch: "optimizer.zero_grad()", keras: "",
      messages: ["does not require grad", "no gradients provided for any variable"]),
  ]
}
