// Softmax cross-entropy from class indices, and softmax, over rows of any width.

/// What a group of 16 rows is compared with; ignored rows have weight 0.
typedef struct {
  int64_t label[GROUP];
  float logit[GROUP];   ///< at the label
  float weight[GROUP];
  int ignored;          ///< whether any is
} group_labels;

INLINE int is_ignored(const xent_cross_entropy *batch, int64_t label) {
  return label == batch->ignored_label || label < 0 || label >= batch->classes;
}

INLINE void read_labels(
    group_labels *group, const xent_cross_entropy *batch, ptrdiff_t row, ptrdiff_t count) {
  group->ignored = 0;
  for (ptrdiff_t i = 0; i < GROUP; i++) {
    int64_t label = i < count ? batch->labels[row + i] : -1;
    int ignored = i >= count || is_ignored(batch, label);
    if (ignored) label = 0;
    group->ignored |= ignored;
    group->label[i] = label;
    group->logit[i] = i < count ? batch->logits[(row + i) * batch->stride + label] : 0;
    group->weight[i] = ignored ? 0 : batch->class_weights ? batch->class_weights[label] : 1;
  }
}

/// A row that is not a number by the formulas above: its limit, if it has one. The one
/// infinite logit takes all; a NaN, several infinite logits, or none finite at all give NaN.
static float limit_row(
    const float *x, ptrdiff_t classes, int64_t label, float weight, float scale, float *gradient) {
  float nan = __builtin_nanf(""), infinity = __builtin_inff();
  ptrdiff_t infinite = 0, at = -1;
  int undefined = 0;
  for (ptrdiff_t j = 0; j < classes; j++) {
    if (x[j] != x[j]) undefined = 1;
    if (x[j] == infinity) infinite++, at = j;
  }
  undefined |= infinite != 1;
  if (gradient)
    for (ptrdiff_t j = 0; j < classes; j++)
      gradient[j] = undefined ? nan : (float)((j == at) - (j == label)) * weight * scale;
  return undefined ? nan : at == label ? 0 : infinity * weight;
}

/// Rows of a group that count for nothing, or that need their limit. Weight 0 silences an infinite
/// loss.
static void mend_group(
    const xent_cross_entropy *batch, const group_labels *group, ptrdiff_t row, ptrdiff_t count,
    float *losses) {
  for (ptrdiff_t i = 0; i < count; i++) {
    float *gradient = batch->gradient ? batch->gradient + (row + i) * batch->stride : 0;
    if (is_ignored(batch, batch->labels[row + i]) ||
        (group->weight[i] == 0 && losses[i] != losses[i])) {
      losses[i] = 0;
      if (gradient)
        for (ptrdiff_t j = 0; j < batch->classes; j++) gradient[j] = 0;
    } else if (losses[i] != losses[i]) {
      losses[i] = limit_row(
          batch->logits + (row + i) * batch->stride, batch->classes, group->label[i],
          group->weight[i], batch->gradient_scale, gradient);
    }
  }
}

