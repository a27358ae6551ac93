// The float32 hot loops behind LossCore and Training.
//
// Every kernel is written once and compiled at three levels: plain (any processor), x86-64-v3
// (AVX2 and FMA) and x86-64-v4 (AVX-512). The level is picked when the first kernel runs: the best that
// the processor has, or the one that the environment variable XENT_KERNEL_LEVEL (1, 3 or 4) names, if the
// processor has it.
//
// All arrays belong to the caller, nothing is allocated per call, and inputs and outputs must not
// overlap. Results do not depend on the number of threads: work is cut into pieces by its shape
// alone, and their sums are added in order. At level 1 they do not depend on the machine either.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

// MARK: levels

/// The level in use: 1 (plain), 3 (x86-64-v3) or 4 (x86-64-v4).
int xent_kernel_level(void);

/// The best level that this processor has.
int xent_kernel_best_level(void);

/// Picks a level, never above what the processor has; returns the one now in use. 0 asks for the
/// best. A call under way keeps the level that it began with.
int xent_kernel_set_level(int level);

/// What XENT_KERNEL_LEVEL says, where that is neither 1, 3, 4 nor nothing: the level is then the best, as if
/// it said nothing. NULL where there is no such fault.
const char *xent_kernel_unknown_level(void);

/// Processors that this process may use, at least 1.
int xent_kernel_processors(void);

/// From now on no call uses more threads than that; 0 lifts the limit. For whole runs side by side,
/// each on a processor of its own, and for measuring.
void xent_kernel_set_thread_limit(int limit);

/// The limit, or 0.
int xent_kernel_thread_limit(void);

// MARK: softmax and cross-entropy

/// One batch of rows of logits with a class index each.
///
/// `threads`: at most that many; 0 lets the kernel choose (one thread up to 64 k elements).
typedef struct {
  const float *logits;         ///< rows x stride; the first `classes` of each row are read
  const int64_t *labels;       ///< rows; a label outside 0..<classes is an ignored row
  const float *class_weights;  ///< classes, or NULL for ones
  float *losses;               ///< rows, written (0 for an ignored row), or NULL
  float *gradient;             ///< rows x stride, written, or NULL. Must not overlap the logits
  ptrdiff_t rows;
  ptrdiff_t classes;
  ptrdiff_t stride;            ///< floats from row to row, at least `classes`. Up to 16 columns,
                               ///< the gradient's padding is overwritten with zeros
  int64_t ignored_label;       ///< rows with this label count for nothing: gradient 0
  float gradient_scale;        ///< every gradient is multiplied with it: 1 / weight for a mean
  int threads;
} xent_cross_entropy;

/// What the labels of a batch amount to.
typedef struct {
  double weight;        ///< sum of the class weights of the rows that count: divisor of the mean
  ptrdiff_t counted;    ///< rows that are not ignored
  ptrdiff_t first_bad;  ///< first row whose label is out of range and not ignored, or -1
} xent_label_summary;

xent_label_summary xent_summarize_labels(const xent_cross_entropy *batch);

/// Sum over the rows of weight x (log(sum of exp z) - z[label]), in nats; writes the losses and
/// the gradient that the batch asks for. Relative error of a row at most 2e-6 for small losses too
/// (logits 40, 0 with label 0 give 4.2e-18). A NaN logit makes the row NaN.
double xent_softmax_cross_entropy(const xent_cross_entropy *batch);

/// exp(z) / sum of exp z of each row. Same layout rules as above.
void xent_softmax(
    const float *logits, float *probabilities, ptrdiff_t rows, ptrdiff_t classes, ptrdiff_t stride,
    int threads);

// MARK: binary cross-entropy

/// One batch of independent yes/no scores.
typedef struct {
  const float *logits;   ///< count
  const float *targets;  ///< count, each in 0...1
  float *losses;         ///< count, written, or NULL
  float *gradient;       ///< count, written: scale x (sigmoid(z) - target), or NULL
  ptrdiff_t count;
  float gradient_scale;
  int threads;
} xent_binary_cross_entropy_batch;

/// Sum of softplus(z) - target x z, in nats, accurate for small losses too.
double xent_binary_cross_entropy(const xent_binary_cross_entropy_batch *batch);

// MARK: elementary functions

/// exp of values at or below 0, within 0.9 ulp (1.2 at level 1); 0 for those below -87.68, whose exp is under
/// 2^-126.5.
void xent_exp_nonpositive(const float *x, float *result, ptrdiff_t count);

