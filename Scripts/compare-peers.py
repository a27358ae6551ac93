#!/usr/bin/env python3
"""Compares `xent loss` with PyTorch and scikit-learn on thousands of random requests.

Run it with a Python that has torch and scikit-learn, after `swift build -c release`:

    python3 Scripts/compare-peers.py                      10000 requests, seed 1
    python3 Scripts/compare-peers.py --count 500 --seed 7 --loss kl_div
    python3 Scripts/compare-peers.py --table 200 > Tests/xentTests/Data/loss-answers.jsonl

The requests of Tests/xentTests/Data/loss-edges.jsonl come first: empty arrays, single numbers, all rows
ignored, infinities, labels that are missing. Every request is answered by the library itself and by xent; value and gradient must agree to 1e-12
(float64) or 1e-6 (float32) of their size, give or take the rounding that the library commits on
numbers of the size of its input. Where the library refuses a request, xent must refuse it too.
Gradients of scikit-learn's losses, which has none, come from the same formulas in PyTorch, and so
does torchvision's focal loss. The exit status is 1 when something differs, 2 when a library is
missing.

With --table it prints the requests with the libraries' answers instead, one JSON object a line, the
first line naming the versions: the expected answers that the tests of xent carry.
"""

import argparse
import json
import math
import pathlib
import random
import subprocess
import sys
import warnings

try:
    import numpy
    import sklearn
    import torch
    import torch.nn.functional as F
    from sklearn import metrics
except ImportError as error:
    sys.exit(print(f"compare-peers: {error}. Install torch and scikit-learn first.", file=sys.stderr) or 2)

warnings.filterwarnings("ignore")
ROOT = pathlib.Path(__file__).resolve().parent.parent
EDGES = ROOT / "Tests/xentTests/Data/loss-edges.jsonl"


# What a request looks like: random, with the edges drawn often.


