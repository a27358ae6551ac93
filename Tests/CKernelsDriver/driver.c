// Runs every kernel at every level on random batches, each array in memory of exactly its size, and compares
// with plain loops in double. Meant for address and undefined-behaviour sanitizers: Scripts/check-kernels.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

static int level, failures;
static uint64_t state = 88172645463325252;

static uint64_t bits(void) {
  state ^= state << 13;
  state ^= state >> 7;
  return state ^= state << 17;
}
static ptrdiff_t below(ptrdiff_t count) { return (ptrdiff_t)(bits() % (uint64_t)count); }
static float even(float size) { return size * ((float)(bits() >> 40) / (1 << 23) - 1); }

/// `count` numbers; with `wild`, some of them are not finite.
static float *numbers(ptrdiff_t count, float size, int wild) {
  static const float odd[] = {NAN, INFINITY, -INFINITY, -INFINITY, 1, 1, -0.0f, 1e38f, -1e38f, 1e-40f};
  float *all = malloc((size_t)count * sizeof *all + !count);
  for (ptrdiff_t i = 0; i < count; i++)
    all[i] = wild && below(30) == 0 ? odd[below(10)] : even(size);
  return all;
}
static float *copy(const float *from, ptrdiff_t count) {
  size_t size = (size_t)count * sizeof *from;
  return memcpy(malloc(size + !size), from, size);
}

static void expect(const char *what, ptrdiff_t at, double found, double wanted, double relative, double absolute) {
  if (found == wanted || (isnan(found) && isnan(wanted))) return;
  if (fabs(found - wanted) <= relative * fabs(wanted) + absolute) return;
  if (failures++ < 20) printf("level %d, %s %td: %g, not %g\n", level, what, at, found, wanted);
}

/// Softmax and loss of a row; the one infinite logit takes all.
static double reference_row(const float *x, ptrdiff_t classes, int64_t label, double *shares) {
  double m = -INFINITY, others = 0;
  ptrdiff_t infinite = 0, top = 0;
  for (ptrdiff_t k = 0; k < classes; k++) {
    infinite += isnan(x[k]) ? 2 : x[k] == INFINITY;
    if (x[k] > m) m = x[k], top = k;
  }
  for (ptrdiff_t k = 0; k < classes; k++) others += k == top ? 0 : exp(x[k] - m);
  for (ptrdiff_t k = 0; k < classes; k++) shares[k] = exp(x[k] - m) / (1 + others);
  if (infinite == 1)
    for (ptrdiff_t k = 0; k < classes; k++) shares[k] = k == top;
  if (infinite > 1 || m == -INFINITY)
    for (ptrdiff_t k = 0; k < classes; k++) shares[k] = NAN;
  if (infinite > 0 || m == -INFINITY) return isnan(shares[0]) ? NAN : label == top ? 0 : INFINITY;
  return label < 0 ? 0 : m - x[label] + log1p(others);
}

static void categorical(void) {
  ptrdiff_t classes = below(8) == 0 ? 1 + below(9000) : 1 + below(40);
  ptrdiff_t rows = classes > 40 ? 1 + below(3) : 1 + below(70), stride = classes + (below(2) ? 0 : below(20));
  int wild = below(2) == 0;
  float *logits = numbers(rows * stride, powf(10, (float)below(4) - 1), wild);
  float *weights = below(2) ? numbers(classes, 1, 0) : NULL, *losses = numbers(rows, 1, 0);
  float *gradient = below(3) ? numbers(rows * stride, 1, 0) : NULL, *shares = numbers(rows * stride, 1, 0);
  int64_t *labels = malloc((size_t)rows * sizeof *labels), ignored = below(2) ? -100 : below(classes);
  double *exact = malloc((size_t)classes * sizeof *exact), sum = 0, size = 0, weight = 0;
  ptrdiff_t counted = 0, bad = -1;
  for (ptrdiff_t i = 0; i < rows; i++)
    labels[i] = below(8) ? below(classes) : below(2) ? ignored : (int64_t)bits();
  for (ptrdiff_t k = 0; weights && k < classes; k++) weights[k] = below(5) ? fabsf(weights[k]) : 0;
  xent_cross_entropy batch = {logits, labels, weights, losses, gradient, rows, classes, stride, ignored,
                              below(2) ? 0.5f : -0.1f, (int)below(3)};
  xent_label_summary summary = xent_summarize_labels(&batch);
  double total = xent_softmax_cross_entropy(&batch);
  xent_softmax(logits, shares, rows, classes, stride, (int)below(3));
  for (ptrdiff_t i = 0; i < rows; i++) {
    int64_t label = labels[i];
    int counts = label != ignored && label >= 0 && label < classes;
    double w = !counts ? 0 : weights ? weights[label] : 1;
    double loss = reference_row(logits + i * stride, classes, counts ? label : -1, exact);
    int silent = !counts || (w == 0 && !isfinite(loss));
    if (label != ignored && !counts && bad < 0) bad = i;
    counted += counts, weight += w;
    loss = silent ? 0 : loss * w;
    sum += loss, size += fabs(loss);
    expect("loss", i, losses[i], loss, 2e-6, 1e-36);
    for (ptrdiff_t k = 0; k < classes; k++) {
      expect("softmax", i * stride + k, shares[i * stride + k], exact[k], 5e-6, 1e-37);
      double slope = silent ? 0 : (exact[k] - (k == label)) * w * batch.gradient_scale;
      if (gradient) expect("gradient", i * stride + k, gradient[i * stride + k], slope, 2e-6, 5e-8);
    }
    for (ptrdiff_t k = classes; gradient && k < stride && k < 16 && classes <= 16; k++)
      expect("padding", i * stride + k, gradient[i * stride + k], 0, 0, 0);
  }
  expect("sum", rows, total, sum, 0, 2e-6 * size + 1e-36);
  expect("weight", rows, summary.weight, weight, 1e-12, 0);
  expect("counted", rows, (double)summary.counted, (double)counted, 0, 0);
  expect("first bad", rows, (double)summary.first_bad, (double)bad, 0, 0);
  free(logits), free(weights), free(losses), free(gradient), free(shares), free(labels), free(exact);
}

