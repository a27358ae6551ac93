// Hidden units: results and slopes of many sums at once. NaN stays NaN.

INLINE floats absolute(floats x) { return as_floats(as_bits(x) & 0x7FFFFFFFu); }
INLINE floats with_sign_of(floats size, floats x) {
  return as_floats(as_bits(size) | (as_bits(x) & 0x80000000u));
}

INLINE floats relu(floats x, floats *slope) {
  *slope = x > 0.0f ? (floats)1 : (floats)0;
  return larger(0.0f, x);
}

/// Near 0 by the polynomial of Cephes' tanhf (Moshier 1992), elsewhere by e = exp(-2|x|).
INLINE floats hyperbolic_tangent(floats x, floats *slope) {
  floats size = absolute(x), square = x * x;
  floats e = exp_nonpositive(-2.0f * size);
  floats share = 1.0f / (1.0f + e);
  floats p = -5.70498872745e-3f;
  p = MULTIPLY_ADD(p, square, 2.06390887954e-2f);
  p = MULTIPLY_ADD(p, square, -5.37397155531e-2f);
  p = MULTIPLY_ADD(p, square, 1.33314422036e-1f);
  p = MULTIPLY_ADD(p, square, -3.33332819422e-1f);
  floats near = MULTIPLY_ADD(p * square, size, size);
  floats far = (1.0f - e) * share;
  *slope = 4.0f * e * share * share;
  return with_sign_of(size < 0.625f ? near : far, x);
}

INLINE floats logistic(floats x, floats *slope) {
  floats e = exp_nonpositive(-absolute(x));
  floats share = 1.0f / (1.0f + e), rest = e * share;
  *slope = rest * share;
  return x > 0.0f ? share : rest;
}

/// x times the normal distribution function, which is half of erfc(-x / sqrt 2). erfc by Chebyshev's
/// fit of Press and others, Numerical Recipes (1992), section 6.2: 1.2e-7 relative.
INLINE floats gaussian_linear(floats x, floats *slope) {
  floats z = absolute(x) * 0.70710678f;
  floats t = 1.0f / (1.0f + 0.5f * z);
  floats p = 0.17087277f;
  p = MULTIPLY_ADD(p, t, -0.82215223f);
  p = MULTIPLY_ADD(p, t, 1.48851587f);
  p = MULTIPLY_ADD(p, t, -1.13520398f);
  p = MULTIPLY_ADD(p, t, 0.27886807f);
  p = MULTIPLY_ADD(p, t, -0.18628806f);
  p = MULTIPLY_ADD(p, t, 0.09678418f);
  p = MULTIPLY_ADD(p, t, 0.37409196f);
  p = MULTIPLY_ADD(p, t, 1.00002368f);
  p = MULTIPLY_ADD(p, t, -1.26551223f);
  floats tail = 0.5f * t * exp_nonpositive(p - z * z);
  floats share = x > 0.0f ? 1.0f - tail : tail;
  floats density = 0.39894228f * exp_nonpositive(-z * z);
  floats result = x * share, steep = MULTIPLY_ADD(x, density, share);
  // At -infinity the limit of x times 0 is 0, and so is that of the slope.
  ints empty = z > 1e4f;
  *slope = empty ? share : steep;
  return empty ? (x > 0.0f ? x : (floats)0) : result;
}

#define ACTIVATE_ALL(function)                                                                     \
  for (ptrdiff_t i = 0; i < count; i += LANES) {                                                   \
    floats slope, result;                                                                          \
    if (count - i >= LANES) {                                                                      \
      result = function(load(values + i), &slope);                                                 \
      store(values + i, result);                                                                   \
      store(slopes + i, slope);                                                                    \
    } else if (count % 4 == 0) {                                                                   \
      result = function(load_fours(values + i, count - i), &slope);                                \
      store_fours(values + i, result, count - i);                                                  \
      store_fours(slopes + i, slope, count - i);                                                   \
    } else {                                                                                       \
      result = function(load_first(values + i, count - i, 0), &slope);                             \
      store_first(values + i, result, count - i);                                                  \
      store_first(slopes + i, slope, count - i);                                                   \
    }                                                                                              \
  }

static void activate(xent_activation kind, float *values, float *slopes, ptrdiff_t count) {
  switch (kind) {
    case xent_relu: ACTIVATE_ALL(relu) break;
    case xent_tanh: ACTIVATE_ALL(hyperbolic_tangent) break;
    case xent_sigmoid: ACTIVATE_ALL(logistic) break;
    case xent_gelu: ACTIVATE_ALL(gaussian_linear) break;
  }
}
