// Cross-entropy of ten classes: 16 rows at a time, turned, nothing but registers. And the speed of
// multiplications and additions.
#include "CFloor.h"

#include <string.h>
#include <time.h>

#if defined(__x86_64__)
#include <immintrin.h>

#define V4 __attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
#define INLINE V4 __attribute__((always_inline)) static inline
#define ALL(value) _mm512_set1_ps(value)

/// The polynomial's coefficients from the highest power down.
INLINE __m512 polynomial(__m512 x, const float *coefficients, int count) {
  __m512 sum = ALL(coefficients[0]);
#pragma clang loop unroll(full)
  for (int i = 1; i < count; i++) sum = _mm512_fmadd_ps(sum, x, ALL(coefficients[i]));
  return sum;
}

/// exp of x <= 0, as the kernels compute it.
INLINE __m512 exponential(__m512 x) {
  static const float series[] = {0.0013814539415761828f, 0.008368744514882565f,
                                 0.04166838899254799f,   0.1666652113199234f,
                                 0.4999999403953552f,    1, 1};
  x = _mm512_max_ps(x, ALL(-88));
  __m512 shifted = _mm512_fmadd_ps(x, ALL(1.44269504f), ALL(12583039));
  __m512 n = _mm512_sub_ps(shifted, ALL(12583039));
  __m512 r = _mm512_fmadd_ps(n, ALL(-0.693359375f), x);
  r = _mm512_fmadd_ps(n, ALL(2.12194440e-4f), r);
  __m512 scale = _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_castps_si512(shifted), 23));
  return _mm512_mul_ps(polynomial(r, series, 7), scale);
}

/// log(1 + x) of x >= 0, as the kernels compute it.
INLINE __m512 logarithm(__m512 x) {
  static const float series[] = {7.0376836292e-2f,  -1.1514610310e-1f, 1.1676998740e-1f,
                                 -1.2420140846e-1f, 1.4249322787e-1f,  -1.6668057665e-1f,
                                 2.0000714765e-1f,  -2.4999993993e-1f, 3.3333331174e-1f};
  __m512i u = _mm512_castps_si512(_mm512_add_ps(x, ALL(1)));
  __m512i k = _mm512_srli_epi32(_mm512_sub_epi32(u, _mm512_set1_epi32(0x3F3504F3)), 23);
  __m512 f = _mm512_castsi512_ps(_mm512_sub_epi32(u, _mm512_slli_epi32(k, 23)));
  f = _mm512_mask_mov_ps(_mm512_sub_ps(f, ALL(1)), _mm512_testn_epi32_mask(k, k), x);
  __m512 square = _mm512_mul_ps(f, f), e = _mm512_cvtepi32_ps(k);
  __m512 tail = _mm512_mul_ps(e, ALL(-2.12194440e-4f));
  tail = _mm512_fmadd_ps(_mm512_mul_ps(polynomial(f, series, 9), f), square, tail);
  tail = _mm512_fmadd_ps(square, ALL(-0.5f), tail);
  return _mm512_fmadd_ps(e, ALL(0.693359375f), _mm512_add_ps(f, tail));
}

INLINE void turn(__m512 v[4]) {
  __m512 a = _mm512_unpacklo_ps(v[0], v[1]), b = _mm512_unpackhi_ps(v[0], v[1]);
  __m512 c = _mm512_unpacklo_ps(v[2], v[3]), d = _mm512_unpackhi_ps(v[2], v[3]);
  v[0] = _mm512_shuffle_ps(a, c, 0x44);
  v[1] = _mm512_shuffle_ps(a, c, 0xEE);
  v[2] = _mm512_shuffle_ps(b, d, 0x44);
  v[3] = _mm512_shuffle_ps(b, d, 0xEE);
}