class Draw:
    """Random parts of requests."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, share):
        return self.random.random() < share

    def choice(self, *options):
        return self.random.choice(options)

    def logit(self):
        kind = self.random.random()
        if kind < 0.03:
            return self.choice(math.inf, -math.inf, math.nan)
        if kind < 0.15:
            return float(self.random.randint(-3, 3))
        if kind < 0.2:
            return self.random.uniform(-1000, 1000)
        if kind < 0.25:
            return self.choice(0.0, 1e4, -1e4, 40.0, -40.0, 800.0)
        return self.random.gauss(0, 3)

    def finite(self):
        return self.choice(float(self.random.randint(-3, 3)), self.random.gauss(0, 2))

    def share(self):
        kind = self.random.random()
        if kind < 0.2:
            return self.choice(0.0, 1.0, 0.5, 1e-20, 1e-300, 1 - 1e-16, 1e-8)
        return self.random.random()

    def weight(self):
        return self.choice(0.0, 1.0, 1.0, self.random.uniform(0, 3), self.random.uniform(0, 3))

    def shape(self, highest=4, scalar=True, empty=True):
        rank = self.random.randint(0 if scalar else 1, highest)
        shape = [self.random.randint(1, 4) for _ in range(rank)]
        if rank and empty and self.chance(0.02):
            shape[-1] = 0
        return shape

    def fill(self, shape, draw):
        if not shape:
            return draw()
        return [self.fill(shape[1:], draw) for _ in range(shape[0])]

    def broadcastable(self, shape):
        """A shape that broadcasts into another one, most of the time."""
        if self.chance(0.03):
            return [2, 3]
        part = list(shape[self.random.randint(0, len(shape)) :])
        return [1 if self.chance(0.2) else length for length in part]

    def reduction(self, request, *others):
        if self.chance(0.7):
            request["reduction"] = self.choice("none", "mean", "sum", *others)
        return request


def class_request(draw, loss, numbers):
    classes = draw.random.randint(1, 5)
    rank = draw.choice(1, 2, 2, 2, 3, 4)
    rows = [] if rank == 1 else [draw.random.randint(1, 4) for _ in range(rank - 1)]
    if rows and draw.chance(0.02):
        rows[-1] = 0
    shape = [classes] if rank == 1 else [rows[0], classes] + rows[1:]
    request = {"loss": loss, "input": draw.fill(shape, numbers)}
    request["target"] = draw.fill(rows, lambda: draw.random.randrange(classes))
    if draw.chance(0.02):
        request["target"] = draw.fill(rows, lambda: draw.random.randint(-1, classes))
    if draw.chance(0.4):
        request["weight"] = [draw.weight() for _ in range(classes)]
    return request, classes, rows, shape


def cross_entropy(draw):
    request, classes, rows, shape = class_request(draw, "cross_entropy", draw.logit)
    if draw.chance(0.3):
        request["label_smoothing"] = draw.choice(0.1, 0.0, 1.0, draw.random.random(), 1.5)
    if draw.chance(0.35):
        request["target"] = draw.fill(shape, draw.choice(draw.share, draw.finite))
    elif draw.chance(0.4):
        ignored = draw.choice(-100, -1, 0)
        if ignored != -100:
            request["ignore_index"] = ignored
        share = draw.choice(0.3, 1.0)
        request["target"] = draw.fill(
            rows, lambda: ignored if draw.chance(share) else draw.random.randrange(classes)
        )
    return draw.reduction(request)


def nll_loss(draw):
    request, classes, rows, _ = class_request(draw, "nll_loss", draw.logit)
    if draw.chance(0.4):
        ignored = draw.choice(-100, -1, 0)
        if ignored != -100:
            request["ignore_index"] = ignored
        share = draw.choice(0.3, 1.0)
        request["target"] = draw.fill(
            rows, lambda: ignored if draw.chance(share) else draw.random.randrange(classes)
        )
    return draw.reduction(request)


def binary_cross_entropy(draw):
    shape = draw.shape()
    request = {
        "loss": "binary_cross_entropy",
        "input": draw.fill(shape, draw.share),
        "target": draw.fill(shape, draw.choice(draw.share, lambda: draw.choice(0.0, 1.0))),
    }
    if draw.chance(0.03):
        request["input"] = draw.fill(shape, lambda: draw.choice(-0.1, 1.5, math.nan))
    if draw.chance(0.03):
        request["target"] = draw.fill(shape, lambda: draw.choice(-0.1, 1.5))
    if draw.chance(0.4):
        request["weight"] = draw.fill(draw.broadcastable(shape), draw.weight)
    return draw.reduction(request)


def binary_cross_entropy_with_logits(draw):
    shape = draw.shape()
    target = draw.choice(draw.share, lambda: draw.choice(0.0, 1.0), draw.finite)
    request = {
        "loss": "binary_cross_entropy_with_logits",
        "input": draw.fill(shape, draw.logit),
        "target": draw.fill(shape, target),
    }
    if draw.chance(0.05):
        request["target"] = draw.fill(draw.shape(), draw.share)
    if draw.chance(0.4):
        request["weight"] = draw.fill(draw.broadcastable(shape), draw.weight)
    if draw.chance(0.4):
        request["pos_weight"] = draw.fill(draw.broadcastable(shape), draw.weight)
    return draw.reduction(request)


def multi_margin_loss(draw):
    classes = draw.random.randint(1, 5)
    rows = draw.choice([], [draw.random.randint(1, 4)])
    request = {
        "loss": "multi_margin_loss",
        "input": draw.fill(rows + [classes], draw.choice(draw.finite, draw.logit)),
        "target": draw.fill(rows, lambda: draw.random.randrange(classes)),
    }
    if draw.chance(0.03):
        request["target"] = draw.fill(rows, lambda: classes)
    if draw.chance(0.4):
        request["p"] = draw.choice(1, 2, 2, 3)
    if draw.chance(0.4):
        request["margin"] = draw.choice(0.0, 0.5, 2.0, draw.finite())
    if draw.chance(0.4):
        request["weight"] = [draw.weight() for _ in range(classes)]
    return draw.reduction(request)


def hinge_embedding(draw):
    shape = draw.shape()
    request = {
        "loss": draw.choice("hinge_embedding", "hinge_embedding_loss"),
        "input": draw.fill(shape, draw.choice(draw.logit, draw.finite)),
        "target": draw.fill(
            draw.choice(shape, draw.broadcastable(shape)),
            lambda: draw.choice(1.0, -1.0, 1.0, -1.0, 0.0),
        ),
    }
    if draw.chance(0.4):
        request["margin"] = draw.choice(0.0, 0.5, 2.0, draw.finite())
    return draw.reduction(request)


def distance(loss):
    def request(draw):
        shape = draw.shape()
        request = {
            "loss": loss,
            "input": draw.fill(shape, draw.choice(draw.logit, draw.finite)),
            "target": draw.fill(
                draw.choice(shape, shape, draw.broadcastable(shape), [2] + shape), draw.finite
            ),
        }
        if draw.chance(0.3):
            request["weight"] = draw.fill(shape, draw.weight)
        return draw.reduction(request)

    return request


def kl_div(draw):
    shape = draw.shape()
    request = {
        "loss": "kl_div",
        "input": draw.fill(shape, draw.choice(draw.logit, lambda: math.log(draw.random.random()))),
        "target": draw.fill(draw.choice(shape, shape, draw.broadcastable(shape)), draw.share),
    }
    if draw.chance(0.4):
        request["log_target"] = True
        request["target"] = draw.fill(shape, draw.finite)
    return draw.reduction(request, "batchmean")


def sigmoid_focal_loss(draw):
    shape = draw.shape()
    request = {
        "loss": "sigmoid_focal_loss",
        "input": draw.fill(shape, draw.choice(draw.logit, draw.finite)),
        "target": draw.fill(shape, draw.choice(draw.share, lambda: draw.choice(0.0, 1.0))),
    }
    if draw.chance(0.4):
        request["alpha"] = draw.choice(-1, 0.5, 0, 1, 2, draw.random.random())
    if draw.chance(0.4):
        request["gamma"] = draw.choice(0, 1, 2, 5, draw.random.uniform(1, 4))
    return draw.reduction(request)


def softmax(loss):
    def request(draw):
        shape = draw.shape()
        request = {"loss": loss, "input": draw.fill(shape, draw.logit)}
        if draw.chance(0.6):
            request["dim"] = draw.random.randint(-max(len(shape), 1) - 1, max(len(shape), 1))
        return request

    return request


def labels(draw, classes):
    kind = draw.choice("index", "index", "text", "sign")
    if kind == "text":
        return [f"c{chr(98 + index)}" for index in range(classes)]
    if kind == "sign" and classes == 2:
        return [-1, 1]
    return list(range(classes))


def probabilities(draw, rows, classes):
    table = []
    for _ in range(rows):
        row = [draw.random.random() ** 3 for _ in range(classes)]
        if draw.chance(0.2):
            row = [0.0] * classes
            row[draw.random.randrange(classes)] = 1.0
        total = sum(row) if draw.chance(0.9) else 2 * classes
        table.append([value / total for value in row])
    return table


def scikit_target(draw, rows, names, request):
    request["target"] = [draw.choice(*names) for _ in range(rows)]
    if draw.chance(0.6):
        request["labels"] = list(names)
        if draw.chance(0.2):
            request["labels"] = names[::-1]
        if draw.chance(0.1):
            request["labels"] = names[1:]
    if draw.chance(0.4):
        request["sample_weight"] = [draw.weight() for _ in range(rows)]
    return request


def log_loss(draw):
    rows, classes = draw.random.randint(1, 6), draw.random.randint(2, 5)
    request = {"loss": "log_loss"}
    scikit_target(draw, rows, labels(draw, classes), request)
    request["input"] = probabilities(draw, rows, classes)
    if classes == 2 and draw.chance(0.6):
        column = [draw.share() for _ in range(rows)]
        request["input"] = draw.choice(column, [[value] for value in column])
    if draw.chance(0.1):
        request.pop("labels", None)
        request["target"] = draw.fill([rows, classes], lambda: draw.choice(0, 1))
    if draw.chance(0.03):
        request["input"][0] = draw.choice(1.5, -0.5, math.nan)
        if classes > 2:
            request["input"] = draw.fill([rows, classes], lambda: 1.5)
    if draw.chance(0.3):
        request["normalize"] = draw.chance(0.5)
    return request


def brier_score_loss(draw):
    rows, classes = draw.random.randint(1, 6), draw.random.randint(2, 5)
    request = {"loss": "brier_score_loss"}
    names = labels(draw, classes)
    scikit_target(draw, rows, names, request)
    request["input"] = probabilities(draw, rows, classes)
    if classes == 2 and draw.chance(0.6):
        column = [draw.share() for _ in range(rows)]
        request["input"] = draw.choice(column, [[value] for value in column])
        request.pop("labels", None)
        if draw.chance(0.5):
            request["pos_label"] = draw.choice(*names)
    elif draw.chance(0.1):
        request.pop("labels", None)
        request["target"] = draw.fill([rows, classes], lambda: draw.choice(0, 1))
    if draw.chance(0.4):
        request["scale_by_half"] = draw.chance(0.5)
    return request


def hinge_loss(draw):
    rows, classes = draw.random.randint(1, 6), draw.random.randint(2, 4)
    request = {"loss": "hinge_loss"}
    scikit_target(draw, rows, labels(draw, classes), request)
    request["input"] = draw.fill([rows] if classes == 2 else [rows, classes], draw.finite)
    if draw.chance(0.05):
        request["input"] = draw.fill([rows, classes], draw.logit)
    return request


REQUESTS = {
    "cross_entropy": cross_entropy,
    "nll_loss": nll_loss,
    "binary_cross_entropy": binary_cross_entropy,
    "binary_cross_entropy_with_logits": binary_cross_entropy_with_logits,
    "multi_margin_loss": multi_margin_loss,
    "hinge_embedding_loss": hinge_embedding,
    "mse_loss": distance("mse_loss"),
    "l1_loss": distance("l1_loss"),
    "kl_div": kl_div,
    "sigmoid_focal_loss": sigmoid_focal_loss,
    "softmax": softmax("softmax"),
    "log_softmax": softmax("log_softmax"),
    "log_loss": log_loss,
    "brier_score_loss": brier_score_loss,
    "hinge_loss": hinge_loss,
}


# What the libraries answer: (value, gradient) as nested lists, or an exception.


def focal(input, target, alpha=0.25, gamma=2, reduction="none"):
    """torchvision.ops.sigmoid_focal_loss, which is not always installed with torch."""
    if not (0 <= alpha <= 1) and alpha != -1:
        raise ValueError("alpha")
    p = torch.sigmoid(input)
    loss = F.binary_cross_entropy_with_logits(input, target, reduction="none")
    p_t = p * target + (1 - p) * (1 - target)
    loss = loss * ((1 - p_t) ** gamma)
    if alpha >= 0:
        loss = (alpha * target + (1 - alpha) * (1 - target)) * loss
    return {"none": loss, "mean": loss.mean(), "sum": loss.sum()}[reduction]


def by_torch(request):
    dtype = getattr(torch, request.get("dtype", "float64"))
    name = request["loss"]
    if name == "hinge_embedding":
        name = "hinge_embedding_loss"
    x = torch.tensor(request["input"], dtype=dtype, requires_grad=True)
    options = {
        key: value
        for key, value in request.items()
        if key not in ("id", "loss", "input", "target", "dtype", "gradient")
    }
    for key in ("weight", "pos_weight"):
        if key in options:
            options[key] = torch.tensor(options[key], dtype=dtype)
    arguments = []
    if "target" in request:
        t = torch.tensor(request["target"], dtype=dtype)
        indexed = ("cross_entropy", "nll_loss", "multi_margin_loss")
        if name in indexed and not (name == "cross_entropy" and t.shape == x.shape):
            t = torch.tensor(request["target"], dtype=torch.int64)
        arguments.append(t)
    function = focal if name == "sigmoid_focal_loss" else getattr(F, name)
    value = function(x, *arguments, **options)
    value.sum().backward()
    return value.tolist(), x.grad.tolist()


def scikit_gradient(request, dtype):
    """The derivative of the library's formula, by PyTorch."""
    x = torch.tensor(request["input"], dtype=dtype, requires_grad=True)
    target = request["target"]
    if isinstance(target[0], list) and len(target[0]) == 1:
        target = [label for row in target for label in row]
    if isinstance(target[0], list):
        names, index = None, None
    else:
        source = target if request["loss"] == "hinge_loss" and x.ndim == 1 else request.get("labels", target)
        if request["loss"] == "brier_score_loss" and (x.ndim == 1 or x.shape[1] == 1):
            positive = request.get("pos_label")
            if positive is None:
                positive = 1 if set(target) <= {0, 1} or set(target) <= {-1, 1} else max(target)
            index = [int(label == positive) for label in target]
        else:
            names = sorted(set(source))
            index = [names.index(label) for label in target]
    weight = torch.tensor(request.get("sample_weight", [1.0] * len(target)), dtype=dtype)
    if request["loss"] == "hinge_loss":
        if x.ndim == 1 or x.shape[1] == 1:
            single = len(set(target)) == 1
            sign = torch.tensor([-1.0 if single or i == 0 else 1.0 for i in index], dtype=dtype)
            margin = sign * x.reshape(-1)
        else:
            rows = torch.arange(len(index))
            others = x.clone()
            others[rows, index] = -math.inf
            margin = x[rows, index] - others.max(dim=1).values
        losses = torch.relu(1 - margin)
    else:
        p = x if x.ndim == 2 and x.shape[1] > 1 else torch.stack([1 - x.reshape(-1), x.reshape(-1)], 1)
        if isinstance(target[0], list):
            truth = torch.tensor(target, dtype=dtype)
        else:
            truth = F.one_hot(torch.tensor(index), p.shape[1]).to(dtype)
        if request["loss"] == "log_loss":
            eps = torch.finfo(dtype).eps
            losses = -torch.special.xlogy(truth, torch.clamp(p, eps, 1 - eps)).sum(dim=1)
        else:
            half = request.get("scale_by_half", p.shape[1] < 3)
            losses = ((truth - p) ** 2).sum(dim=1) * (0.5 if half else 1)
    total = (weight * losses).sum()
    if request.get("normalize", True):
        total = total / weight.sum()
    total.backward()
    return x.grad.tolist()


