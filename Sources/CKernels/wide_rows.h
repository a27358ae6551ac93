// Rows of more than 16 classes, in blocks that stay in the first-level cache: the maximum of a
// block, then its exponentials, relative to that maximum; the blocks are joined at the end of the row.

#define BLOCK 4096
#define BLOCKS 64

/// One row's exponentials: block b holds exp(x - maxima[b]), to be multiplied with factors[b].
typedef struct {
  ptrdiff_t block;  ///< elements per block; the last one may have fewer, never under 16
  int blocks;
  float maxima[BLOCKS];
  float factors[BLOCKS];
  float maximum;
  float total;
  float others;  ///< the total without the maximum's own 1
} wide_row;

INLINE float block_maximum(const float *x, ptrdiff_t n) {
  floats a = load(x), b = a, c = a, d = a;
  ptrdiff_t i = 0;
  for (; i + 4 * LANES <= n; i += 4 * LANES) {
    a = larger(a, load(x + i));
    b = larger(b, load(x + i + LANES));
    c = larger(c, load(x + i + 2 * LANES));
    d = larger(d, load(x + i + 3 * LANES));
  }
  for (; i + LANES <= n; i += LANES) a = larger(a, load(x + i));
  a = larger(a, load(x + n - LANES));
  return largest_lane(larger(larger(a, b), larger(c, d)));
}

/// Sum of exp(x - m) over a block; writes them to e unless that is NULL. With `careful`, x equal to m
/// is left out of the sum and x - m is taken without rounding error.
INLINE float block_exponentials(
    const float *x, ptrdiff_t n, float m, float *e, const int careful) {
  floats sum[4] = {0, 0, 0, 0};
  ptrdiff_t i = 0;
#define VISIT(at, accumulator, counts)                                                             \
  {                                                                                                \
    floats v = load(x + (at));                                                                     \
    floats y = careful ? careful_exp_difference(v, m) : exp_nonpositive(v - m);                    \
    if (e) store(e + (at), y);                                                                     \
    accumulator += (counts) & (careful ? v != m : (ints)(-1)) ? y : (floats)0;                     \
  }
  for (; i + 4 * LANES <= n; i += 4 * LANES) {
    VISIT(i, sum[0], (ints)(-1))
    VISIT(i + LANES, sum[1], (ints)(-1))
    VISIT(i + 2 * LANES, sum[2], (ints)(-1))
    VISIT(i + 3 * LANES, sum[3], (ints)(-1))
  }
  for (; i + LANES <= n; i += LANES) VISIT(i, sum[0], (ints)(-1))
  if (i < n) {  // the last 16, of which those already visited do not count again
    ints fresh = lane_numbers() >= (float)(LANES - (n - i));
    VISIT(n - LANES, sum[1], fresh)
  }
#undef VISIT
  return sum_of_lanes((sum[0] + sum[1]) + (sum[2] + sum[3]));
}

INLINE ptrdiff_t block_length(const wide_row *row, ptrdiff_t classes, int b) {
  ptrdiff_t left = classes - b * row->block;
  return left < row->block ? left : row->block;
}

INLINE void wide_exponentials(wide_row *row, const float *x, ptrdiff_t classes, float *e) {
  ptrdiff_t blocks = (classes + BLOCK - 1) / BLOCK;
  if (blocks > BLOCKS) blocks = BLOCKS;
  row->blocks = (int)blocks;
  row->block = ((classes + blocks - 1) / blocks + LANES - 1) / LANES * LANES;
  if (blocks == 1) {
    row->maximum = row->maxima[0] = block_maximum(x, classes);
    row->total = block_exponentials(x, classes, row->maximum, e, 0);
    row->factors[0] = 1;
  } else {
    float sums[BLOCKS];
    for (int b = 0; b < BLOCKS; b++) row->maxima[b] = -__builtin_inff();
    for (int b = 0; b < row->blocks; b++) {
      const float *at = x + b * row->block;
      ptrdiff_t length = block_length(row, classes, b);
      row->maxima[b] = block_maximum(at, length);
      // A block of -inf alone: any finite reference gives the zeros that it stands for.
      if (row->maxima[b] == -__builtin_inff()) row->maxima[b] = -__FLT_MAX__;
      sums[b] = block_exponentials(at, length, row->maxima[b], e ? e + b * row->block : 0, 0);
    }
    row->maximum = largest_lane(larger(
        larger(load(row->maxima), load(row->maxima + LANES)),
        larger(load(row->maxima + 2 * LANES), load(row->maxima + 3 * LANES))));
    for (int b = 0; b < BLOCKS; b += LANES)
      store(row->factors + b, exp_nonpositive(load(row->maxima + b) - row->maximum));
    row->total = 0;
    for (int b = 0; b < row->blocks; b++) row->total += sums[b] * row->factors[b];
    if (row->total == 0) row->total = __builtin_nanf("");  // nothing but -inf
  }
  row->others = row->total - 1.0f;
}

/// The same for a row of which one class has more than two thirds: 1 would swallow the rest.
static void wide_confident_exponentials(
    wide_row *row, const float *x, ptrdiff_t classes, float *e) {
  row->others = 0;
  for (int b = 0; b < row->blocks; b++) {
    const float *at = x + b * row->block;
    ptrdiff_t length = block_length(row, classes, b);
    row->factors[b] = 1;
    row->others += e ? block_exponentials(at, length, row->maximum, e + b * row->block, 1)
                     : block_exponentials(at, length, row->maximum, 0, 1);
  }
  row->total = row->others + 1.0f;
}

INLINE void scale_block(float *e, ptrdiff_t n, float factor) {
  ptrdiff_t i = 0;
  floats last = load(e + n - LANES) * factor;  // before the others are overwritten
  for (; i + LANES <= n; i += LANES) store(e + i, load(e + i) * factor);
  store(e + n - LANES, last);
}

INLINE void scale_row(const wide_row *row, float *e, ptrdiff_t classes, float factor) {
  for (int b = 0; b < row->blocks; b++)
    scale_block(e + b * row->block, block_length(row, classes, b), factor * row->factors[b]);
}
