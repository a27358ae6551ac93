// Vectors of 16 floats, whatever the registers' width (one, two or four registers), and the
// elementary functions on them.
//
// Comparisons are written so that NaN survives: `a > b ? a : b` is b when either is NaN.

#define LANES 16
#define INLINE static inline __attribute__((always_inline))

typedef float floats __attribute__((ext_vector_type(LANES)));
typedef int32_t ints __attribute__((ext_vector_type(LANES)));
typedef uint32_t bits __attribute__((ext_vector_type(LANES)));

/// a x b + c: rounded once where the level has the instruction, twice at level 1.
#if LEVEL == 1
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#else
#define MULTIPLY_ADD(a, b, c) __builtin_elementwise_fma((floats)(a), (floats)(b), (floats)(c))
#endif

INLINE floats load(const float *p) {
  floats v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}

INLINE void store(float *p, floats v) { __builtin_memcpy(p, &v, sizeof v); }

/// The first `count` (1 to 16) floats at p, the other lanes `rest`.
INLINE floats load_first(const float *p, ptrdiff_t count, float rest) {
  floats v = rest;
  __builtin_memcpy(&v, p, (size_t)count * sizeof(float));
  return v;
}

INLINE void store_first(float *p, floats v, ptrdiff_t count) {
  __builtin_memcpy(p, &v, (size_t)count * sizeof(float));
}

// Of a whole number of fours. Sizes that the compiler knows are plain moves, where others are calls
// whose bytes the next load has to wait for.

INLINE floats load_fours(const float *p, ptrdiff_t count) {
  floats v = 0;
  if (count == 4) {
    __builtin_memcpy(&v, p, 16);
  } else if (count == 8) {
    __builtin_memcpy(&v, p, 32);
  } else if (count == 12) {
    __builtin_memcpy(&v, p, 48);
  } else if (count == 16) {
    __builtin_memcpy(&v, p, 64);
  }
  return v;
}

INLINE void store_fours(float *p, floats v, ptrdiff_t count) {
  if (count == 4) {
    __builtin_memcpy(p, &v, 16);
  } else if (count == 8) {
    __builtin_memcpy(p, &v, 32);
  } else if (count == 12) {
    __builtin_memcpy(p, &v, 48);
  } else if (count == 16) {
    __builtin_memcpy(p, &v, 64);
  }
}

INLINE bits as_bits(floats v) { return __builtin_bit_cast(bits, v); }
INLINE floats as_floats(bits v) { return __builtin_bit_cast(floats, v); }

/// Whether a comparison holds in any lane.
INLINE int any_lane(ints mask) { return __builtin_reduce_or(mask) != 0; }

/// NaN of b survives; NaN of a does not.
INLINE floats larger(floats a, floats b) { return a > b ? a : b; }