def by_scikit(request):
    dtype = request.get("dtype", "float64")
    function = getattr(metrics, request["loss"])
    options = {
        key: value
        for key, value in request.items()
        if key not in ("id", "loss", "input", "target", "dtype", "gradient")
    }
    for key in ("labels", "sample_weight"):
        if key in options:
            options[key] = numpy.array(options[key])
    value = function(numpy.array(request["target"]), numpy.array(request["input"], dtype=dtype), **options)
    return value, scikit_gradient(request, getattr(torch, dtype))


def by_peer(request):
    scikit = ("log_loss", "brier_score_loss", "hinge_loss")
    return by_scikit(request) if request["loss"] in scikit else by_torch(request)


# Comparing.


def encode(value):
    """Numbers as the protocol writes them."""
    if isinstance(value, list):
        return [encode(part) for part in value]
    if isinstance(value, dict):
        return {key: encode(part) for key, part in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def flat(value):
    if isinstance(value, list):
        return [number for part in value for number in flat(part)]
    return [float(value.replace("Infinity", "inf")) if isinstance(value, str) else float(value)]


def shape(value):
    return [len(value)] + (shape(value[0]) if value else []) if isinstance(value, list) else []


def size(request):
    """The size of the numbers on which the library rounds."""
    numbers = [1.0]
    for key in ("input", "target", "margin"):
        numbers += [abs(n) for n in flat(request.get(key, [])) if math.isfinite(n)] if not (
            key == "target" and request["loss"] in ("log_loss", "brier_score_loss", "hinge_loss")
        ) else []
    top = max(numbers)
    return top * top if request["loss"] == "mse_loss" or request.get("p") == 2 else top


def agrees(expected, found, request):
    if shape(expected) != shape(found):
        return False
    single = request.get("dtype") == "float32"
    relative = 1e-6 if single else 1e-12
    absolute = (1e-6 if single else 2e-15) * size(request)
    for a, b in zip(flat(expected), flat(found)):
        if math.isnan(a) or math.isnan(b):
            if math.isnan(a) != math.isnan(b):
                return False
        elif a != b and not abs(a - b) <= relative * max(abs(a), abs(b)) + absolute:
            return False
    return True


def decode(value):
    """The other way round, but for the labels, which may be texts."""
    if isinstance(value, list):
        return [decode(part) for part in value]
    names = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}
    return names.get(value, value) if isinstance(value, str) else value