// MARK: training

/// Copies the rows order[0..<count] of `row_bytes` each, one after the other.
void xent_gather_rows(
    const void *rows, ptrdiff_t row_bytes, const int32_t *order, ptrdiff_t count, void *result);

// A fully connected layer has weights [inputs][padded outputs] and one row of biases. Outputs are padded
// with zeros to 4, 8 or a multiple of 16; rows of results and of deltas (derivatives of the loss by
// the results) have the same length. Nothing may overlap but what is said to.
//
// Products are cut into pieces by their shape alone and, above a million multiplications, shared
// between at most `threads` threads (0: one a processor): results do not depend on them.

/// results[r][k] = biases[k] + sum over i of inputs[r][i] x weights[i][k].
typedef struct {
  const float *inputs;   ///< rows x input_stride, of which input_count count
  const float *weights;  ///< input_count x padded_outputs
  const float *biases;   ///< padded_outputs
  float *results;        ///< rows x padded_outputs, written
  ptrdiff_t rows;
  ptrdiff_t input_count;
  ptrdiff_t input_stride;
  ptrdiff_t padded_outputs;
  int threads;
} xent_dense;

void xent_dense_forward(const xent_dense *layer);

/// weights[i][k] += sum over r of inputs[r][i] x deltas[r][k], and biases[k] += sum over r of
/// deltas[r][k]. With deltas that carry the factor -rate this is the step itself.
typedef struct {
  const float *inputs;  ///< rows x input_stride
  const float *deltas;  ///< rows x padded_outputs
  float *weights;       ///< input_count x padded_outputs, added to
  float *biases;        ///< padded_outputs, added to
  ptrdiff_t rows;
  ptrdiff_t input_count;
  ptrdiff_t input_stride;
  ptrdiff_t padded_outputs;
  int threads;
} xent_dense_gradient;

void xent_dense_add_gradient(const xent_dense_gradient *layer);

/// results[r][i] = slopes[r][i] x sum over k of deltas[r][k] x weights[i][k]; zeros for i from
/// input_count to result_stride.
typedef struct {
  const float *deltas;   ///< rows x padded_outputs
  const float *weights;  ///< input_count x padded_outputs
  const float *slopes;   ///< rows x result_stride, or NULL for ones
  float *results;        ///< rows x result_stride, written
  ptrdiff_t rows;
  ptrdiff_t input_count;
  ptrdiff_t result_stride;
  ptrdiff_t padded_outputs;
  int threads;
} xent_dense_input_gradient;

void xent_dense_input_gradient_rows(const xent_dense_input_gradient *layer);

typedef enum { xent_relu, xent_tanh, xent_sigmoid, xent_gelu } xent_activation;

/// Replaces sums by what hidden units make of them, and writes the derivatives to `slopes`. Within
/// 5e-7 of the function, relative to 1 and (relu, tanh, sigmoid) to the result; GELU by the error
/// function, not its approximation.
void xent_activate(xent_activation kind, float *values, float *slopes, ptrdiff_t count);

/// Parameters with their gradient and what the optimizer remembers of each, all of `count`.
typedef struct {
  float *values;
  const float *gradient;
  float *first;   ///< NULL for plain descent
  float *second;  ///< Adam's alone, else NULL
  ptrdiff_t count;
} xent_parameters;

/// w -= rate x g.
void xent_update_descent(const xent_parameters *space, float rate);

/// v = momentum x v + g, w -= rate x v; with `nesterov` w -= rate x (g + momentum x v).
void xent_update_momentum(
    const xent_parameters *space, float rate, float momentum, int nesterov);

/// s = kept x s + added x g^2, w -= rate x g / (sqrt(s) + epsilon).
typedef struct {
  float rate, kept, added, epsilon;
} xent_rmsprop;

void xent_update_rmsprop(const xent_parameters *space, const xent_rmsprop *settings);

/// m = kept1 x m + added1 x g, s = kept2 x s + added2 x g^2,
/// w = kept x w - size x m / (sqrt(s) x inverse_root + epsilon).
///
/// size = rate / (1 - beta1^step) and inverse_root = 1 / sqrt(1 - beta2^step) undo the bias towards
/// the zeros at the start; kept = 1 - rate x decay for AdamW, else 1.
typedef struct {
  float size, inverse_root, epsilon, kept;
  float kept1, added1, kept2, added2;
} xent_adam;

void xent_update_adam(const xent_parameters *space, const xent_adam *settings);

#endif
