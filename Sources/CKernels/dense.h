// A fully connected layer: forward, gradient of its parameters, gradient of its inputs.

// As many sums as the registers hold.
#if LEVEL == 4
#define DENSE_ROWS 8
#define DENSE_COLUMNS 2
#elif LEVEL == 3
#define DENSE_ROWS 6
#define DENSE_COLUMNS 1
#else
#define DENSE_ROWS 2
#define DENSE_COLUMNS 1
#endif

#define WIDTH 16
#include "dense_tile.h"
#undef WIDTH
#define WIDTH 8
#include "dense_tile.h"
#undef WIDTH
#define WIDTH 4
#include "dense_tile.h"
#undef WIDTH

static void dense_forward(const xent_dense *layer, ptrdiff_t first, ptrdiff_t end) {
  ptrdiff_t padded = layer->padded_outputs, stride = layer->input_stride;
  const float *inputs = layer->inputs + first * stride;
  float *results = layer->results + first * padded;
#define FORWARD(width)                                                                             \
  dense_product_##width(                                                                           \
      end - first, inputs, stride, 1, layer->weights, padded, layer->input_count, layer->biases,   \
      0, results)
  if (padded % 16 == 0) {
    FORWARD(16);
  } else if (padded % 8 == 0) {
    FORWARD(8);
  } else {
    FORWARD(4);
  }
#undef FORWARD
}

static void dense_add_gradient(const xent_dense_gradient *layer, ptrdiff_t first, ptrdiff_t end) {
  ptrdiff_t padded = layer->padded_outputs;
  float *weights = layer->weights + first * padded;
#define ADD_GRADIENT(width)                                                                        \
  dense_product_##width(                                                                           \
      end - first, layer->inputs + first, 1, layer->input_stride, layer->deltas, padded,           \
      layer->rows, weights, padded, weights)
  if (padded % 16 == 0) {
    ADD_GRADIENT(16);
  } else if (padded % 8 == 0) {
    ADD_GRADIENT(8);
  } else {
    ADD_GRADIENT(4);
  }
#undef ADD_GRADIENT
  if (first > 0) return;
  for (ptrdiff_t k = 0; k < padded; k += 4) {
    typedef float four __attribute__((ext_vector_type(4)));
    four sum, delta;
    __builtin_memcpy(&sum, layer->biases + k, sizeof sum);
    for (ptrdiff_t row = 0; row < layer->rows; row++) {
      __builtin_memcpy(&delta, layer->deltas + row * padded + k, sizeof delta);
      sum += delta;
    }
    __builtin_memcpy(layer->biases + k, &sum, sizeof sum);
  }
}

/// Lane i of the result is the sum of the 16 lanes of rows[i]. Pairs of rows are interleaved and added,
/// then pairs of pairs: 45 instructions for 16 rows.
INLINE floats sum_of_rows(const floats *rows) {
  floats a[8], b[4], c[2];
#define ADD_PAIRS(sums, terms, count, LOW, HIGH)                                                   \
  _Pragma("clang loop unroll(full)") for (int i = 0; i < (count); i++) {                           \
    floats x = (terms)[2 * i], y = (terms)[2 * i + 1];                                             \
    (sums)[i] = SHUFFLE(x, y, LOW) + SHUFFLE(x, y, HIGH);                                          \
  }
#define LANES_OF(...) __VA_ARGS__
  ADD_PAIRS(
      a, rows, 8, LANES_OF(0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29),
      LANES_OF(2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31))
  ADD_PAIRS(
      b, a, 4, LANES_OF(0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29),
      LANES_OF(2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31))
  ADD_PAIRS(
      c, b, 2, LANES_OF(0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
      LANES_OF(8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31))
#undef LANES_OF
#undef ADD_PAIRS
  return SHUFFLE(c[0], c[1], 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27) +
      SHUFFLE(c[0], c[1], 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
}

/// Sixteen inputs at a time: their rows of weights times the row of deltas, folded together.
INLINE void input_gradient_block(
    const xent_dense_input_gradient *layer, const float *weights, ptrdiff_t count,
    ptrdiff_t at, ptrdiff_t row) {
  ptrdiff_t padded = layer->padded_outputs;
  const float *deltas = layer->deltas + row * padded;
  floats products[GROUP];
  ptrdiff_t vector = padded < LANES ? padded : LANES;
#pragma clang loop unroll(full)
  for (int j = 0; j < GROUP; j++) products[j] = 0;
  for (ptrdiff_t k = 0; k < padded; k += LANES) {
    floats delta = vector == LANES ? load(deltas + k) : load_first(deltas + k, vector, 0);
#pragma clang loop unroll(full)
    for (int j = 0; j < GROUP; j++)
      if (j < count) {
        const float *weight = weights + j * padded + k;
        floats w = vector == LANES ? load(weight) : load_first(weight, vector, 0);
        products[j] = MULTIPLY_ADD(w, delta, products[j]);
      }
  }
  floats result = sum_of_rows(products);
  ptrdiff_t stride = layer->result_stride, place = row * stride + at;
  ptrdiff_t room = stride - at < LANES ? stride - at : LANES;
  if (layer->slopes) result *= load_first(layer->slopes + place, room, 0);
  store_first(layer->results + place, result, room);
}

/// The same for layers of 16 outputs, whose weights are turned once for all rows. The sums are added in the
/// order of `sum_of_rows`.
INLINE void input_gradient_of_16(
    const xent_dense_input_gradient *layer, ptrdiff_t from, ptrdiff_t first, ptrdiff_t end) {
  floats weights[LANES];
  FOR_FOURS(LANES, load_columns(weights + at, layer->weights + from * LANES + at, LANES);)
  for (ptrdiff_t row = first; row < end; row++) {
    const float *deltas = layer->deltas + row * LANES;
    floats sums[4];
#pragma clang loop unroll(full)
    for (int k = 0; k < 4; k++) {
      const float *d = deltas + 4 * k;
      const floats *w = weights + 4 * k;
      sums[k] = (w[0] * d[0] + w[2] * d[2]) + (w[1] * d[1] + w[3] * d[3]);
    }
    floats result = (sums[0] + sums[2]) + (sums[1] + sums[3]);
    ptrdiff_t place = row * layer->result_stride + from;
    if (layer->slopes) result *= load(layer->slopes + place);
    store(layer->results + place, result);
  }
}

static void dense_input_gradient(
    const xent_dense_input_gradient *layer, ptrdiff_t first, ptrdiff_t end) {
  if (layer->result_stride % 4 == 0) {
    if (layer->padded_outputs == 4) return narrow_input_gradient(layer, 4, first, end);
    if (layer->padded_outputs == 8) return narrow_input_gradient(layer, 8, first, end);
  }
  for (ptrdiff_t at = 0; at < layer->result_stride; at += LANES) {
    ptrdiff_t left = layer->input_count - at;
    const float *weights = layer->weights + at * layer->padded_outputs;
    if (layer->padded_outputs == LANES && left >= GROUP && end - first >= 4) {
      input_gradient_of_16(layer, at, first, end);
    } else if (layer->padded_outputs % LANES == 0 && left >= GROUP) {
      for (ptrdiff_t row = first; row < end; row++)
        input_gradient_block(layer, weights, GROUP, at, row);
    } else {
      for (ptrdiff_t row = first; row < end; row++)
        input_gradient_block(layer, weights, left < 0 ? 0 : left, at, row);
    }
  }
}
