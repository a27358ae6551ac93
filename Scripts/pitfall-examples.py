#!/usr/bin/env python3
"""Makes the files of docs/pitfalls: one for each pitfall that a file can show, out of a real model.

    python3 Scripts/pitfall-examples.py .build/release/xent

The program trains a softmax regression on the digits; the first 150 rows that it did not train on are the
clean file, and every other file of predictions is that one with one mistake made. The logs are trainings
with one setting wrong. commands.tsv names, for each pitfall, what is to be found and by which command; the
table of docs/pitfalls.md is written from what these commands answer (see Tests/xentTests/PitfallTableTests).
"""

import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs/pitfalls"
ROWS = 150


def softmax(scores):
    top = max(scores)
    parts = [math.exp(score - top) for score in scores]
    return [part / sum(parts) for part in parts]


def sigmoid(score):
    return 1 / (1 + math.exp(-score))


def is_largest(p):
    return [1 if value == max(p) else 0 for value in p]


class Files:
    """The files that are written, and the commands that read them."""

    def __init__(self):
        self.commands = []
        FOLDER.mkdir(exist_ok=True)
        for old in FOLDER.iterdir():
            old.unlink()

    def write(self, name, lines):
        (FOLDER / name).write_text("".join(line + "\n" for line in lines))

    def table(self, name, rows, labels):
        """Predictions with a label a row, or with a column of labels for each of theirs."""
        width = len(rows[0])
        several = isinstance(labels[0], list)
        names = [f"p{k}" for k in range(width)] + ([f"y{k}" for k in range(width)] if several else ["label"])
        lines = [",".join(names)]
        for row, label in zip(rows, labels):
            cells = [f"{value:.6g}" for value in row]
            lines.append(",".join(cells + ([f"{share:.6g}" for share in label] if several else [str(label)])))
        self.write(name, lines)

    def shows(self, pitfall, command, finding=None):
        """By which command a pitfall is found; `finding` where its name there is another."""
        self.commands.append((pitfall, finding or pitfall, f"xent {command}"))

    def check(self, pitfall, rows, labels, name=None, options=""):
        file = (name or pitfall) + ".csv"
        self.table(file, rows, labels)
        if isinstance(labels[0], list):
            options += " --target " + ",".join(f"y{k}" for k in range(len(labels[0])))
        self.shows(pitfall, f"check docs/pitfalls/{file}{options}")

    def reported(self, pitfall, value, options=""):
        """What another tool gave for the clean file."""
        self.shows(pitfall, f"check docs/pitfalls/clean.csv --reported {value}{options}")


def held_out(program):
    """Probabilities and labels of a trained model, on rows that it was not trained on."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "p.csv"
        subprocess.run(
            [program, "train", "--headless", "--no-record", "--data", "digits", "--epochs", "60",
             "--predictions", str(path)],
            check=True, stdout=subprocess.DEVNULL)
        rows = [line.split(",") for line in path.read_text().splitlines()[1:ROWS + 1]]
    return [[float(cell) for cell in row[:-1]] for row in rows], [int(row[-1]) for row in rows]


def training(program, *options):
    """The losses of a training: x, loss of the training rows, loss and accuracy of the rows held out."""
    run = subprocess.run(
        [program, "train", "--headless", "--json", "--no-record", "--data", "digits", *options],
        check=False, stdout=subprocess.PIPE, text=True)
    epochs = [json.loads(line) for line in run.stdout.splitlines()]
    names = ("epoch", "train_loss", "validation_loss", "validation_accuracy")
    return [tuple(epoch[name] for name in names) for epoch in epochs if "train_loss" in epoch]


def log(epochs):
    """What Keras' CSVLogger would write."""
    def cell(value):
        return "nan" if value is None else f"{value:.6g}"
    return ["epoch,loss,val_loss,val_accuracy"] + [
        ",".join([str(epoch), cell(loss), cell(val_loss), cell(accuracy)])
        for epoch, loss, val_loss, accuracy in epochs]


