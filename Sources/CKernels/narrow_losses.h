// Softmax cross-entropy of rows of up to 16 classes.

/// The labels of up to 16 rows; -1 for a row that counts for nothing, and for one that is not there.
INLINE ints narrow_labels(const xent_cross_entropy *batch, ptrdiff_t row, ptrdiff_t left) {
  typedef int64_t longs __attribute__((ext_vector_type(GROUP)));
  longs all;
  int64_t copy[GROUP];
  const int64_t *labels = batch->labels + row;
  if (left < GROUP) {
    for (ptrdiff_t i = 0; i < GROUP; i++) copy[i] = i < left ? labels[i] : -1;
    labels = copy;
  }
  __builtin_memcpy(&all, labels, sizeof all);
  ints label = __builtin_convertvector(all, ints), high = __builtin_convertvector(all >> 32, ints);
  int32_t classes = (int32_t)batch->classes;
  int32_t ignored = is_class(batch, batch->ignored_label) ? (int32_t)batch->ignored_label : -1;
  ints counts = (high == 0) & (label >= 0) & (label < classes) & (label != ignored);
  return counts ? label : -1;
}

/// Groups that are worked on together: a step of one would have to wait for the step before it.
enum { narrow_groups = 4, narrow_block = narrow_groups * GROUP };

/// 1, or the class weights at the labels; 0 where the row counts for nothing.
INLINE floats narrow_weights(const xent_cross_entropy *batch, ints label) {
  floats weight = label < 0 ? (floats)0 : (floats)1;
  if (batch->class_weights)
    for (int32_t k = 0; k < batch->classes; k++)
      weight = label == k ? batch->class_weights[k] : weight;
  return weight;
}

INLINE void write_narrow_gradient(
    const xent_cross_entropy *batch, ptrdiff_t row, ptrdiff_t left, narrow_group *group,
    floats weight) {
  floats whole = weight * batch->gradient_scale;
  floats factor = group->label < 0 ? (floats)0 : whole / group->total;
  // The gradient at the label is minus the share of the others, not its own share minus 1.
  floats own = exp_nonpositive(-group->gap) * factor - whole;
  floats target = group->gap == 0.0f ? 0.0f - group->others * factor : own;
  write_group(
      group, batch->gradient + row * batch->stride, left, batch->classes, batch->stride, factor,
      target);
}

/// The loss of one row alone, as in a batch of one: what is shared among 16 rows above would be done
/// for 15 that are not there. NaN where the row is ignored or needs its limit; the gradient means
/// nothing then.
INLINE float narrow_loss(const xent_cross_entropy *batch, ptrdiff_t row) {
  int64_t label = batch->labels[row];
  if (is_ignored(batch, label)) return __builtin_nanf("");
  ptrdiff_t stride = batch->stride;
  const float *logits = batch->logits + row * stride;
  ints live = lane_numbers() < (float)batch->classes;
  floats x = live ? load_row(logits, batch->classes, stride) : (floats)(-__builtin_inff());
  float m = largest_lane(x), plain[LANES];
  floats exponentials = exp_nonpositive(x - m);
  store(plain, exponentials);
  float total = sum_of_row(exponentials), others = total - 1.0f;
  if (total < 1.5f) {
    exponentials = careful_exp_difference(x, m);
    others = sum_of_row(x == m ? (floats)0 : exponentials);
    total = others + 1.0f;
  }
  float gap = m - logits[label];
  float weight = batch->class_weights ? batch->class_weights[label] : 1;
  if (batch->gradient) {
    float whole = weight * batch->gradient_scale, factor = whole / total;
    float *gradient = batch->gradient + row * stride;
    store_row(gradient, exponentials * factor, stride);
    gradient[label] = gap == 0.0f ? 0.0f - others * factor : plain[label] * factor - whole;
  }
  return (gap + log_one_plus((floats)others)[0]) * weight;
}

INLINE double narrow_rows(
    const xent_cross_entropy *batch, ptrdiff_t first, ptrdiff_t end, const int keeps) {
  ptrdiff_t classes = batch->classes;
  double sum = 0;
  if (end - first == 1) {
    float loss = narrow_loss(batch, first);
    if (loss == loss) {
      if (batch->losses) batch->losses[first] = loss;
      return (double)loss;
    }
  }
  for (; first < end; first += narrow_block) {
    narrow_group groups[narrow_groups];
    int count = 0;
    for (ptrdiff_t row = first; row < end && count < narrow_groups; row += GROUP, count++)
      read_group(
          &groups[count], batch->logits + row * batch->stride, end - row, classes, batch->stride,
          narrow_labels(batch, row, end - row));
    for (int i = 0; i < count; i++) narrow_exponentials(&groups[i], classes, keeps);
    for (int i = 0; i < count; i++) {
      ptrdiff_t row = first + i * GROUP, left = end - row < GROUP ? end - row : GROUP;
      floats weight = narrow_weights(batch, groups[i].label);
      if (keeps) write_narrow_gradient(batch, row, left, &groups[i], weight);
      floats loss = (groups[i].gap + log_one_plus(groups[i].others)) * weight;
      if (any_lane(loss != loss)) {
        float losses[GROUP];
        store(losses, loss);
        mend_group(batch, row, left, losses);
        for (ptrdiff_t j = left; j < GROUP; j++) losses[j] = 0;
        loss = load(losses);
      }
      if (batch->losses) store_first(batch->losses + row, loss, left);
      sum += double_sum_of_lanes(loss);
    }
  }
  return sum;
}