static void elementary(void) {
  ptrdiff_t count = 1 + below(below(20) ? 100 : 40000);
  float *z = numbers(count, powf(10, (float)below(4) - 1), below(2) == 0), *t = numbers(count, 1, 0);
  float *losses = numbers(count, 1, 0), *gradient = below(3) ? numbers(count, 1, 0) : NULL, *e = copy(z, count);
  for (ptrdiff_t i = 0; i < count; i++) t[i] = below(2) ? (float)below(2) : fabsf(t[i]), e[i] = -fabsf(z[i]);
  xent_binary_cross_entropy_batch batch = {z, t, losses, gradient, count, 0.5f, (int)below(3)};
  xent_binary_cross_entropy(&batch);
  float *powers = numbers(count, 1, 0);
  xent_exp_nonpositive(e, powers, count);
  for (ptrdiff_t i = 0; i < count; i++) {
    double x = z[i], y = t[i], a = fabs(x), q = x > 0 ? 1 - y : y, tail = exp(-a) / (1 + exp(-a));
    expect("binary loss", i, losses[i], (q == 0 ? 0 * (isnan(x) ? x : 0) : a * q) + log1p(exp(-a)), 2e-6, 1e-37);
    if (gradient) expect("binary slope", i, gradient[i], 0.5 * (x > 0 ? q - tail : tail - q), 2e-6, 1e-7);
    expect("exp", i, powers[i], exp((double)e[i]), 1.5e-7, 9e-39);
  }
  float *values = copy(z, count), *slopes = numbers(count, 1, 0);
  for (int kind = xent_relu; kind <= xent_gelu; kind++) {
    memcpy(values, z, (size_t)count * sizeof *z);
    xent_activate((xent_activation)kind, values, slopes, count);
    for (ptrdiff_t i = 0; i < count; i++) {
      double x = z[i], phi = erfc(-x * sqrt(0.5)) / 2;
      double units[] = {x > 0 || isnan(x) ? x : 0, tanh(x), 1 / (1 + exp(-x)), x == -INFINITY ? 0 : x * phi};
      expect("unit", i, values[i], units[kind], 5e-7, 5e-7);
    }
  }
  free(z), free(t), free(losses), free(gradient), free(e), free(powers), free(values), free(slopes);
}

static ptrdiff_t padded(ptrdiff_t count) { return count <= 4 ? 4 : count <= 8 ? 8 : (count + 15) / 16 * 16; }

