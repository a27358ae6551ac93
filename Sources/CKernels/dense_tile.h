// The products of a fully connected layer, for one width of vectors: included with WIDTH 16, 8 and 4.
//
// A tile of results stays in registers while the sum runs: `ROWS` rows of `columns` vectors. Results
// and the right factor have rows of `padded` floats, a multiple of WIDTH.

#define GLUE_(a, b) a##b
#define GLUE(a, b) GLUE_(a, b)
#define VECTOR GLUE(dense_vector_, WIDTH)
#define TILE GLUE(dense_tile_, WIDTH)
#define PRODUCT GLUE(dense_product_, WIDTH)

typedef float VECTOR __attribute__((ext_vector_type(WIDTH)));

#if LEVEL == 1
#define TILE_MULTIPLY_ADD(a, b, c) ((VECTOR)(a) * (b) + (c))
#else
#define TILE_MULTIPLY_ADD(a, b, c) __builtin_elementwise_fma((VECTOR)(a), (b), (c))
#endif

/// results[m][k] = start[m][k] + sum over t of left(m, t) x right[t][k], for `rows` x `columns` vectors.
///
/// left(m, t) lies at left[m * left_row + t * left_term]. `split` sums run side by side and are added
/// at the end: a single row would wait for each addition otherwise. `start_row` is the distance of
/// the rows of `start`: 0 for the same start in each (a bias).
INLINE void TILE(
    const int rows, const int columns, const int split, const float *left, ptrdiff_t left_row,
    ptrdiff_t left_term, const float *right, ptrdiff_t padded, ptrdiff_t terms,
    const float *start, ptrdiff_t start_row, float *results) {
  VECTOR sum[DENSE_ROWS * 2 * 4];
#define SUM(m, c, s) sum[((m) * columns + (c)) * split + (s)]
#pragma clang loop unroll(full)
  for (int m = 0; m < rows; m++)
#pragma clang loop unroll(full)
    for (int c = 0; c < columns; c++) {
      __builtin_memcpy(&SUM(m, c, 0), start + m * start_row + c * WIDTH, sizeof(VECTOR));
#pragma clang loop unroll(full)
      for (int s = 1; s < split; s++) SUM(m, c, s) = 0;
    }
  ptrdiff_t t = 0;
#define ADD_TERM(t, s)                                                                             \
  {                                                                                                \
    VECTOR factor[2];                                                                              \
    _Pragma("clang loop unroll(full)") for (int c = 0; c < columns; c++)                           \
        __builtin_memcpy(&factor[c], right + (t) * padded + c * WIDTH, sizeof(VECTOR));            \
    _Pragma("clang loop unroll(full)") for (int m = 0; m < rows; m++) {                            \
      float value = left[m * left_row + (t) * left_term];                                          \
      _Pragma("clang loop unroll(full)") for (int c = 0; c < columns; c++)                         \
          SUM(m, c, s) = TILE_MULTIPLY_ADD(value, factor[c], SUM(m, c, s));                        \
    }                                                                                              \
  }
  for (; t + split <= terms; t += split) {
#pragma clang loop unroll(full)
    for (int s = 0; s < split; s++) ADD_TERM(t + s, s)
  }
  for (; t < terms; t++) ADD_TERM(t, 0)
#undef ADD_TERM
#pragma clang loop unroll(full)
  for (int m = 0; m < rows; m++)
#pragma clang loop unroll(full)
    for (int c = 0; c < columns; c++) {
      VECTOR total = SUM(m, c, 0);
      if (split == 2) total = total + SUM(m, c, 1);
      if (split == 4) total = (total + SUM(m, c, 1)) + (SUM(m, c, 2) + SUM(m, c, 3));
      __builtin_memcpy(results + m * padded + c * WIDTH, &total, sizeof total);
    }
#undef SUM
}

/// The same for any number of rows, and all columns.
INLINE void PRODUCT(
    ptrdiff_t rows, const float *left, ptrdiff_t left_row, ptrdiff_t left_term,
    const float *right, ptrdiff_t padded, ptrdiff_t terms, const float *start,
    ptrdiff_t start_row, float *results) {
  for (ptrdiff_t k = 0; k < padded;) {
    const int two = DENSE_COLUMNS == 2 && k + 2 * WIDTH <= padded;
    ptrdiff_t m = 0;
#define TILES(number, columns, split)                                                              \
  for (; m + (number) <= rows; m += (number))                                                      \
  TILE(                                                                                            \
      number, columns, split, left + m * left_row, left_row, left_term, right + k, padded, terms,  \
      start + m * start_row + k, start_row, results + m * padded + k)
    if (two) {
      TILES(DENSE_ROWS, 2, 1);
      TILES(2, 2, 2);
      TILES(1, 2, 4);
    } else {
      TILES(DENSE_ROWS, 1, 1);
      TILES(2, 1, 2);
      TILES(1, 1, 4);
    }
#undef TILES
    k += two ? 2 * WIDTH : WIDTH;
  }
}

#undef GLUE_
#undef GLUE
#undef VECTOR
#undef TILE
#undef PRODUCT
#undef TILE_MULTIPLY_ADD