def predictions(files, p, y):
    """A file for each pitfall that predictions and labels show."""
    logs = [[math.log(value) for value in row] for row in p]
    threes = [[row[3]] for row in p]
    is_three = [1 if label == 3 else 0 for label in y]
    one_hot = [[1 if k == label else 0 for k in range(10)] for label in y]
    shifted = [y[(row + 1) % ROWS] for row in range(ROWS)]

    files.check("double-activation", [softmax(row) for row in p], y)
    files.check("double-activation", [[sigmoid(row[0])] for row in threes], is_three, "double-sigmoid")
    files.check("scores-as-probabilities", [[z + 3 for z in row] for row in logs], y,
                options=" --kind probabilities")
    files.check("labels-from-one", p, [label + 1 for label in y])
    files.check("labels-from-one", p, [12 if label == 9 else label for label in y], "labels-out-of-range")
    files.shows("one-hot-or-index", 'explain "1D target tensor expected, multi-target not supported"')
    files.check("stuck-at-guessing", [[0.1] * 10 for _ in p], y)
    files.check("overconfidence", [softmax([5 * z for z in row]) for row in logs],
                [(label + 3) % 10 if row % 5 == 0 else label for row, label in enumerate(y)])
    files.check("target-type", p, [f"{label}.0" for label in y])
    files.check("labels-outside-unit", threes, [2 * label - 1 for label in is_three], "labels-minus-one")
    files.check("labels-outside-unit", threes, [label + 1 for label in is_three], "labels-one-two")
    files.check("labels-outside-unit", threes, [255 * label for label in is_three], "labels-255")
    files.check("binary-for-multi-class", [[sigmoid(z + 2.2) for z in row] for row in logs], y)
    files.check("softmax-for-multi-label", p,
                [[1 if k in (label, (label + 1) % 10) else 0 for k in range(10)] for label in y])
    files.check("log-of-zero", [[1 if k == 2 else 0 for k in range(10)] if label == 7 else row
                                for row, label in zip(p, y)], y)
    files.check("softmax-on-one-output", [[1] for _ in p], is_three)
    files.check("column-order", [[row[0], row[1], row[7], *row[3:7], row[2], *row[8:]] for row in p], y)
    files.check("hard-predictions", [is_largest(row) for row in p], y)
    # Nothing but the shares of the classes, with a little noise.
    shares = [sum(label <= 5 for label in y) / ROWS, sum(5 < label <= 8 for label in y) / ROWS,
              sum(label > 8 for label in y) / ROWS]
    files.check("majority-class",
                [[shares[0] + d, shares[1] - d / 2, shares[2] - d / 2]
                 for d in (0.004 * (row % 7 - 3) for row in range(ROWS))],
                [0 if label <= 5 else 1 if label <= 8 else 2 for label in y])
    files.check("misaligned-rows", p, shifted)
    files.check("everything-ignored", p, [-100] * ROWS)
    files.check("everything-ignored", p, [-100 if row < 7 else label for row, label in enumerate(y)],
                "some-ignored")
    files.check("rows-not-summing-to-one", [[0.97 * value for value in row] for row in p], y)
    files.check("absent-class", p, [3 if label == 4 else label for label in y])
    files.check("soft-label-floor", p, [[0.82 if k == label else 0.02 for k in range(10)] for label in y])
    sums = [sum(row[k] for row in p) for k in range(10)]
    files.check("wrong-axis", [[value / total for value, total in zip(row, sums)] for row in p], y)
    files.check("swapped-arguments", one_hot, p)
    files.check("inverted-column", [[1 - row[0]] for row in threes], is_three)
    files.check("percent-or-rounded", [[100 * value for value in row] for row in p], y, "percent")
    files.check("percent-or-rounded", [[round(value, 2) for value in softmax([8 * z for z in row])]
                                       for row in logs], y, "rounded")
    files.check("naive-exponentials", [[30 * z for z in row] for row in logs], y, "large-scores")
    files.check("naive-exponentials", [[math.nan] * 10 if label == 5 else row for row, label in zip(p, y)], y,
                "not-a-number")


def sequences(files, p, y):
    """Sentences that are filled up to 15 words with a label that is a class like the others."""
    rows, labels = [], []
    words = iter([(row, label) for row, label in zip(p, y) if label != 0])
    sure = [0.9991] + [0.0001] * 9
    for length in (6, 9, 4, 11, 7, 5, 8, 6, 10, 7):
        for _ in range(length):
            row, label = next(words)
            rows.append(row)
            labels.append(label)
        rows += [sure] * (15 - length)
        labels += [0] * (15 - length)
    files.check("padding-counted", rows, labels)