static void layers(void) {
  ptrdiff_t rows = 1 + below(20), inputs = 1 + below(40), outputs = padded(1 + below(40));
  if (below(30) == 0) rows = 1 + below(300), inputs = 1 + below(200);
  ptrdiff_t stride = padded(inputs);
  float *x = numbers(rows * stride, 1, 0), *w = numbers(inputs * outputs, 1, 0), *b = numbers(outputs, 1, 0);
  float *d = numbers(rows * outputs, 1, 0), *s = below(2) ? numbers(rows * stride, 1, 0) : NULL;
  float *results = numbers(rows * outputs, 1, 0), *back = numbers(rows * stride, 1, 0);
  float *w2 = copy(w, inputs * outputs), *b2 = copy(b, outputs);
  int threads = (int)below(3);
  xent_dense_forward(&(xent_dense){x, w, b, results, rows, inputs, stride, outputs, threads});
  xent_dense_add_gradient(&(xent_dense_gradient){x, d, w2, b2, rows, inputs, stride, outputs, threads});
  xent_dense_input_gradient_rows(
      &(xent_dense_input_gradient){d, w, s, back, rows, inputs, stride, outputs, threads});
  for (ptrdiff_t k = 0; k < outputs; k++) {
    double bias = b[k];
    for (ptrdiff_t r = 0; r < rows; r++) {
      double sum = b[k];
      for (ptrdiff_t i = 0; i < inputs; i++) sum += (double)x[r * stride + i] * w[i * outputs + k];
      expect("forward", r * outputs + k, results[r * outputs + k], sum, 0, 1e-5 * sqrt((double)inputs + 1));
      bias += d[r * outputs + k];
    }
    expect("bias", k, b2[k], bias, 0, 1e-5 * (double)rows);
    for (ptrdiff_t i = 0; i < inputs; i++) {
      double sum = w[i * outputs + k];
      for (ptrdiff_t r = 0; r < rows; r++) sum += (double)x[r * stride + i] * d[r * outputs + k];
      expect("weight", i * outputs + k, w2[i * outputs + k], sum, 0, 1e-5 * sqrt((double)rows + 1));
    }
  }
  for (ptrdiff_t r = 0; r < rows; r++)
    for (ptrdiff_t i = 0; i < stride; i++) {
      double sum = 0;
      for (ptrdiff_t k = 0; i < inputs && k < outputs; k++) sum += (double)d[r * outputs + k] * w[i * outputs + k];
      expect("input", r * stride + i, back[r * stride + i], sum * (s ? s[r * stride + i] : 1), 0, 1e-4);
    }
  free(x), free(w), free(b), free(d), free(s), free(results), free(back), free(w2), free(b2);
}

static void updates(void) {
  ptrdiff_t count = 1 + below(100);
  float *w = numbers(count, 1, 0), *g = numbers(count, 1, 0), *m = numbers(count, 1, 0), *v = numbers(count, 1, 0);
  for (ptrdiff_t i = 0; i < count; i++) v[i] = fabsf(v[i]);
  for (int kind = 0; kind < 4; kind++) {
    float *w2 = copy(w, count), *m2 = copy(kind == 2 ? v : m, count), *v2 = copy(v, count);
    xent_parameters space = {w2, g, kind > 0 ? m2 : NULL, kind > 2 ? v2 : NULL, count};
    if (kind == 0) xent_update_descent(&space, 0.1f);
    if (kind == 1) xent_update_momentum(&space, 0.1f, 0.9f, 0);
    if (kind == 2) xent_update_rmsprop(&space, &(xent_rmsprop){0.1f, 0.9f, 0.1f, 1e-3f});
    if (kind == 3)
      xent_update_adam(&space, &(xent_adam){0.1f, 2, 1e-3f, 0.99f, 0.9f, 0.1f, 0.99f, 0.01f});
    for (ptrdiff_t i = 0; i < count; i++) {
      double a = g[i], mean = 0.9 * m[i] + 0.1 * a, square = 0.99 * v[i] + 0.01 * a * a;
      double wanted[] = {w[i] - 0.1 * a, w[i] - 0.1 * (0.9 * m[i] + a),
                         w[i] - 0.1 * a / (sqrt(0.9 * v[i] + 0.1 * a * a) + 1e-3),
                         0.99 * w[i] - 0.1 * mean / (2 * sqrt(square) + 1e-3)};
      expect("update", i, w2[i], wanted[kind], 1e-5, 1e-5);
    }
    free(w2), free(m2), free(v2);
  }
  free(w), free(g), free(m), free(v);
}

static void gathering(void) {
  ptrdiff_t rows = 1 + below(20), width = 1 + below(3000), count = 1 + below(20);
  float *x = numbers(rows * width, 1, 1), *found = numbers(count * width, 1, 0);
  int32_t *order = malloc((size_t)count * sizeof *order);
  for (ptrdiff_t i = 0; i < count; i++) order[i] = (int32_t)below(rows);
  xent_gather_rows(x, width * (ptrdiff_t)sizeof *x, order, count, found);
  for (ptrdiff_t i = 0; i < count * width; i++)
    expect("gathered", i, found[i], x[order[i / width] * width + i % width], 0, 0);
  free(x), free(found), free(order);
}

int main(int argc, char **argv) {
  int rounds = argc > 1 ? atoi(argv[1]) : 3000;
  for (int wanted = 1; wanted <= 4; wanted += wanted == 1 ? 2 : 1) {
    level = xent_kernel_set_level(wanted);
    if (level != wanted) {
      printf("level %d: skipped, this processor lacks it\n", wanted);
      continue;
    }
    for (int round = 0; round < rounds; round++) categorical(), elementary(), layers(), updates(), gathering();
    printf("level %d: %d rounds, %d failures\n", level, rounds, failures);
  }
  return failures > 0;
}
