// Rows of up to 16 classes: 16 rows at a time, turned, so that maxima, sums, logarithms and reciprocals
// of 16 rows are one vector each.

/// exp(x - m) from that of the rounded difference, without its error: exp(d)(1 + e), d + e = x - m. Not for
/// differences of -88 and below, where d may be infinite.
INLINE floats with_rounding_error(floats exponential, floats d, floats x, floats m) {
  floats b = d - x;
  floats error = (x - (d - b)) - (m + b);
  return MULTIPLY_ADD(exponential, error, exponential);
}

INLINE floats careful_exp_difference(floats x, floats m) {
  floats d = x - m, e = exp_nonpositive(d);
  return d > -88.0f ? with_rounding_error(e, d, x, m) : e;
}

/// Up to 16 rows, turned.
typedef struct {
  floats logits[GROUP];
  floats exponentials[GROUP];
  floats careful[GROUP];  ///< the exponentials of the unrounded differences
  ints label;
  int is_careful;  ///< whether a row needs those
  floats maximum;
  floats gap;     ///< the maximum minus the logit at the label
  floats total;   ///< sum of the exponentials
  floats others;  ///< the total without the maximum's own 1
} narrow_group;

/// Reads up to 16 rows, of which `left` follow each other in memory, and finds their maxima. Where the
/// label is none of the classes, the gap is that to the maximum.
INLINE void read_group(
    narrow_group *group, const float *rows, ptrdiff_t left, ptrdiff_t classes, ptrdiff_t stride,
    ints label) {
  float copy[GROUP * LANES];
  floats *x = group->logits, m[4], logit = 0;
  if (left < GROUP || classes < 4) {
    // Classes that are not there have no share; rows that are not there must only be numbers.
    for (int i = 0; i < GROUP; i++) store(copy + i * LANES, classes < 4 ? -__builtin_inff() : 0);
    copy_rows(copy, LANES, rows, stride, left < GROUP ? left : GROUP, classes);
    rows = copy;
    stride = LANES;
  }
  for (int i = 0; i < 4; i++) m[i] = -__builtin_inff();
  FOR_FOURS(classes < 4 ? 4 : classes, {
    load_columns(x + at, rows + at, stride);
    ints place = label - (int32_t)at;
    for (int i = 0; i < 4; i++) {
      m[i] = larger(m[i], x[at + i]);
      logit = place == i ? x[at + i] : logit;
    }
  })
  group->label = label;
  group->maximum = larger(larger(m[0], m[1]), larger(m[2], m[3]));
  group->gap = group->maximum - (label < 0 ? group->maximum : logit);
}

/// Writes the exponentials times `factor` as up to 16 rows, with `target` at the label; what pads the
/// rows becomes 0, up to 16 numbers.
INLINE void write_group(
    narrow_group *group, float *rows, ptrdiff_t left, ptrdiff_t classes, ptrdiff_t stride,
    floats factor, floats target) {
  float copy[GROUP * LANES];
  floats *e = group->is_careful ? group->careful : group->exponentials;
  ptrdiff_t width = stride < LANES ? stride : LANES;
  int copied = left < GROUP || width < 4;
  float *to = copied ? copy : rows;
  ptrdiff_t step = copied ? LANES : stride;
  for (ptrdiff_t k = classes; k < GROUP; k++) e[k] = 0;
  FOR_FOURS(width < 4 ? 4 : width, {
    floats results[4];
    ints place = group->label - (int32_t)at;
    for (int i = 0; i < 4; i++) results[i] = place == i ? target : e[at + i] * factor;
    store_columns(results, to + at, step);
  })
  if (copied) copy_rows(rows, stride, to, LANES, left < GROUP ? left : GROUP, width);
}

/// The sum of `live` (1 to 4) classes.
INLINE floats sum_of_classes(const floats *v, const int live) {
  floats sum = live > 2 ? v[0] + v[2] : v[0];
  return live > 3 ? sum + (v[1] + v[3]) : live > 1 ? sum + v[1] : sum;
}

/// Exponentials of `live` classes from `k` on, kept if asked to. Adds to their sum, and to that of
/// the careful ones without the maximum's own 1.
INLINE void exponentials_of_classes(
    narrow_group *group, ptrdiff_t k, const int live, const int keeps, floats *sum,
    floats *careful_sum) {
  floats e[4], others[4], m = group->maximum;
#pragma clang loop unroll(full)
  for (int i = 0; i < live; i++) {
    floats x = group->logits[k + i], d = x - m;
    e[i] = exp_nonpositive(d);
    floats careful = with_rounding_error(e[i], d, x, m);
    others[i] = ((d < 0.0f) & (d > -88.0f)) ? careful : (floats)0;
    if (keeps) {
      careful = d > -88.0f ? careful : (floats)0;
      group->exponentials[k + i] = e[i];
      group->careful[k + i] = careful;
    }
  }
  *sum += sum_of_classes(e, live);
  *careful_sum += sum_of_classes(others, live);
}

/// From the logits and their maxima to the rest; the exponentials are kept if asked to.
INLINE void narrow_exponentials(narrow_group *group, ptrdiff_t classes, const int keeps) {
  floats sum[2] = {0, 0}, careful[2] = {0, 0};
  ptrdiff_t k = 0;
#pragma clang loop unroll(disable)
  for (; k + 4 <= classes; k += 4) {
    exponentials_of_classes(group, k, 4, keeps, &sum[0], &careful[0]);
    floats s = sum[0], c = careful[0];  // the fours are added in turn
    sum[0] = sum[1], careful[0] = careful[1];
    sum[1] = s, careful[1] = c;
  }
  if (classes - k == 1) exponentials_of_classes(group, k, 1, keeps, &sum[0], &careful[0]);
  if (classes - k == 2) exponentials_of_classes(group, k, 2, keeps, &sum[0], &careful[0]);
  if (classes - k == 3) exponentials_of_classes(group, k, 3, keeps, &sum[0], &careful[0]);
  floats total = sum[0] + sum[1], others = careful[0] + careful[1];
  // Where one class has more than two thirds, 1 would swallow the rest: it is summed apart.
  ints confident = total < 1.5f;
  if (keeps) group->is_careful = any_lane(confident);
  group->others = confident ? others : total - 1.0f;
  group->total = confident ? others + 1.0f : total;
}

/// The sum of one row alone, in the same order.
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
