// Rows of up to 16 classes: a row is one vector, and 16 rows are reduced together, so that maxima,
// sums, logarithms and reciprocals of 16 rows are one vector each.

#define GROUP 16

#define SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)

/// Lane i of the result is OP over the 16 lanes of rows[i]. Pairs of rows are interleaved and
/// folded, then pairs of pairs: 45 instructions for 16 rows.
#define FOLD_ROWS(NAME, OP)                                                                        \
  INLINE floats NAME(const floats *rows) {                                                         \
    floats a[8], b[4], c[2];                                                                       \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < 8; i++) {                               \
      floats x = rows[2 * i], y = rows[2 * i + 1];                                                 \
      floats low = SHUFFLE(x, y, 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29);        \
      floats high = SHUFFLE(x, y, 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31);     \
      a[i] = OP(low, high);                                                                        \
    }                                                                                              \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < 4; i++) {                               \
      floats x = a[2 * i], y = a[2 * i + 1];                                                       \
      floats low = SHUFFLE(x, y, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29);        \
      floats high = SHUFFLE(x, y, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31);     \
      b[i] = OP(low, high);                                                                        \
    }                                                                                              \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < 2; i++) {                               \
      floats x = b[2 * i], y = b[2 * i + 1];                                                       \
      floats low = SHUFFLE(x, y, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);          \
      floats high = SHUFFLE(x, y, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);   \
      c[i] = OP(low, high);                                                                        \
    }                                                                                              \
    floats x = c[0], y = c[1];                                                                     \
    floats low = SHUFFLE(x, y, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);          \
    floats high = SHUFFLE(x, y, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);       \
    return OP(low, high);                                                                          \
  }

#define ADD(a, b) ((a) + (b))
FOLD_ROWS(largest_of_rows, larger)
FOLD_ROWS(sum_of_rows, ADD)

/// x - m without its rounding error: exp(d)(1 + e) where d + e = x - m exactly.
INLINE floats careful_exp_difference(floats x, floats m) {
  floats d = x - m;
  floats b = d - x;
  floats error = (x - (d - b)) - (m + b);
  floats e = exp_nonpositive(d);
  return d > -88.0f ? MULTIPLY_ADD(e, error, e) : e;  // below, d may be infinite: no error then
}

/// The exponentials of 16 rows, stride apart, of which the first `classes` lanes count.
typedef struct {
  floats exponentials[GROUP];
  floats maximum;  ///< lane i: of row i
  floats total;    ///< sum of the exponentials
  floats others;   ///< the total without the maximum's own 1
} narrow_group;

/// Of the first `count` rows; the others' results mean nothing.
INLINE void narrow_exponentials(
    narrow_group *group, const float *logits, ptrdiff_t count, ptrdiff_t classes,
    ptrdiff_t stride) {
  floats x[GROUP];
  float m[GROUP];
  ints live = lane_numbers() < (float)classes;
  if (count < GROUP)
    for (int i = 0; i < GROUP; i++) x[i] = group->exponentials[i] = 1;
#pragma clang loop unroll(full)
  for (int i = 0; i < GROUP; i++)
    if (i < count) x[i] = live ? load(logits + i * stride) : (floats)(-__builtin_inff());
  group->maximum = largest_of_rows(x);
  store(m, group->maximum);
#pragma clang loop unroll(full)
  for (int i = 0; i < GROUP; i++)
    if (i < count) group->exponentials[i] = exp_nonpositive(x[i] - m[i]);
  group->total = sum_of_rows(group->exponentials);
  group->others = group->total - 1.0f;

  // Where one class has more than two thirds, 1 would swallow the rest: it is summed apart.
  ints confident = group->total < 1.5f;
  if (any_lane(confident)) {
    floats rest[GROUP];
    for (int i = 0; i < GROUP; i++) rest[i] = 0;
    for (int i = 0; i < count; i++) {
      floats e = careful_exp_difference(x[i], m[i]);
      group->exponentials[i] = e;
      rest[i] = x[i] == m[i] ? (floats)0 : e;
    }
    floats sum = sum_of_rows(rest);
    group->others = confident ? sum : group->others;
    group->total = confident ? sum + 1.0f : group->total;
  }
}

/// The sum of one row, in the order of `sum_of_rows`.
INLINE float sum_of_row(floats v) {
  floats a = v + SHUFFLE(v, v, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
  floats b = a + SHUFFLE(a, a, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14);
  return (b[0] + b[8]) + (b[4] + b[12]);
}

/// A row with what pads it, which may be anything.
INLINE floats load_row(const float *row, ptrdiff_t classes, ptrdiff_t stride) {
  return stride % 4 == 0 && stride <= LANES ? load_fours(row, stride) : load_first(row, classes, 0);
}

/// Writes a row; what pads it gets the other lanes.
INLINE void store_row(float *row, floats v, ptrdiff_t stride) {
  if (stride % 4 == 0 && stride <= LANES) {
    store_fours(row, v, stride);
  } else {
    store_first(row, v, stride < LANES ? stride : LANES);
  }
}

/// Copies up to 16 rows into a padded block, so that whole vectors can be read from it.
INLINE void pad_rows(
    float *block, const float *rows, ptrdiff_t count, ptrdiff_t classes, ptrdiff_t stride) {
  for (ptrdiff_t i = 0; i < count; i++)
    store(block + i * LANES, load_row(rows + i * stride, classes, stride));
}

/// Whether 16 whole vectors from row `row` on stay inside the rows before `end`.
INLINE int fits_unpadded(ptrdiff_t row, ptrdiff_t end, ptrdiff_t stride) {
  return row + GROUP <= end && (row + GROUP - 1) * stride + LANES <= end * stride;
}

INLINE void narrow_softmax_group(
    const float *logits, float *probabilities, ptrdiff_t count, ptrdiff_t classes,
    ptrdiff_t stride) {
  narrow_group group;
  narrow_exponentials(&group, logits, count, classes, stride);
  float scale[GROUP];
  store(scale, 1.0f / group.total);
  for (int i = 0; i < count; i++)
    store(probabilities + i * stride, group.exponentials[i] * scale[i]);
}
