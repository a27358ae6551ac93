// Independent yes/no scores.

/// log(1 + e) for e in 0...1, at most 2e-7 relative: e times the best polynomial for it.
INLINE floats log_one_plus_unit(floats e) {
  floats p = 0.005364827811717987f;
  p = MULTIPLY_ADD(p, e, -0.030065804719924927f);
  p = MULTIPLY_ADD(p, e, 0.07920455187559128f);
  p = MULTIPLY_ADD(p, e, -0.13753803074359894f);
  p = MULTIPLY_ADD(p, e, 0.191536545753479f);
  p = MULTIPLY_ADD(p, e, -0.24857163429260254f);
  p = MULTIPLY_ADD(p, e, 0.3332132399082184f);
  p = MULTIPLY_ADD(p, e, -0.49999648332595825f);
  p = MULTIPLY_ADD(p, e, 1.0f);
  return p * e;
}

/// Loss of 16 scores, and their gradient. With a = |z| and e = exp(-a), the loss is a q + log(1 + e)
/// where q is the target's share on the side that z speaks against: nothing cancels.
INLINE floats binary_vector(floats z, floats t, float scale, floats *gradient) {
  floats a = as_floats(as_bits(z) & 0x7FFFFFFFu);
  ints positive = z > 0.0f;
  floats q = positive ? 1.0f - t : t;
  floats e = exp_nonpositive(-a);
  if (gradient) {
    floats tail = e / (e + 1.0f);  // sigmoid(-a)
    *gradient = (positive ? q - tail : tail - q) * scale;
  }
  return MULTIPLY_ADD(a, q, log_one_plus_unit(e));
}

/// Infinite scores make infinity times zero above; here their limits are taken.
static floats binary_vector_with_limits(floats z, floats t, float scale, floats *gradient) {
  floats loss = binary_vector(z, t, scale, gradient);
  floats limit = z > 0.0f ? (t < 1.0f ? (floats)__builtin_inff() : (floats)0)
                          : (t > 0.0f ? (floats)__builtin_inff() : (floats)0);
  floats a = as_floats(as_bits(z) & 0x7FFFFFFFu);
  return a == __builtin_inff() ? limit : loss;
}

INLINE double binary_span(
    const float *z, const float *t, ptrdiff_t n, float *losses, float *gradient, float scale) {
  double sum = 0;
  for (ptrdiff_t i = 0; i < n; i += 4 * LANES) {
    floats part = 0;
    for (ptrdiff_t j = i; j < i + 4 * LANES && j < n; j += LANES) {
      ptrdiff_t left = n - j;
      floats g, *out = gradient ? &g : 0;
      // Past the end: score -infinity with target 0 costs nothing.
      floats zs = left >= LANES ? load(z + j) : load_first(z + j, left, -1000.0f);
      floats ts = left >= LANES ? load(t + j) : load_first(t + j, left, 0);
      floats loss = binary_vector(zs, ts, scale, out);
      if (any_lane(loss != loss)) loss = binary_vector_with_limits(zs, ts, scale, out);
      part += loss;
      if (left >= LANES) {
        if (losses) store(losses + j, loss);
        if (gradient) store(gradient + j, g);
      } else {
        if (losses) store_first(losses + j, loss, left);
        if (gradient) store_first(gradient + j, g, left);
      }
    }
    sum += double_sum_of_lanes(part);
  }
  return sum;
}

static double binary_elements(
    const xent_binary_cross_entropy_batch *batch, ptrdiff_t first, ptrdiff_t end) {
  const float *z = batch->logits + first, *t = batch->targets + first;
  float *losses = batch->losses ? batch->losses + first : 0;
  ptrdiff_t n = end - first;
  if (batch->gradient)
    return binary_span(z, t, n, losses, batch->gradient + first, batch->gradient_scale);
  return binary_span(z, t, n, losses, 0, 0);
}
