// What rows are compared with, and the rows that the formulas do not give a number for.

INLINE int is_class(const xent_cross_entropy *batch, int64_t label) {
  return label >= 0 && label < batch->classes;
}

/// Whether no label is ignored or out of range. Without branches, so that many are looked at together.
static int all_count(const xent_cross_entropy *batch) {
  uint64_t last = (uint64_t)batch->classes - 1, outside = 0;
  for (ptrdiff_t i = 0; i < batch->rows; i++) {
    uint64_t label = (uint64_t)batch->labels[i];
    outside |= label | (last - label);  // the highest bit: below 0, or above the last class
  }
  return (int64_t)outside >= 0 && !is_class(batch, batch->ignored_label);
}

INLINE int is_ignored(const xent_cross_entropy *batch, int64_t label) {
  return label == batch->ignored_label || !is_class(batch, label);
}

INLINE float weight_of(const xent_cross_entropy *batch, int64_t label) {
  return is_ignored(batch, label) ? 0 : batch->class_weights ? batch->class_weights[label] : 1;
}

/// A row that the formulas give no number for: its limit, if it has one. The one
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
    const xent_cross_entropy *batch, ptrdiff_t row, ptrdiff_t count, float *losses) {
  for (ptrdiff_t i = 0; i < count; i++) {
    int64_t label = batch->labels[row + i];
    float weight = weight_of(batch, label);
    float *gradient = batch->gradient ? batch->gradient + (row + i) * batch->stride : 0;
    if (gradient)
      for (ptrdiff_t j = batch->classes; j < batch->stride && j < LANES; j++) gradient[j] = 0;
    if (is_ignored(batch, label) || (weight == 0 && losses[i] != losses[i])) {
      losses[i] = 0;
      if (gradient)
        for (ptrdiff_t j = 0; j < batch->classes; j++) gradient[j] = 0;
    } else if (losses[i] != losses[i]) {
      losses[i] = limit_row(
          batch->logits + (row + i) * batch->stride, batch->classes, label, weight,
          batch->gradient_scale, gradient);
    }
  }
}
