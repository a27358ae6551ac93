"""Writes Tests/LossCoreTests/References/libraries.jsonl: what PyTorch and scikit-learn compute.

python3 Scripts/library_losses.py > Tests/LossCoreTests/References/libraries.jsonl
Needs torch, scikit-learn and numpy. The first line names their versions. torchvision's
sigmoid_focal_loss is written out with PyTorch's functions, as its source defines it.
"""

import json

import numpy
import sklearn
import sklearn.metrics
import torch
import torch.nn.functional as F

torch.manual_seed(20240229)
generator = torch.Generator().manual_seed(7)


def numbers(values):
    return ["NaN" if v != v else repr(v) if abs(v) == float("inf") else v for v in values]


def draw(*shape, scale=2.0):
    return torch.randn(*shape, generator=generator, dtype=torch.float64) * scale


def uniform(*shape):
    return torch.rand(*shape, generator=generator, dtype=torch.float64)


def write(function, loss, inputs, target, reduction, settings=None, **more):
    """`loss` takes a tensor that follows its gradient and returns the loss, of any shape."""
    leaf = inputs.clone().requires_grad_(True)
    value = loss(leaf)
    value.sum().backward()
    case = {"function": function, "shape": list(inputs.shape), "inputs": inputs.flatten().tolist()}
    case["target" if target.is_floating_point() else "labels"] = target.flatten().tolist()
    case |= {"reduction": reduction, "settings": settings or {}}
    case |= {name: tensor.flatten().tolist() for name, tensor in more.items() if tensor is not None}
    case |= {"expected": numbers(value.detach().flatten().tolist()),
             "gradient": numbers(leaf.grad.flatten().tolist())}
    print(json.dumps(case, separators=(",", ":")))


def categorical():
    for shape in ((3,), (4, 5), (2, 3, 4), (2, 4, 2, 3)):
        z = draw(*shape)
        classes = shape[0] if len(shape) == 1 else shape[1]
        places = () if len(shape) == 1 else (shape[0],) + shape[2:]
        labels = torch.randint(classes, places, generator=generator)
        soft = torch.softmax(draw(*shape), dim=0 if len(shape) == 1 else 1)
        weights = uniform(classes) + 0.2
        ignored = int(labels.flatten()[0])
        for reduction in ("none", "mean", "sum"):
            for w in (None, weights):
                for smoothing in (0.0, 0.15):
                    for ignore in (-100, ignored):
                        write("cross_entropy", lambda x: F.cross_entropy(
                            x, labels, weight=w, ignore_index=ignore, reduction=reduction,
                            label_smoothing=smoothing), z, labels, reduction,
                            {"smoothing": smoothing, "ignore": ignore}, weights=w)
                    write("cross_entropy", lambda x: F.cross_entropy(
                        x, soft, weight=w, reduction=reduction, label_smoothing=smoothing), z, soft,
                        reduction, {"smoothing": smoothing}, weights=w)
                logs = torch.log_softmax(z, dim=0 if len(shape) == 1 else 1)
                write("nll_loss", lambda x: F.nll_loss(x, labels, weight=w, ignore_index=ignored,
                      reduction=reduction), logs, labels, reduction, {"ignore": ignored}, weights=w)
    z, labels = draw(3, 4), torch.tensor([2, 2, 2])
    for reduction in ("none", "mean", "sum"):
        write("cross_entropy", lambda x: F.cross_entropy(x, labels, ignore_index=2,
              reduction=reduction), z, labels, reduction, {"ignore": 2})
        for power in (1, 2):
            for margin in (1.0, 0.4):
                for w in (None, uniform(4) + 0.2):
                    write("multi_margin_loss", lambda x: F.multi_margin_loss(
                        x, labels, p=power, margin=margin, weight=w, reduction=reduction), z, labels,
                        reduction, {"p": power, "margin": margin}, weights=w)


def focal(x, y, alpha, gamma):
    p = torch.sigmoid(x)
    ce = F.binary_cross_entropy_with_logits(x, y, reduction="none")
    loss = ce * (1 - (p * y + (1 - p) * (1 - y))) ** gamma
    return loss if alpha < 0 else (alpha * y + (1 - alpha) * (1 - y)) * loss


def reduced(loss, reduction):
    return loss if reduction == "none" else loss.mean() if reduction == "mean" else loss.sum()


