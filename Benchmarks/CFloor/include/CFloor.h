// What the kernels are compared with: the least that this machine needs for the same result.
#ifndef CFLOOR_H
#define CFLOOR_H

#include <stddef.h>
#include <stdint.h>

/// Whether there is a hand-written loop for this processor.
int floor_has_cross_entropy(void);

/// Sum of the losses of rows of ten classes, and their gradient unless that is NULL: the loop written for
/// this case alone, as accurate as the kernels, which knows neither ignored labels nor infinite logits.
double floor_cross_entropy(
    const float *logits, const int64_t *labels, ptrdiff_t rows, float *gradient, float scale);

/// Multiplications and additions a second that never leave the registers, one thread.
double floor_multiply_add_rate(void);

#endif
