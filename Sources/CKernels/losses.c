// The public functions: they cut a batch into pieces by its shape alone, and add the sums in order.
#include "kernel_table.h"

enum { most_pieces = 256, piece_elements = 16384 };

typedef struct {
  const xent_kernel_table *kernels;
  const void *batch;
  ptrdiff_t count, step;
  double sums[most_pieces];
} summed_job;

/// Items per piece, a multiple of `unit`: about 16 k elements, more where that makes over 256 pieces.
static ptrdiff_t step_for(ptrdiff_t count, ptrdiff_t elements_each, ptrdiff_t unit) {
  ptrdiff_t step = (piece_elements + elements_each - 1) / elements_each;
  ptrdiff_t least = (count + most_pieces - 1) / most_pieces;
  if (step < least) step = least;
  return (step + unit - 1) / unit * unit;
}

static double sum_of_pieces(
    summed_job *job, void (*body)(const void *, ptrdiff_t), double elements, int threads) {
  ptrdiff_t pieces = (job->count + job->step - 1) / job->step;
  xent_run_pieces(body, job, pieces, xent_threads_for(elements, threads));
  double sum = 0;
  for (ptrdiff_t i = 0; i < pieces; i++) sum += job->sums[i];
  return sum;
}

static ptrdiff_t end_of(const summed_job *job, ptrdiff_t first) {
  return job->count - first < job->step ? job->count : first + job->step;
}

static void cross_entropy_piece(const void *with, ptrdiff_t piece) {
  summed_job *job = (summed_job *)with;
  ptrdiff_t first = piece * job->step;
  job->sums[piece] = job->kernels->cross_entropy_rows(job->batch, first, end_of(job, first));
}

double xent_softmax_cross_entropy(const xent_cross_entropy *batch) {
  if (batch->rows <= 0 || batch->classes <= 0) return 0;
  if (batch->rows * batch->classes <= piece_elements)
    return xent_kernels()->cross_entropy_rows(batch, 0, batch->rows);
  summed_job job;
  job.kernels = xent_kernels();
  job.batch = batch;
  job.count = batch->rows;
  job.step = step_for(batch->rows, batch->classes, batch->classes <= 16 ? 16 : 1);
  return sum_of_pieces(
      &job, cross_entropy_piece, (double)batch->rows * (double)batch->classes, batch->threads);
}

xent_label_summary xent_summarize_labels(const xent_cross_entropy *batch) {
  xent_label_summary summary = {0, 0, -1};
  if (!batch->class_weights && batch->rows >= 16 && xent_kernels()->all_count(batch))
    return (xent_label_summary){(double)batch->rows, batch->rows, -1};
  for (ptrdiff_t i = 0; i < batch->rows; i++) {
    int64_t label = batch->labels[i];
    if (label == batch->ignored_label) continue;
    if (label < 0 || label >= batch->classes) {
      if (summary.first_bad < 0) summary.first_bad = i;
      continue;
    }
    summary.counted++;
    if (batch->class_weights) summary.weight += (double)batch->class_weights[label];
  }
  if (!batch->class_weights) summary.weight = (double)summary.counted;
  return summary;
}

static void binary_piece(const void *with, ptrdiff_t piece) {
  summed_job *job = (summed_job *)with;
  ptrdiff_t first = piece * job->step;
  job->sums[piece] = job->kernels->binary_elements(job->batch, first, end_of(job, first));
}

double xent_binary_cross_entropy(const xent_binary_cross_entropy_batch *batch) {
  if (batch->count <= 0) return 0;
  summed_job job;
  job.kernels = xent_kernels();
  job.batch = batch;
  job.count = batch->count;
  job.step = step_for(batch->count, 1, 64);
  return sum_of_pieces(&job, binary_piece, (double)batch->count, batch->threads);
}

typedef struct {
  const xent_kernel_table *kernels;
  const float *logits;
  float *probabilities;
  ptrdiff_t rows, classes, stride, step;
} softmax_job;

static void softmax_piece(const void *with, ptrdiff_t piece) {
  const softmax_job *job = with;
  ptrdiff_t first = piece * job->step;
  ptrdiff_t count = job->rows - first < job->step ? job->rows - first : job->step;
  job->kernels->softmax_rows(
      job->logits + first * job->stride, job->probabilities + first * job->stride, count,
      job->classes, job->stride);
}

void xent_softmax(
    const float *logits, float *probabilities, ptrdiff_t rows, ptrdiff_t classes, ptrdiff_t stride,
    int threads) {
  if (rows <= 0 || classes <= 0) return;
  softmax_job job = {xent_kernels(), logits, probabilities, rows, classes, stride, 0};
  job.step = step_for(rows, classes, classes <= 16 ? 16 : 1);
  xent_run_pieces(
      softmax_piece, &job, (rows + job.step - 1) / job.step,
      xent_threads_for((double)rows * (double)classes, threads));
}

void xent_exp_nonpositive(const float *x, float *result, ptrdiff_t count) {
  xent_kernels()->exp_elements(x, result, count);
}
