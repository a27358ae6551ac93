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

static void dense_input_gradient(
    const xent_dense_input_gradient *layer, ptrdiff_t first, ptrdiff_t end) {
  if (layer->result_stride % 4 == 0) {
    if (layer->padded_outputs == 4) return narrow_input_gradient(layer, 4, first, end);
    if (layer->padded_outputs == 8) return narrow_input_gradient(layer, 8, first, end);
  }
  for (ptrdiff_t at = 0; at < layer->result_stride; at += LANES) {
    ptrdiff_t left = layer->input_count - at;
    const float *weights = layer->weights + at * layer->padded_outputs;
    if (layer->padded_outputs % LANES == 0 && left >= GROUP) {
      for (ptrdiff_t row = first; row < end; row++)
        input_gradient_block(layer, weights, GROUP, at, row);
    } else {
      for (ptrdiff_t row = first; row < end; row++)
        input_gradient_block(layer, weights, left < 0 ? 0 : left, at, row);
    }
  }
}
