#!/usr/bin/env python3
"""The shapes of `Benchmarks loss`, in PyTorch on the processor, for comparison.

Run it right before or after `swift run -c release Benchmarks loss`, on an idle
machine. Needs PyTorch (https://pytorch.org); says so where it is missing. Median and fastest call,
microseconds and nanoseconds an element; the gradient's memory is PyTorch's own, as in training.
"""

import sys
import time

try:
    import torch
    import torch.nn.functional as F
except ImportError:
    sys.exit("benchmark-pytorch: PyTorch is not installed (python3 -m pip install torch)")


def timing(call, budget=1.0):
    """Median and best seconds of a call, in series long enough for the clock."""
    call()
    start = time.perf_counter()
    call()
    once = max(time.perf_counter() - start, 1e-9)
    series = max(1, int(50e-6 / once))
    samples = []
    for _ in range(min(2000, max(5, int(budget / (once * series))))):
        start = time.perf_counter()
        for _ in range(series):
            call()
        samples.append((time.perf_counter() - start) / series)
    samples.sort()
    return samples[len(samples) // 2], samples[0]


def show(name, what, threads, elements, call):
    median, best = timing(call)
    print(
        f"{name:>14}  {what}  {threads} thread{'s' if threads > 1 else ' '}"
        f"  {median * 1e6:>12.2f} us  best {best * 1e6:>12.2f}  {median * 1e9 / elements:8.3f} ns/elem",
        flush=True,
    )


def measure(name, elements, logits, loss):
    """Forward without a graph, then forward and gradient with one."""
    for threads in (1, 2):
        torch.set_num_threads(threads)
        with torch.no_grad():
            show(name, "fwd", threads, elements, lambda: loss(logits))
        leaf = logits.clone().requires_grad_(True)

        def both():
            leaf.grad = None
            loss(leaf).backward()

        show(name, "f+g", threads, elements, both)


def main():
    print(f"PyTorch {torch.__version__}, {torch.backends.cpu.get_cpu_capability()}")
    torch.manual_seed(1)
    for rows, classes in [(1, 10), (32, 10), (1797, 10), (60000, 10), (8192, 1000), (2048, 50257)]:
        logits = torch.randn(rows, classes) * 2
        labels = torch.arange(rows) * 7919 % classes
        measure(f"{rows}x{classes}", rows * classes, logits, lambda z: F.cross_entropy(z, labels))
    for power in (3, 6, 8):
        count = 10**power
        logits = torch.randn(count) * 3
        targets = torch.arange(count) % 2 * 1.0
        measure(
            f"binary 1e{power}", count, logits,
            lambda z: F.binary_cross_entropy_with_logits(z, targets))


if __name__ == "__main__":
    main()
