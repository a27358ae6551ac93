// Softmax cross-entropy from class indices, and softmax, over rows of any width.

INLINE double wide_rows(
    const xent_cross_entropy *batch, ptrdiff_t first, ptrdiff_t end, float *const all_gradients) {
  double sum = 0;
  _Alignas(64) float storage[BLOCK];
  float *buffer = all_gradients ? storage : 0;
  next_block next = {0, 0};
  for (ptrdiff_t row = first; row < end; row += GROUP) {
    ptrdiff_t count = end - row < GROUP ? end - row : GROUP;
    float losses[GROUP], gaps[GROUP], others[GROUP], weights[GROUP];
    int ignored = 0;
    store(gaps, 0);
    store(others, 0);
    store(weights, 0);
    for (ptrdiff_t i = 0; i < count; i++) {
      int64_t label = batch->labels[row + i];
      if (is_ignored(batch, label)) {
        ignored = 1;
        continue;
      }
      const float *x = batch->logits + (row + i) * batch->stride;
      float *gradient = all_gradients ? all_gradients + (row + i) * batch->stride : 0;
      wide_row r;
      const float *following = row + i + 1 < end ? x + batch->stride : 0;
      wide_exponentials(&r, x, batch->classes, buffer, gradient, &next, following);
      if (r.total < 1.5f) wide_confident_exponentials(&r, x, batch->classes, buffer, gradient);
      gaps[i] = r.maximum - x[label];
      others[i] = r.others;
      weights[i] = weight_of(batch, label);
      if (gradient) {
        float whole = weights[i] * batch->gradient_scale, factor = whole / r.total;
        float own = exponential_at(&r, buffer, gradient, label) * factor - whole;
        write_scaled(&r, buffer, gradient, batch->classes, factor);
        gradient[label] = gaps[i] == 0 ? 0.0f - r.others * factor : own;
      }
    }
    floats loss = (load(gaps) + log_one_plus(load(others))) * load(weights);
    store(losses, loss);
    if (ignored || any_lane(loss != loss)) mend_group(batch, row, count, losses);
    if (batch->losses) store_first(batch->losses + row, load(losses), count);
    sum += double_sum_of_lanes(load(losses));
  }
  return sum;
}

static double cross_entropy_rows(const xent_cross_entropy *batch, ptrdiff_t first, ptrdiff_t end) {
  if (batch->classes <= LANES)
    return batch->gradient ? narrow_rows(batch, first, end, 1) : narrow_rows(batch, first, end, 0);
  return batch->gradient ? wide_rows(batch, first, end, batch->gradient)
                         : wide_rows(batch, first, end, 0);
}

static void limit_softmax(const float *x, float *p, ptrdiff_t classes) {
  limit_row(x, classes, -1, 1, 1, p);
}

static void softmax_rows(
    const float *logits, float *probabilities, ptrdiff_t rows, ptrdiff_t classes,
    ptrdiff_t stride) {
  ptrdiff_t row = 0;
  if (classes <= LANES) {
    for (; row < rows; row += GROUP) {
      ptrdiff_t count = rows - row < GROUP ? rows - row : GROUP;
      narrow_group group;
      read_group(&group, logits + row * stride, count, classes, stride, -1);
      narrow_exponentials(&group, classes, 1);
      write_group(
          &group, probabilities + row * stride, count, classes, stride, 1.0f / group.total, 0);
    }
  } else {
    _Alignas(64) float buffer[BLOCK];
    next_block next = {0, 0};
    for (; row < rows; row++) {
      wide_row r;
      float *p = probabilities + row * stride;
      const float *x = logits + row * stride;
      wide_exponentials(&r, x, classes, buffer, p, &next, row + 1 < rows ? x + stride : 0);
      write_scaled(&r, buffer, p, classes, 1.0f / r.total);
    }
  }
  for (row = 0; row < rows; row++)  // a row that is not a number is so from its first entry on
    if (probabilities[row * stride] != probabilities[row * stride])
      limit_softmax(logits + row * stride, probabilities + row * stride, classes);
}