INLINE floats lane_numbers(void) {
  return (floats){0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
}

// Both reductions fold halves on halves, so that their order is the same at every level.
INLINE float largest_lane(floats v) {
  typedef float f8 __attribute__((ext_vector_type(8)));
  typedef float f4 __attribute__((ext_vector_type(4)));
  typedef float f2 __attribute__((ext_vector_type(2)));
  f8 a = v.lo > v.hi ? v.lo : v.hi;
  f4 b = a.lo > a.hi ? a.lo : a.hi;
  f2 c = b.lo > b.hi ? b.lo : b.hi;
  return c.x > c.y ? c.x : c.y;
}

INLINE float sum_of_lanes(floats v) {
  typedef float f8 __attribute__((ext_vector_type(8)));
  typedef float f4 __attribute__((ext_vector_type(4)));
  typedef float f2 __attribute__((ext_vector_type(2)));
  f8 a = v.lo + v.hi;
  f4 b = a.lo + a.hi;
  f2 c = b.lo + b.hi;
  return c.x + c.y;
}

/// Sum of the lanes in double, in a fixed order.
INLINE double double_sum_of_lanes(floats v) {
  typedef double doubles __attribute__((ext_vector_type(4)));
  doubles sum = 0;
  sum += __builtin_convertvector(v.lo.lo, doubles);
  sum += __builtin_convertvector(v.lo.hi, doubles);
  sum += __builtin_convertvector(v.hi.lo, doubles);
  sum += __builtin_convertvector(v.hi.hi, doubles);
  return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

/// exp(x) for x <= 0, at most 0.9 ulp (1.2 at level 1); 0 below -87.68; NaN stays NaN.
///
/// exp x = 2^n exp r with n = round(x / ln 2). Adding 1.5 x 2^23 rounds to a whole number and leaves
/// it in the low bits, which shifted by 23 become the exponent: no conversion is needed. Adding 127 more
/// makes it the exponent's own bits; level 1 does that later, since there the product is rounded, and halves
/// would go to the other whole number. The polynomial is the best of degree 6 for relative error on
/// |r| <= ln 2 / 2 (3e-9).
#define EXPONENT_SHIFT (LEVEL == 1 ? 12582912.0f : 12583039.0f)
INLINE floats exp_nonpositive(floats x) {
  floats bounded = larger(-88.0f, x);  // n = -127 there, whose scale is exactly 0
  floats shifted = MULTIPLY_ADD(bounded, 1.44269504f, EXPONENT_SHIFT);
  floats n = shifted - EXPONENT_SHIFT;
  floats r = MULTIPLY_ADD(n, -0.693359375f, bounded);
  r = MULTIPLY_ADD(n, 2.12194440e-4f, r);
  floats p = 0.0013814539415761828f;
  p = MULTIPLY_ADD(p, r, 0.008368744514882565f);
  p = MULTIPLY_ADD(p, r, 0.04166838899254799f);
  p = MULTIPLY_ADD(p, r, 0.1666652113199234f);
  p = MULTIPLY_ADD(p, r, 0.4999999403953552f);
  p = MULTIPLY_ADD(p, r, 1.0f);
  p = MULTIPLY_ADD(p, r, 1.0f);
  bits scale = (as_bits(shifted) << 23) + (LEVEL == 1 ? 0x3F800000u : 0u);
  return p * as_floats(scale);
}

/// log(1 + x) for x >= 0, at most 2e-7 relative; infinity and NaN stay what they are.
///
/// 1 + x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt 2. Where k is 0, f is x itself, so
/// that small x lose nothing. The polynomial is that of Cephes' logf (Moshier 1992).
INLINE floats log_one_plus(floats x) {
  floats u = x + 1.0f;
  bits k = (as_bits(u) - 0x3F3504F3u) >> 23;  // u >= 1: never negative
  floats f = as_floats(as_bits(u) - (k << 23)) - 1.0f;
  f = k == 0u ? x : f;
  floats p = 7.0376836292e-2f;
  p = MULTIPLY_ADD(p, f, -1.1514610310e-1f);
  p = MULTIPLY_ADD(p, f, 1.1676998740e-1f);
  p = MULTIPLY_ADD(p, f, -1.2420140846e-1f);
  p = MULTIPLY_ADD(p, f, 1.4249322787e-1f);
  p = MULTIPLY_ADD(p, f, -1.6668057665e-1f);
  p = MULTIPLY_ADD(p, f, 2.0000714765e-1f);
  p = MULTIPLY_ADD(p, f, -2.4999993993e-1f);
  p = MULTIPLY_ADD(p, f, 3.3333331174e-1f);
  floats square = f * f;
  floats e = __builtin_convertvector(__builtin_bit_cast(ints, k), floats);
  floats tail = MULTIPLY_ADD(p * f, square, e * -2.12194440e-4f);
  tail = MULTIPLY_ADD(square, -0.5f, tail);
  floats result = MULTIPLY_ADD(e, 0.693359375f, f + tail);
  return x < __builtin_inff() ? result : x;
}
