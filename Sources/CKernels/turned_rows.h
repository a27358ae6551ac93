// Sixteen rows of up to 16 numbers, turned: vector k holds number k of each row, lane i of row i. What a
// row is reduced to, its maximum or its sum, is then found by whole vectors.

#define GROUP 16

#define SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)

typedef float four_floats __attribute__((ext_vector_type(4)));

INLINE four_floats load_four(const float *p) {
  four_floats v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}

INLINE void store_four(float *p, four_floats v) { __builtin_memcpy(p, &v, sizeof v); }

/// Runs a body for all of 4 to 16 columns, four from `at` on at a time. Where their number is not a
/// multiple, some are visited twice.
#define FOR_FOURS(columns, ...)                                                                    \
  _Pragma("clang loop unroll(disable)") for (ptrdiff_t next_ = 0; next_ < (columns); next_ += 4) { \
    const ptrdiff_t at = next_ + 4 <= (columns) ? next_ : (columns) - 4;                           \
    __VA_ARGS__                                                                                    \
  }

/// The quarters of four vectors, each of which is 4 x 4 numbers, turned.
INLINE void turn_quarters(floats turned[4], const floats v[4]) {
  floats a = SHUFFLE(v[0], v[1], 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29);
  floats b = SHUFFLE(v[0], v[1], 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31);
  floats c = SHUFFLE(v[2], v[3], 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29);
  floats d = SHUFFLE(v[2], v[3], 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31);
  turned[0] = SHUFFLE(a, c, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29);
  turned[1] = SHUFFLE(a, c, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31);
  turned[2] = SHUFFLE(b, d, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29);
  turned[3] = SHUFFLE(b, d, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31);
}

/// Four columns of 16 rows.
INLINE void load_columns(floats turned[4], const float *rows, ptrdiff_t stride) {
  typedef float f8 __attribute__((ext_vector_type(8)));
  floats v[4];
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) {
    const float *row = rows + i * stride;
    four_floats a = load_four(row), b = load_four(row + 4 * stride);
    four_floats c = load_four(row + 8 * stride), d = load_four(row + 12 * stride);
    f8 low = SHUFFLE(a, b, 0, 1, 2, 3, 4, 5, 6, 7), high = SHUFFLE(c, d, 0, 1, 2, 3, 4, 5, 6, 7);
    v[i] = SHUFFLE(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  }
  turn_quarters(turned, v);
}

INLINE void store_columns(const floats turned[4], float *rows, ptrdiff_t stride) {
  floats v[4];
  turn_quarters(v, turned);
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) {
    float *row = rows + i * stride;
    store_four(row, v[i].lo.lo);
    store_four(row + 4 * stride, v[i].lo.hi);
    store_four(row + 8 * stride, v[i].hi.lo);
    store_four(row + 12 * stride, v[i].hi.hi);
  }
}

INLINE void copy_rows(
    float *to, ptrdiff_t to_stride, const float *from, ptrdiff_t from_stride, ptrdiff_t rows,
    ptrdiff_t columns) {
  for (ptrdiff_t i = 0; i < rows; i++, to += to_stride, from += from_stride) {
    if (columns >= 4) {
      FOR_FOURS(columns, store_four(to + at, load_four(from + at));)
    } else {
      to[0] = from[0];
      if (columns > 1) to[1] = from[1];
      if (columns > 2) to[2] = from[2];
    }
  }
}