def repeated(files, p, y):
    """The same rows predicted again while a third of the scores are dropped."""
    coin = random.Random(1)
    again = [softmax([math.log(value) * (0 if coin.random() < 0.33 else 1.5) for value in row]) for row in p]
    files.table("again.csv", again, y)
    files.shows("train-mode-at-evaluation",
                "check docs/pitfalls/clean.csv --again docs/pitfalls/again.csv")


def reported(files, p, y):
    """Values that other tools give for the clean file, under other conventions."""
    p = [[float(f"{value:.6g}") for value in row] for row in p]
    losses = [-math.log(row[label]) for row, label in zip(p, y)]
    mean = sum(losses) / ROWS
    errors = sum(row.index(max(row)) != label for row, label in zip(p, y)) / ROWS
    weights = range(1, 11)
    means = [losses[start:start + 64] for start in range(0, ROWS, 64)]
    files.reported("no-yardstick", f"{errors:.6f}")
    files.reported(
        "weighted-mean",
        f"{sum(weights[k] * loss for loss, k in zip(losses, y)) / sum(weights[k] for k in y):.6f}",
        " --weights " + ",".join(map(str, weights)))
    files.reported("sum-for-mean", f"{sum(losses):.4f}")
    files.reported("mean-of-means", f"{sum(sum(m) / len(m) for m in means) / len(means):.6f}", " --batch-size 64")
    files.reported("log-base", f"{mean / math.log(2):.6f}")
    files.reported("perplexity-units", f"{math.exp(mean):.6f}")
    files.reported("likelihood-of-probabilities", f"{-sum(row[k] for row, k in zip(p, y)) / ROWS:.6f}")


def curves(files, program):
    """A log for each pitfall that the curves of a training show."""
    def watch(pitfall, signature, name, epochs, options=" --classes 10"):
        files.write(f"{name}.csv", log(epochs))
        files.shows(pitfall, f"watch docs/pitfalls/{name}.csv{options}", signature)

    def trained(*options):
        return training(program, *options)

    healthy = trained("--lr", "0.1", "--epochs", "40")
    files.write("log-clean.csv", log(healthy))
    watch("stuck-at-guessing", "stuck-at-guessing", "log-stuck", trained("--lr", "1e-7", "--epochs", "40"))
    watch("overconfidence", "validation-rises", "log-validation-rises",
          trained("--data", "breast-cancer", "--hidden", "32", "--lr", "0.5", "--epochs", "200"), " --classes 2")
    watch("rate-too-high", "rate-too-high", "log-rate-too-high",
          trained("--lr", "20", "--batch", "8", "--epochs", "40"))
    watch("rate-too-low", "rate-too-low", "log-rate-too-low",
          trained("--lr", "5e-4", "--batch", "128", "--epochs", "40"))
    watch("train-above-validation", "train-above-validation", "log-penalty",
          [(epoch, loss + 0.15, *rest) for epoch, loss, *rest in healthy])
    watch("smoothed-labels", "floor", "log-smoothed",
          trained("--hidden", "64", "--loss", "smoothed", "--set", "smoothing=0.1", "--lr", "0.5", "--epochs", "300"),
          " --classes 10 --label-smoothing 0.1")
    # The mean of minus the probabilities, where the mean of minus their logarithms belongs.
    watch("likelihood-of-probabilities", "negative", "log-negative",
          [(epoch, -math.exp(-loss), -math.exp(-val_loss), accuracy)
           for epoch, loss, val_loss, accuracy in healthy])
    watch("no-gradient", "frozen", "log-frozen", trained("--lr", "0", "--epochs", "40"))


def explained(files):
    """What no file shows."""
    files.shows("shape-mismatch", 'explain "Target size (torch.Size([64])) must be the same as input size"')


def main():
    if len(sys.argv) != 2:
        sys.exit(print(__doc__, file=sys.stderr) or 64)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    files = Files()
    p, y = held_out(program)
    files.table("clean.csv", p, y)
    predictions(files, p, y)
    sequences(files, p, y)
    repeated(files, p, y)
    reported(files, p, y)
    curves(files, program)
    explained(files)
    lines = ["\t".join(command) for command in files.commands]
    (FOLDER / "commands.tsv").write_text("pitfall\tfinding\tcommand\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
