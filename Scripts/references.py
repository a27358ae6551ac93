"""Writes Tests/LossCoreTests/References/exact.jsonl: losses and activations to 60 digits.

python3 Scripts/references.py > Tests/LossCoreTests/References/exact.jsonl
Needs mpmath. Inputs are doubles, taken as exact; every result is computed with 400 digits and
written as the nearest double and what is missing from it, in units of its last place, so that an
error can be measured in fractions of that unit.
"""

import json
import math
import random

from mpmath import exp, log, log1p, mp, mpf

mp.dps = 400
rng = random.Random(20240229)


def pair(value):
    nearest = float(value)
    return [nearest.hex(), round(float((value - mpf(nearest)) / mpf(math.ulp(nearest))), 6)]


def write(quantity, expected, **inputs):
    case = {"quantity": quantity, **inputs, "expected": [pair(value) for value in expected]}
    print(json.dumps(case, separators=(",", ":")))


def sigmoid(x):
    return 1 / (1 + exp(-mpf(x)))


def softplus(x):
    return log1p(exp(mpf(x)))


def powers(z, temperature=1):
    top = max(z)
    return [exp((mpf(x) - mpf(top)) / mpf(temperature)) for x in z]


def softmax(z, temperature=1):
    weights = powers(z, temperature)
    total = sum(weights)
    return [w / total for w in weights]


def surprisals(z):
    top = mpf(max(z))
    total = log(sum(powers(z)))
    return [total + top - mpf(x) for x in z]


def shares(classes, label, smoothing, weights):
    smoothing = mpf(smoothing)
    return [
        ((1 - smoothing) * (1 if c == label else 0) + smoothing / classes) * mpf(weights[c])
        if c != label
        else (1 - smoothing) * mpf(weights[label]) + smoothing / classes * mpf(weights[c])
        for c in range(classes)
    ]


def cross_entropy(z, target):
    losses = surprisals(z)
    total = sum(target)
    value = sum(t * l for t, l in zip(target, losses) if t != 0)
    return value, [p * total - t for p, t in zip(softmax(z), target)]


def through_softmax(p, slopes):
    mean = sum(a * b for a, b in zip(p, slopes))
    return [a * (b - mean) for a, b in zip(p, slopes)]


def scalars():
    points = [0.0, 1e-300, 1e-17, 1e-8, 0.1, 0.5, 1.0, 1.2, 3.7, 17.3, 36.1, 40.0, 100.0, 700.5]
    points += [745.0, 1e4] + [rng.uniform(-60, 60) for _ in range(14)]
    for x in sorted({s * x for x in points for s in (1, -1)}):
        write("sigmoid", [sigmoid(x)], inputs=[x])
        write("softplus", [softplus(x)], inputs=[x])
    for x in (-40.0, -3.3, -0.2, 0.0, 1.2, 8.0, 40.0, 300.0, -1e4, 1e4):
        for y, c in ((1.0, 1.0), (0.0, 1.0), (1.0, 3.5), (0.3, 2.0), (0.75, 1.0)):
            value = mpf(c) * mpf(y) * softplus(-x) + (1 - mpf(y)) * softplus(x)
            slope = (1 - mpf(y)) * sigmoid(x) - mpf(c) * mpf(y) * sigmoid(-x)
            write("binary", [value, slope], inputs=[x], target=[y], weights=[c])
        for y, alpha, gamma in ((1.0, 0.25, 2.0), (0.0, 0.25, 2.0), (1.0, 0.5, 0.5), (0.0, 1.0, 0.0)):
            if alpha == 1.0 and y == 0.0:
                continue
            p, q = (sigmoid(x), sigmoid(-x)) if y else (sigmoid(-x), sigmoid(x))
            scale = mpf(alpha) if y else 1 - mpf(alpha)
            loss = softplus(-x if y else x)
            value = scale * q ** mpf(gamma) * loss
            # d/dx of q^gamma * loss for y = 1, mirrored for y = 0.
            slope = -scale * (q ** (mpf(gamma) + 1) + mpf(gamma) * loss * p * q ** mpf(gamma))
            write("sigmoid-focal", [value, slope if y else -slope], inputs=[x], target=[y],
                  weights=[alpha, gamma])
    for p in (5e-324, 1e-310, 1e-17, 0.001, 0.3, 0.5, 0.8, 0.999, 1 - 2.0**-53):
        write("surprisal", [-log(mpf(p))], inputs=[p])
        for y in (1.0, 0.0, 0.3):
            value = -mpf(y) * log(mpf(p)) - (1 - mpf(y)) * log(1 - mpf(p))
            slope = (mpf(p) - mpf(y)) / (mpf(p) * (1 - mpf(p)))
            if abs(slope) < mpf("1e308"):
                write("binary-probability", [value, slope], inputs=[p], target=[y])


