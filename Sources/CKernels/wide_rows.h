// Rows of more than 16 classes, in blocks that stay in the first-level cache: the maximum of a
// block, then its exponentials, relative to that maximum; the blocks are joined at the end of the row.

//
// Exponentials go through a buffer of one block, and from there to the gradient in whole, aligned
// cache lines, which are not read from memory before they are written.

#define BLOCK 4096
#define BLOCKS 64

/// How far ahead memory is asked for, in floats: while a row is computed, a later one arrives.
#define AHEAD 8192
/// The same for memory that will be written.
#define WRITE_AHEAD 1024

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

/// What the block in hand is followed by, if it has the same length: its maximum is found along the
/// way, while the exponentials leave the loads and comparisons nothing else to do.
typedef struct {
  const float *at;
  float maximum;
} next_block;

/// Sum of exp(x - m) over a block; writes the terms to e unless that is NULL. `out`, if given, is where
/// they will go in the end. With `careful`, x equal to m is left out of the sum and x - m is taken
/// without rounding error.
INLINE float block_exponentials(
    const float *x, ptrdiff_t n, float m, float *e, const float *out, next_block *next,
    const int careful) {
  floats sum[4] = {0, 0, 0, 0}, maximum = -__builtin_inff();
  const float *following = next ? next->at : 0;
  ptrdiff_t i = 0;
#define VISIT(at, accumulator, counts)                                                             \
  {                                                                                                \
    floats v = load(x + (at));                                                                     \
    floats y = careful ? careful_exp_difference(v, m) : exp_nonpositive(v - m);                    \
    if (e) store(e + (at), y);                                                                     \
    __builtin_prefetch(x + (at) + AHEAD, 0, 2);                                                    \
    if (out) __builtin_prefetch(out + (at) + WRITE_AHEAD, 1);                                      \
    if (next) maximum = larger(maximum, load(following + (at)));                                   \
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
  if (next) next->maximum = largest_lane(maximum);
  return sum_of_lanes((sum[0] + sum[1]) + (sum[2] + sum[3]));
}

INLINE ptrdiff_t block_length(const wide_row *row, ptrdiff_t classes, int b) {
  ptrdiff_t left = classes - b * row->block;
  return left < row->block ? left : row->block;
}

/// target = source x factor; the two may be the same.
INLINE void scale_block(float *target, const float *source, ptrdiff_t n, float factor) {
  floats first = load(source) * factor, last = load(source + n - LANES) * factor;
  for (ptrdiff_t i = (ptrdiff_t)(-(uintptr_t)target % 64 / sizeof(float)); i + LANES <= n;
       i += LANES)
    store(target + i, load(source + i) * factor);
  store(target, first);
  store(target + n - LANES, last);
}

/// The exponentials of block b and their sum. They are kept in `buffer` when the row is one block, and
/// else, if `e` is not NULL, in that row of memory.
INLINE float visit_block(
    const wide_row *row, const float *x, ptrdiff_t classes, int b, float m, float *buffer,
    float *e, next_block *next, const int careful) {
  ptrdiff_t at = b * row->block, length = block_length(row, classes, b);
  if (row->blocks == 1)
    return block_exponentials(x, length, m, buffer, buffer ? e : 0, next, careful);
  float sum = block_exponentials(x + at, length, m, buffer, 0, next, careful);
  if (buffer) scale_block(e + at, buffer, length, 1);
  return sum;
}

/// `next` holds this row's maximum if that was found before; it is told about the row after this one,
/// which starts at `following` unless that is NULL.
INLINE void wide_exponentials(
    wide_row *row, const float *x, ptrdiff_t classes, float *buffer, float *e, next_block *next,
    const float *following) {
  ptrdiff_t blocks = (classes + BLOCK - 1) / BLOCK;
  row->blocks = (int)(blocks > BLOCKS ? BLOCKS : blocks);
  row->block = ((classes + row->blocks - 1) / row->blocks + LANES - 1) / LANES * LANES;
  if (row->blocks == 1) {
    row->maximum = next->at == x ? next->maximum : block_maximum(x, classes);
    next->at = following;
    row->total = following ? visit_block(row, x, classes, 0, row->maximum, buffer, e, next, 0)
                           : visit_block(row, x, classes, 0, row->maximum, buffer, e, 0, 0);
    row->factors[0] = 1;
  } else {
    float sums[BLOCKS];
    for (int b = 0; b < BLOCKS; b += LANES) store(row->maxima + b, -__builtin_inff());
    for (int b = 0; b < row->blocks; b++) {
      const float *at = x + b * row->block;
      ptrdiff_t length = block_length(row, classes, b);
      float m = next->at == at ? next->maximum : block_maximum(at, length);
      // A block of -inf alone: any finite reference gives the zeros that it stands for.
      if (m == -__builtin_inff()) m = -__FLT_MAX__;
      row->maxima[b] = m;
      int again = b + 1 < row->blocks && block_length(row, classes, b + 1) == length;
      next->at = again ? at + row->block : 0;
      sums[b] = again ? visit_block(row, x, classes, b, m, buffer, e, next, 0)
                      : visit_block(row, x, classes, b, m, buffer, e, 0, 0);
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
INLINE void wide_confident_exponentials(
    wide_row *row, const float *x, ptrdiff_t classes, float *buffer, float *e) {
  row->others = 0;
  for (int b = 0; b < row->blocks; b++) {
    row->factors[b] = 1;
    row->others += visit_block(row, x, classes, b, row->maximum, buffer, e, 0, 1);
  }
  row->total = row->others + 1.0f;
}

/// The exponential at one class, relative to the row's maximum.
INLINE float exponential_at(const wide_row *row, const float *buffer, const float *e, int64_t j) {
  return row->blocks == 1 ? buffer[j] : e[j] * row->factors[j / row->block];
}

/// Writes the exponentials times `factor` to the row of memory.
INLINE void write_scaled(
    const wide_row *row, const float *buffer, float *e, ptrdiff_t classes, float factor) {
  if (row->blocks == 1) {
    scale_block(e, buffer, classes, factor);
  } else {
    for (int b = 0; b < row->blocks; b++) {
      float *at = e + b * row->block;
      scale_block(at, at, block_length(row, classes, b), factor * row->factors[b]);
    }
  }
}