def requests(options):
    draw = Draw(options.seed)
    for index, line in enumerate(EDGES.read_text().splitlines()):
        request = {key: decode(value) for key, value in json.loads(line).items()}
        if options.loss in (None, request["loss"]):
            yield {"id": f"edge {index}", **request, "gradient": True}
    names = [options.loss] if options.loss else list(REQUESTS)
    for index in range(options.count):
        request = REQUESTS[names[index % len(names)]](draw)
        if draw.chance(0.3):
            request["dtype"] = draw.choice("float32", "float64")
        request["gradient"] = True
        yield {"id": index, **request}


def answer(request):
    """The library's answer in the protocol's form; None where it refuses."""
    try:
        value, gradient = by_peer(request)
        return {"value": value, "gradient": gradient}
    except Exception:
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=10000, help="how many requests")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--loss", choices=list(REQUESTS), help="only this one")
    parser.add_argument("--xent", default=str(ROOT / ".build/release/xent"), help="the program to compare")
    parser.add_argument("--table", type=int, help="print so many requests with the libraries' answers")
    parser.add_argument("--show", type=int, default=5, help="how many differences to print")
    options = parser.parse_args()
    versions = {"torch": torch.__version__.split("+")[0], "scikit-learn": sklearn.__version__}
    if options.table:
        options.count = options.table
        print(json.dumps(versions))
        for request in requests(options):
            print(json.dumps({"request": encode(request), "answer": encode(answer(request))}, allow_nan=False))
        return 0
    asked = list(requests(options))
    lines = "".join(json.dumps(encode(request), allow_nan=False) + "\n" for request in asked)
    run = subprocess.run([options.xent, "loss", "-"], input=lines, capture_output=True, text=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(asked):
        print(f"compare-peers: {len(asked)} requests, {len(answers)} answers; {run.stderr}", file=sys.stderr)
        return 1
    counts = {}
    differences = 0
    for request, found in zip(asked, answers):
        expected = answer(request)
        same = ("error" in found) == (expected is None) and found["id"] == request["id"]
        if same and expected is not None:
            same = agrees(expected["value"], found["value"], request) and agrees(
                expected["gradient"], found["gradient"], request
            )
        asked_of, refused, differing = counts.get(request["loss"], (0, 0, 0))
        counts[request["loss"]] = (asked_of + 1, refused + (expected is None), differing + (not same))
        if not same:
            differences += 1
            if differences <= options.show:
                print(json.dumps(encode(request)))
                print("  library:", json.dumps(encode(expected)))
                print("  xent:   ", json.dumps(found))
    print(f"{'loss':34}{'requests':>9}{'refused':>9}{'differing':>11}   {versions}")
    for name, (asked_of, refused, differing) in sorted(counts.items()):
        print(f"{name:34}{asked_of:9}{refused:9}{differing:11}")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
