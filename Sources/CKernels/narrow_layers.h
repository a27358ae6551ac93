// The gradient of the inputs of a layer of 4 or 8 outputs: four inputs at a time, whose rows of weights
// are one or two vectors. The sums are added in the order of `sum_of_rows`.

/// deltas x weights^T for the next four inputs, of which `left` are there.
INLINE four_floats sums_of_4(four_floats delta, const float *weights, ptrdiff_t left) {
  floats w = left >= 4 ? load(weights) : load_fours(weights, 4 * left);
  floats p = w * SHUFFLE(delta, delta, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3);
  four_floats a = SHUFFLE(p, p, 0, 4, 8, 12), b = SHUFFLE(p, p, 1, 5, 9, 13);
  four_floats c = SHUFFLE(p, p, 2, 6, 10, 14), d = SHUFFLE(p, p, 3, 7, 11, 15);
  return (a + c) + (b + d);
}

INLINE four_floats sums_of_8(
    four_floats low, four_floats high, const float *weights, ptrdiff_t left) {
  floats delta = SHUFFLE(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7);
  floats p = delta * (left >= 2 ? load(weights) : load_fours(weights, 8 * left));
  floats q = delta * (left >= 4 ? load(weights + 16) : load_fours(weights + 16, 8 * (left - 2)));
  four_floats a = SHUFFLE(p, q, 0, 8, 16, 24), b = SHUFFLE(p, q, 1, 9, 17, 25);
  four_floats c = SHUFFLE(p, q, 2, 10, 18, 26), d = SHUFFLE(p, q, 3, 11, 19, 27);
  four_floats e = SHUFFLE(p, q, 4, 12, 20, 28), f = SHUFFLE(p, q, 5, 13, 21, 29);
  four_floats g = SHUFFLE(p, q, 6, 14, 22, 30), h = SHUFFLE(p, q, 7, 15, 23, 31);
  return ((a + c) + (b + d)) + ((e + g) + (f + h));
}

INLINE void narrow_input_gradient(
    const xent_dense_input_gradient *layer, const int outputs, ptrdiff_t first, ptrdiff_t end) {
  ptrdiff_t stride = layer->result_stride;
  for (ptrdiff_t row = first; row < end; row++) {
    const float *deltas = layer->deltas + row * outputs;
    four_floats low = load_four(deltas), high = low;
    if (outputs == 8) high = load_four(deltas + 4);
    for (ptrdiff_t at = 0; at < stride; at += 4) {
      const float *weights = layer->weights + at * outputs;
      ptrdiff_t left = layer->input_count - at;
      four_floats sums = 0;
      if (left > 0)
        sums = outputs == 4 ? sums_of_4(low, weights, left) : sums_of_8(low, high, weights, left);
      ptrdiff_t place = row * stride + at;
      if (layer->slopes) sums *= load_four(layer->slopes + place);
      __builtin_memcpy(layer->results + place, &sums, sizeof sums);
    }
  }
}