/// `count` (up to 16) rows of up to 16 classes; the logits and the gradient may be padded copies.
INLINE floats narrow_losses(
    const float *logits, float *gradient, ptrdiff_t count, ptrdiff_t classes, ptrdiff_t stride,
    float scale, const group_labels *labels) {
  narrow_group group;
  narrow_exponentials(&group, logits, count, classes, stride);
  floats gap = group.maximum - load(labels->logit);
  floats weight = load(labels->weight);
  if (gradient) {
    float factors[GROUP], targets[GROUP];
    floats whole = weight * scale;
    floats factor = whole / group.total;
    store(factors, factor);
    // The gradient at the label is minus the share of the others, not its own share minus 1.
    floats own = exp_nonpositive(-gap) * factor - whole;
    store(targets, gap == 0.0f ? 0.0f - group.others * factor : own);
#pragma clang loop unroll(full)
    for (int i = 0; i < GROUP; i++)
      if (i < count) store(gradient + i * stride, group.exponentials[i] * factors[i]);
    for (int i = 0; i < count; i++) gradient[i * stride + labels->label[i]] = targets[i];
  }
  return (gap + log_one_plus(group.others)) * weight;
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

INLINE double narrow_rows(const xent_cross_entropy *batch, ptrdiff_t first, ptrdiff_t end) {
  ptrdiff_t classes = batch->classes, stride = batch->stride;
  double sum = 0;
  if (end - first == 1) {
    float loss = narrow_loss(batch, first);
    if (loss == loss) {
      if (batch->losses) batch->losses[first] = loss;
      return (double)loss;
    }
  }
  for (ptrdiff_t row = first; row < end; row += GROUP) {
    ptrdiff_t count = end - row < GROUP ? end - row : GROUP;
    const float *logits = batch->logits + row * stride;
    float *gradient = batch->gradient ? batch->gradient + row * stride : 0;
    group_labels labels;
    float losses[GROUP];
    read_labels(&labels, batch, row, count);
    floats loss;
    if (fits_unpadded(row, end, stride)) {
      loss = narrow_losses(
          logits, gradient, GROUP, classes, stride, batch->gradient_scale, &labels);
    } else {
      float padded[GROUP * LANES], padded_gradient[GROUP * LANES];
      pad_rows(padded, logits, count, classes, stride);
      loss = narrow_losses(
          padded, gradient ? padded_gradient : 0, count, classes, LANES, batch->gradient_scale,
          &labels);
      if (gradient)
        for (ptrdiff_t i = 0; i < count; i++)
          store_row(gradient + i * stride, load(padded_gradient + i * LANES), stride);
    }
    store(losses, loss);
    if (labels.ignored || any_lane(loss != loss)) {
      mend_group(batch, &labels, row, count, losses);
      for (ptrdiff_t i = count; i < GROUP; i++) losses[i] = 0;
    }
    if (batch->losses) store_first(batch->losses + row, load(losses), count);
    sum += double_sum_of_lanes(load(losses));
  }
  return sum;
}

INLINE double wide_rows(
    const xent_cross_entropy *batch, ptrdiff_t first, ptrdiff_t end, float *const all_gradients) {
  double sum = 0;
  _Alignas(64) float storage[BLOCK];
  float *buffer = all_gradients ? storage : 0;
  next_block next = {0, 0};
  for (ptrdiff_t row = first; row < end; row += GROUP) {
    ptrdiff_t count = end - row < GROUP ? end - row : GROUP;
    group_labels labels;
    float losses[GROUP], gaps[GROUP], others[GROUP];
    read_labels(&labels, batch, row, count);
    store(gaps, 0);
    store(others, 0);
    for (ptrdiff_t i = 0; i < count; i++) {
      if (is_ignored(batch, batch->labels[row + i])) continue;
      const float *x = batch->logits + (row + i) * batch->stride;
      float *gradient = all_gradients ? all_gradients + (row + i) * batch->stride : 0;
      wide_row r;
      const float *following = row + i + 1 < end ? x + batch->stride : 0;
      wide_exponentials(&r, x, batch->classes, buffer, gradient, &next, following);
      if (r.total < 1.5f) wide_confident_exponentials(&r, x, batch->classes, buffer, gradient);
      gaps[i] = r.maximum - labels.logit[i];
      others[i] = r.others;
      if (gradient) {
        float whole = labels.weight[i] * batch->gradient_scale, factor = whole / r.total;
        float own = exponential_at(&r, buffer, gradient, labels.label[i]) * factor - whole;
        write_scaled(&r, buffer, gradient, batch->classes, factor);
        gradient[labels.label[i]] = gaps[i] == 0 ? 0.0f - r.others * factor : own;
      }
    }
    floats loss = (load(gaps) + log_one_plus(load(others))) * load(labels.weight);
    store(losses, loss);
    if (labels.ignored || any_lane(loss != loss)) {
      mend_group(batch, &labels, row, count, losses);
      for (ptrdiff_t i = count; i < GROUP; i++) losses[i] = 0;
    }
    if (batch->losses) store_first(batch->losses + row, load(losses), count);
    sum += double_sum_of_lanes(load(losses));
  }
  return sum;
}

static double cross_entropy_rows(const xent_cross_entropy *batch, ptrdiff_t first, ptrdiff_t end) {
  if (batch->classes <= LANES) return narrow_rows(batch, first, end);
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
      const float *x = logits + row * stride;
      float *p = probabilities + row * stride;
      if (fits_unpadded(row, rows, stride)) {
        narrow_softmax_group(x, p, GROUP, classes, stride);
      } else {
        float padded[GROUP * LANES], result[GROUP * LANES];
        pad_rows(padded, x, count, classes, stride);
        narrow_softmax_group(padded, result, count, classes, LANES);
        for (ptrdiff_t i = 0; i < count; i++)
          store_row(p + i * stride, load(result + i * LANES), stride);
      }
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