INLINE void load_columns(__m512 v[4], const float *p) {
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++, p += 10) {
    v[i] = _mm512_castps128_ps512(_mm_loadu_ps(p));
    v[i] = _mm512_insertf32x4(v[i], _mm_loadu_ps(p + 40), 1);
    v[i] = _mm512_insertf32x4(v[i], _mm_loadu_ps(p + 80), 2);
    v[i] = _mm512_insertf32x4(v[i], _mm_loadu_ps(p + 120), 3);
  }
  turn(v);
}

INLINE void store_columns(__m512 v[4], float *p) {
  turn(v);
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++, p += 10) {
    _mm_storeu_ps(p, _mm512_extractf32x4_ps(v[i], 0));
    _mm_storeu_ps(p + 40, _mm512_extractf32x4_ps(v[i], 1));
    _mm_storeu_ps(p + 80, _mm512_extractf32x4_ps(v[i], 2));
    _mm_storeu_ps(p + 120, _mm512_extractf32x4_ps(v[i], 3));
  }
}

/// Losses of 16 rows.
INLINE __m512 sixteen(const float *logits, const int64_t *labels, float *gradient, float scale) {
  __m512 x[12], e[12], maximum[4], total[2] = {ALL(0), ALL(0)}, others[2] = {ALL(0), ALL(0)};
  load_columns(x, logits);
  load_columns(x + 4, logits + 4);
  load_columns(x + 8, logits + 6);
  x[8] = x[10], x[9] = x[11];
  __m512i label = _mm512_castsi256_si512(_mm512_cvtepi64_epi32(_mm512_loadu_si512(labels)));
  label = _mm512_inserti64x4(label, _mm512_cvtepi64_epi32(_mm512_loadu_si512(labels + 8)), 1);
#define IS_LABEL(k) _mm512_cmpeq_epi32_mask(label, _mm512_set1_epi32(k))
  __m512 logit = x[0];
  for (int i = 0; i < 4; i++) maximum[i] = _mm512_max_ps(x[i], x[i + 4]);
  for (int i = 0; i < 2; i++) maximum[i] = _mm512_max_ps(maximum[i], x[8 + i]);
  maximum[0] = _mm512_max_ps(maximum[0], maximum[2]);
  __m512 m = _mm512_max_ps(maximum[0], _mm512_max_ps(maximum[1], maximum[3]));
#pragma clang loop unroll(full)
  for (int k = 0; k < 10; k++) {
    logit = _mm512_mask_mov_ps(logit, IS_LABEL(k), x[k]);
    __m512 d = _mm512_sub_ps(x[k], m), b = _mm512_sub_ps(d, x[k]);
    __m512 error = _mm512_sub_ps(_mm512_sub_ps(x[k], _mm512_sub_ps(d, b)), _mm512_add_ps(m, b));
    __mmask16 is_other = _mm512_cmp_ps_mask(d, ALL(0), _CMP_LT_OQ);
    e[k] = exponential(d);
    total[k % 2] = _mm512_add_ps(total[k % 2], e[k]);
    __m512 careful = _mm512_maskz_fmadd_ps(is_other, e[k], error, e[k]);
    others[k % 2] = _mm512_add_ps(others[k % 2], careful);
  }
  __m512 sum = _mm512_add_ps(total[0], total[1]), rest = _mm512_sub_ps(sum, ALL(1));
  __mmask16 confident = _mm512_cmp_ps_mask(sum, ALL(1.5f), _CMP_LT_OQ);
  rest = _mm512_mask_add_ps(rest, confident, others[0], others[1]);
  if (gradient) {
    __m512 factor = _mm512_div_ps(ALL(scale), _mm512_add_ps(rest, ALL(1)));
#pragma clang loop unroll(full)
    for (int k = 0; k < 10; k++) {
      e[k] = _mm512_mul_ps(e[k], factor);
      e[k] = _mm512_mask_sub_ps(e[k], IS_LABEL(k), e[k], ALL(scale));
    }
    __m512 last[4] = {e[6], e[7], e[8], e[9]};
    store_columns(e, gradient);
    store_columns(e + 4, gradient + 4);
    store_columns(last, gradient + 6);
  }
  return _mm512_add_ps(_mm512_sub_ps(m, logit), logarithm(rest));
}