def elements():
    x, p = draw(4, 3), uniform(4, 3)
    p[0, 0], p[1, 1], p[2, 2] = 0.0, 1.0, 0.0
    hard = torch.randint(2, (4, 3), generator=generator).double()
    soft = uniform(4, 3)
    hard[0, 0], hard[1, 1] = 1.0, 0.0
    sample, positive = uniform(4, 3) + 0.1, uniform(3) * 4
    for reduction in ("none", "mean", "sum"):
        for y in (hard, soft):
            for w in (None, sample):
                write("binary_cross_entropy", lambda a: F.binary_cross_entropy(
                    a, y, weight=w, reduction=reduction), p, y, reduction, sample=w)
                for c in (None, positive):
                    write("binary_cross_entropy_with_logits",
                          lambda a: F.binary_cross_entropy_with_logits(a, y, weight=w, pos_weight=c,
                          reduction=reduction), x, y, reduction, sample=w, weights=c)
            for alpha, gamma in ((0.25, 2.0), (-1.0, 1.5), (0.6, 0.0)):
                write("sigmoid_focal_loss", lambda a: reduced(focal(a, y, alpha, gamma), reduction),
                      x, y, reduction, {"alpha": alpha, "gamma": gamma})
        write("mse_loss", lambda a: F.mse_loss(a, soft, reduction=reduction), x, soft, reduction)
        write("l1_loss", lambda a: F.l1_loss(a, soft, reduction=reduction), x, soft, reduction)
        signs = hard * 2 - 1
        write("hinge_embedding_loss", lambda a: F.hinge_embedding_loss(
            a, signs, margin=1.3, reduction=reduction), x, signs, reduction, {"margin": 1.3})
    q, t = torch.log_softmax(draw(4, 3), 1), torch.softmax(draw(4, 3), 1)
    t[0] = torch.tensor([0.0, 0.25, 0.75])
    for reduction in ("none", "mean", "sum", "batchmean"):
        write("kl_div", lambda a: F.kl_div(a, t, reduction=reduction), q, t, reduction)
        logs = torch.log_softmax(draw(4, 3), 1)
        write("kl_div", lambda a: F.kl_div(a, logs, reduction=reduction, log_target=True), q, logs,
              reduction, {"log_target": 1})


def scikit_learn():
    def write(function, value, inputs, labels, sample=None):
        case = {"function": function, "shape": list(inputs.shape),
                "inputs": inputs.flatten().tolist(), "labels": labels, "reduction": "mean",
                "settings": {}, "expected": [float(value)]}
        if sample is not None:
            case["sample"] = sample.tolist()
        print(json.dumps(case, separators=(",", ":")))

    rng = numpy.random.default_rng(3)
    p = rng.dirichlet([0.5, 1, 2], size=6)
    p[0] = [1, 0, 0]
    labels = [1, 0, 2, 1, 2, 2]
    sample = rng.uniform(0.2, 2, 6)
    score = rng.normal(size=(6, 3))
    one = rng.uniform(size=6)
    one[0], one[1] = 1.0, 0.0
    binary = [0, 0, 1, 1, 0, 1]
    m = sklearn.metrics
    for w in (None, sample):
        write("log_loss", m.log_loss(labels, p, sample_weight=w), p, labels, w)
        write("log_loss_binary", m.log_loss(binary, one, sample_weight=w), one, binary, w)
        write("brier_score_loss", m.brier_score_loss(labels, p, sample_weight=w), p, labels, w)
        write("brier_score_loss_binary", m.brier_score_loss(binary, one, sample_weight=w), one,
              binary, w)
        write("hinge_loss", m.hinge_loss(labels, score, sample_weight=w), score, labels, w)
        write("hinge_loss_binary", m.hinge_loss(binary, score[:, 0], sample_weight=w), score[:, 0],
              binary, w)
    for tied in (one, numpy.round(one, 1), numpy.full(6, 0.5)):
        write("roc_auc_score", m.roc_auc_score(binary, tied), tied, binary)
    for k in (1, 2, 3):
        write(f"top_{k}_accuracy_score", m.top_k_accuracy_score(labels, score, k=k), score, labels)
    write("zero_one_loss", m.zero_one_loss(labels, score.argmax(1)), score, labels)


print(json.dumps({"torch": torch.__version__.split("+")[0], "scikit-learn": sklearn.__version__,
                  "numpy": numpy.__version__}))
categorical()
elements()
scikit_learn()