def rows():
    known = [[40.0, 0.0], [2.0, 0.5, -1.0], [0.0, 0.0], [1e4, -1e4, 0.0], [700.0, 0.0, 710.0]]
    known += [[750.0, 0.0], [1.0 + 2.0**-52, 1.0, 1.0 - 2.0**-53], [3.25], [-1e-9, 1e-9]]
    drawn = []
    for classes in (2, 3, 5, 10, 40):
        for spread in (0.01, 1, 5, 30, 250, 1e4):
            drawn.append([rng.gauss(0, 1) * spread for _ in range(classes)])
    for classes, spread in ((100, 3), (100, 60), (1000, 4), (1000, 40), (1000, 300)):
        drawn.append([round(rng.gauss(0, 1) * spread, 3) for _ in range(classes)])
    for z in known + drawn:
        yield z


def row_losses():
    for z in rows():
        classes = len(z)
        top = z.index(max(z))
        other = rng.randrange(classes)
        p = softmax(z)
        write("softmax", p, inputs=z)
        write("log-sum-exp", [mpf(max(z)) + log(sum(powers(z)))], inputs=z)
        if classes <= 10:
            write("log-softmax", [-s for s in surprisals(z)], inputs=z)
            write("softmax-temperature", softmax(z, 2.5), inputs=z, weights=[2.5])
        for label in sorted({top, other} if classes > 100 else {top, other, z.index(min(z))}):
            target = shares(classes, label, 0, [1] * classes)
            value, gradient = cross_entropy(z, target)
            if classes > 100:
                gradient = gradient[label : label + 1]
            write("cross-entropy", [value] + gradient, inputs=z, label=label)
        if classes > 100:
            continue
        weights = [round(rng.uniform(0.1, 3), 2) for _ in range(classes)]
        value, gradient = cross_entropy(z, shares(classes, other, 0.1, weights))
        write("smoothed", [value] + gradient, inputs=z, label=other, weights=[0.1] + weights)
        if classes > 10:
            continue
        soft = [rng.random() for _ in range(classes)]
        soft = [s / sum(soft) for s in soft]
        value, gradient = cross_entropy(z, [mpf(s) for s in soft])
        write("soft", [value] + gradient, inputs=z, target=soft)
        if max(z) - min(z) > 700:
            continue
        for label in {top, other}:
            loss = surprisals(z)[label]
            rest = sum(p[c] for c in range(classes) if c != label)
            for q in (0.7, 1.0):
                slopes = [mpf(0)] * classes
                slopes[label] = -(p[label] ** (mpf(q) - 1))
                write("generalized", [(1 - p[label] ** mpf(q)) / mpf(q)]
                      + through_softmax(p, slopes), inputs=z, label=label, weights=[q])
            if classes > 1:
                gamma = mpf(2)
                slopes = [mpf(0)] * classes
                slopes[label] = -gamma * rest * loss - rest**gamma / p[label]
                write("focal", [rest**gamma * loss] + through_softmax(p, slopes), inputs=z,
                      label=label, weights=[2.0])
            misses = [a - (1 if c == label else 0) for c, a in enumerate(p)]
            write("brier", [sum(m * m for m in misses)]
                  + through_softmax(p, [2 * m for m in misses]), inputs=z, label=label)
            for power in (1, 2):
                terms = [max(mpf(0), 1 - mpf(z[label]) + mpf(z[c])) if c != label else mpf(0)
                         for c in range(classes)]
                write("multi-margin", [sum(t**power for t in terms) / classes], inputs=z,
                      label=label, weights=[float(power)])


def distributions():
    drawn = [([0.5, 0.5], [0.9, 0.1]), ([1.0, 0.0], [0.25, 0.75]), ([0.25] * 4, [0.25] * 4)]
    for classes in (2, 3, 10, 100, 1000):
        for spread in (0.001, 1, 8):
            p = softmax([rng.gauss(0, 1) * spread for _ in range(classes)])
            q = softmax([rng.gauss(0, 1) * spread for _ in range(classes)])
            drawn.append(([float(a) for a in p], [float(a) for a in q]))
    p = drawn[-9][0]
    drawn.append((p, [p[1]] + [p[0]] + p[2:]))
    near = [0.3, 0.3, 0.4]
    drawn.append((near, [0.3 + 2.0**-30, 0.3 - 2.0**-30, 0.4]))
    for p, q in drawn:
        P, Q = [mpf(a) for a in p], [mpf(a) for a in q]
        middle = [(a + b) / 2 for a, b in zip(P, Q)]
        def divergence(a, b):
            return sum(x * log(x / y) for x, y in zip(a, b) if x > 0)
        write("entropy", [-sum(a * log(a) for a in P if a > 0)], inputs=p)
        write("cross", [-sum(a * log(b) for a, b in zip(P, Q) if a > 0)], inputs=p, target=q)
        write("divergence", [divergence(P, Q)], inputs=p, target=q)
        write("jensen-shannon", [(divergence(P, middle) + divergence(Q, middle)) / 2], inputs=p,
              target=q)


scalars()
row_losses()
distributions()