V4 static double cross_entropy(
    const float *logits, const int64_t *labels, ptrdiff_t rows, float *gradient, float scale) {
  __m512d low = _mm512_setzero_pd(), high = low;
  for (; rows >= 16; rows -= 16, logits += 160, labels += 16, gradient += gradient ? 160 : 0) {
    __m512 loss = sixteen(logits, labels, gradient, scale);
    low = _mm512_add_pd(low, _mm512_cvtps_pd(_mm512_castps512_ps256(loss)));
    high = _mm512_add_pd(high, _mm512_cvtps_pd(_mm512_extractf32x8_ps(loss, 1)));
  }
  double sum = _mm512_reduce_add_pd(_mm512_add_pd(low, high));
  if (rows == 0) return sum;
  float copy[160] = {0}, slopes[160], losses[16];
  int64_t classes[16] = {0};
  memcpy(copy, logits, (size_t)rows * 10 * sizeof *copy);
  memcpy(classes, labels, (size_t)rows * sizeof *classes);
  _mm512_storeu_ps(losses, sixteen(copy, classes, gradient ? slopes : NULL, scale));
  if (gradient) memcpy(gradient, slopes, (size_t)rows * 10 * sizeof *slopes);
  for (ptrdiff_t i = 0; i < rows; i++) sum += (double)losses[i];
  return sum;
}

int floor_has_cross_entropy(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq");
}

double floor_cross_entropy(
    const float *logits, const int64_t *labels, ptrdiff_t rows, float *gradient, float scale) {
  return cross_entropy(logits, labels, rows, gradient, scale);
}
#else
int floor_has_cross_entropy(void) { return 0; }

double floor_cross_entropy(
    const float *logits, const int64_t *labels, ptrdiff_t rows, float *gradient, float scale) {
  (void)logits, (void)labels, (void)rows, (void)gradient, (void)scale;
  return __builtin_nan("");
}
#endif

enum { turns = 20000, sums = 12 };

/// Runs `turns` x `sums` vectors; twelve at a time, as each waits for itself.
#define MULTIPLY_ADD(name, width, multiply_add, ...)                                               \
  __VA_ARGS__ static float name(float factor) {                                                    \
    typedef float vector __attribute__((ext_vector_type(width)));                                  \
    vector sum[sums], x = factor, y = 1;                                                           \
    for (int i = 0; i < sums; i++) sum[i] = (float)i;                                              \
    for (int turn = 0; turn < turns; turn++)                                                       \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < sums; i++)                            \
          sum[i] = multiply_add(sum[i], x, y);                                                     \
    for (int i = 1; i < sums; i++) sum[0] += sum[i];                                               \
    return sum[0][0];                                                                              \
  }

#define TWO_STEPS(a, b, c) ((a) * (b) + (c))
MULTIPLY_ADD(multiply_add_4, 4, TWO_STEPS, )
#if defined(__x86_64__)
MULTIPLY_ADD(
    multiply_add_8, 8, __builtin_elementwise_fma, __attribute__((target("arch=x86-64-v3"))))
MULTIPLY_ADD(multiply_add_16, 16, __builtin_elementwise_fma, V4)
#endif

double floor_multiply_add_rate(void) {
  float (*body)(float) = multiply_add_4;
  double width = 4, best = 0;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
    body = multiply_add_8, width = 8;
  if (floor_has_cross_entropy()) body = multiply_add_16, width = 16;
#endif
  volatile float result = 0.5f;
  for (int repetition = 0; repetition < 200; repetition++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    result = body(result > 1 ? 0.5f : 0.25f);
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (double)(end.tv_sec - start.tv_sec);
    seconds += 1e-9 * (double)(end.tv_nsec - start.tv_nsec);
    double rate = width * sums * turns / seconds;
    if (rate > best) best = rate;
  }
  return best;
}
