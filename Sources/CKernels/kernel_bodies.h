// Everything that is compiled once per level; included by level1.c, level3.c and level4.c alone.
// Vectors are passed between functions of one file only, which agree on how.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wpsabi"

#include "vector_math.h"

#include "turned_rows.h"

#include "narrow_rows.h"
#include "wide_rows.h"

#include "labels.h"
#include "narrow_losses.h"
#include "cross_entropy.h"

#include "binary.h"

#include "narrow_layers.h"

#include "dense.h"

#include "activations.h"
#include "updates.h"

static void exp_elements(const float *x, float *result, ptrdiff_t count) {
  ptrdiff_t i = 0;
  for (; i + LANES <= count; i += LANES) store(result + i, exp_nonpositive(load(x + i)));
  if (i < count) store_first(result + i, exp_nonpositive(load_first(x + i, count - i, 0)), count - i);
}

const xent_kernel_table KERNEL_TABLE = {
    .all_count = all_count,
    .cross_entropy_rows = cross_entropy_rows,
    .softmax_rows = softmax_rows,
    .binary_elements = binary_elements,
    .exp_elements = exp_elements,
    .dense_forward = dense_forward,
    .dense_add_gradient = dense_add_gradient,
    .dense_input_gradient = dense_input_gradient,
    .activate = activate,
    .update_descent = update_descent,
    .update_momentum = update_momentum,
    .update_rmsprop = update_rmsprop,
    .update_adam = update_adam,
};

#pragma clang diagnostic pop
