"""Writes Sources/LossCore/Arithmetic/ExponentialTable.swift: powers of two as pairs of doubles.

python3 Scripts/exponential_table.py > Sources/LossCore/Arithmetic/ExponentialTable.swift
Needs mpmath.
"""

import mpmath

mpmath.mp.dps = 60


def pair(value):
    high = float(value)
    return high, float(value - mpmath.mpf(high))


def table(name, meaning, steps):
    print(f"  /// {meaning}")
    print(f"  static let {name}: [DoubleDouble] = [")
    for index in range(64):
        high, low = pair(mpmath.mpf(2) ** (mpmath.mpf(index) / steps))
        print(f"    DoubleDouble(high: {high.hex()}, low: {low.hex()}),")
    print("  ]")


def leading(value, bits):
    mantissa, exponent = mpmath.frexp(value)
    return mpmath.floor(mantissa * 2**bits) * mpmath.mpf(2) ** (exponent - bits)


step = mpmath.log(2) / 4096
first = leading(step, 30)
second = leading(step - first, 30)
third = float(step - first - second)

print("// Written by Scripts/exponential_table.py.\n")
print("/// The constants behind `DoubleDouble.exp`.")
print("enum ExponentialTable {")
print("  /// 4096 / ln 2: the number of steps in a unit.")
print(f"  static let stepsPerUnit = {float(4096 / mpmath.log(2)).hex()}")
print("  /// ln 2 / 4096 in three parts; the first two have 30 bits, so that whole multiples are exact.")
print(f"  static let step = ({float(first).hex()}, {float(second).hex()}, {third.hex()})\n")
table("coarse", "2^(i/64)", 64)
print()
table("fine", "2^(i/4096)", 4096)
print("}")
