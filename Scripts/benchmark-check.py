#!/usr/bin/env python3
"""Times `xent check` beside pandas and scikit-learn on the same predictions, in one run.

Run it with a Python that has numpy, pandas and scikit-learn, after `swift build -c release`:

    python3 Scripts/benchmark-check.py                       a million rows by ten classes, three rounds
    python3 Scripts/benchmark-check.py --rows 100000 --rounds 5

Both read probabilities and labels of the same random rows: xent from NPY and from CSV, the libraries from
the same files. The rounds take turns, so that a busy machine slows all alike; printed are the median, the
ratio to the libraries on CSV, and the largest memory of the process. All three losses must agree to 1e-9 of
their size, or the exit status is 1; it is 2 when a library or the release build is missing.
"""

import argparse
import importlib.util
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

# The libraries run in a process of their own, as xent does; importing them does not count.
LIBRARIES = """
import sys, time, numpy, pandas
from sklearn.metrics import log_loss
source, labels = sys.argv[1:]
start = time.perf_counter()
if source.endswith('.npy'):
    p, y = numpy.load(source), numpy.load(labels)
else:
    table = pandas.read_csv(source)
    y, p = table.pop('label').to_numpy(), table.to_numpy()
loss = log_loss(y, p, labels=range(p.shape[1]))
print(time.perf_counter() - start, loss)
"""


def measured(command):
    """Seconds, megabytes at most, and what the command wrote."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"benchmark-check: {command[0]} ended with status {child.returncode}")
    return seconds, usage.ru_maxrss / 1024, output


def xent(binary, arguments):
    seconds, memory, output = measured([binary, "check", *arguments, "--json"])
    return seconds, memory, json.loads(output)["numbers"]["loss"]


def libraries(arguments):
    _, memory, output = measured([sys.executable, "-c", LIBRARIES, *arguments])
    seconds, loss = map(float, output.split())
    return seconds, memory, loss


def plain_read(path):
    start = time.perf_counter()
    with open(path, "rb") as file:
        while file.read(1 << 20):
            pass
    return time.perf_counter() - start, 0, None


# Written by a process of its own, too: this one stays small, since a child counts the memory of the process
# that it was split off from as its own.
WRITER = """
import pathlib, sys, numpy, pandas
folder, rows, classes = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
random = numpy.random.default_rng(1)
logits = random.normal(size=(rows, classes)) * 2
p = numpy.exp(logits - logits.max(axis=1, keepdims=True))
p /= p.sum(axis=1, keepdims=True)
labels = (p.cumsum(axis=1) < random.random((rows, 1))).sum(axis=1).clip(0, classes - 1)
numpy.save(folder / 'p.npy', p)
numpy.save(folder / 'y.npy', labels)
table = pandas.DataFrame(p, columns=[f'class{k}' for k in range(classes)])
table['label'] = labels
table.to_csv(folder / 'p.csv', index=False)
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--classes", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    missing = [name for name in ("numpy", "pandas", "sklearn") if importlib.util.find_spec(name) is None]
    if missing:
        sys.exit(print(f"benchmark-check: install {', '.join(missing)} first.", file=sys.stderr) or 2)
    binary = ROOT / ".build/release/xent"
    if not binary.exists():
        sys.exit(print("benchmark-check: run swift build -c release first.", file=sys.stderr) or 2)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write = [sys.executable, "-c", WRITER, name, str(options.rows), str(options.classes)]
        subprocess.run(write, check=True)
        os.sync()
        npy, labels, csv = (str(folder / file) for file in ("p.npy", "y.npy", "p.csv"))
        contestants = {
            "plain read of the NPY file": lambda: plain_read(npy),
            "numpy.load + log_loss, NPY": lambda: libraries([npy, labels]),
            "pandas.read_csv + log_loss, CSV": lambda: libraries([csv, ""]),
            "xent check, NPY": lambda: xent(binary, [npy, labels]),
            "xent check, CSV": lambda: xent(binary, [csv]),
        }
        results = {name: [] for name in contestants}
        for _ in range(options.rounds):
            for name, run in contestants.items():
                results[name].append(run())
    base = statistics.median(run[0] for run in results["pandas.read_csv + log_loss, CSV"])
    print(f"{options.rows} x {options.classes}, median of {options.rounds}")
    print(f"{'':34} {'seconds':>8} {'ratio':>6} {'MB':>6}  loss")
    losses = []
    for name, runs in results.items():
        seconds = statistics.median(run[0] for run in runs)
        memory = max(run[1] for run in runs)
        loss = runs[0][2]
        losses += [loss] if loss is not None else []
        shown = "" if loss is None else f"{loss:.12f}"
        print(f"{name:34} {seconds:8.3f} {seconds / base:6.2f} {memory or float('nan'):6.0f}  {shown}")
    if max(losses) - min(losses) > 1e-9 * abs(losses[0]):
        sys.exit("benchmark-check: the losses differ")


if __name__ == "__main__":
    main()
