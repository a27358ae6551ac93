// The public functions of training: which pieces, which threads, which level.
#include <string.h>

#include "kernel_table.h"

void xent_gather_rows(
    const void *rows, ptrdiff_t row_bytes, const int32_t *order, ptrdiff_t count, void *result) {
  const char *first = rows;
  for (ptrdiff_t i = 0; i < count; i++) {
    // Long rows lie anywhere in memory: the next one is asked for while this one is copied.
    if (row_bytes >= 1024 && i + 1 < count)
      for (ptrdiff_t at = 0; at < row_bytes && at < 8192; at += 64)
        __builtin_prefetch(first + order[i + 1] * row_bytes + at);
    memcpy((char *)result + i * row_bytes, first + order[i] * row_bytes, (size_t)row_bytes);
  }
}

enum { piece_products = 1 << 18, shared_products = 1 << 20 };

/// What is cut into pieces: `items` of equal work.
typedef struct {
  const xent_kernel_table *kernels;
  const void *layer;
  ptrdiff_t items, step;
} dense_job;

static dense_job job_for(const void *layer, ptrdiff_t items, double products_each) {
  dense_job job = {xent_kernels(), layer, items, items};
  if (products_each * (double)items < piece_products) return job;
  double step = piece_products / (products_each < 1 ? 1 : products_each);
  job.step = step < 24 ? 24 : step > (double)items ? items : (ptrdiff_t)step / 24 * 24;
  return job;
}

static void run(
    const dense_job *job, void (*body)(const void *, ptrdiff_t), double products, int threads) {
  if (job->step >= job->items) return body(job, 0);
  if (products < shared_products) {
    threads = 1;
  } else if (threads == 0) {
    threads = xent_kernel_processors();
  }
  xent_run_pieces(body, job, (job->items + job->step - 1) / job->step, threads);
}

static ptrdiff_t end_of(const dense_job *job, ptrdiff_t first) {
  return job->items - first < job->step ? job->items : first + job->step;
}

static void forward_piece(const void *with, ptrdiff_t piece) {
  const dense_job *job = with;
  ptrdiff_t first = piece * job->step;
  job->kernels->dense_forward(job->layer, first, end_of(job, first));
}

void xent_dense_forward(const xent_dense *layer) {
  if (layer->rows <= 0) return;
  double each = (double)layer->input_count * (double)layer->padded_outputs;
  dense_job job = job_for(layer, layer->rows, each);
  run(&job, forward_piece, each * (double)layer->rows, layer->threads);
}

static void gradient_piece(const void *with, ptrdiff_t piece) {
  const dense_job *job = with;
  ptrdiff_t first = piece * job->step;
  job->kernels->dense_add_gradient(job->layer, first, end_of(job, first));
}

void xent_dense_add_gradient(const xent_dense_gradient *layer) {
  if (layer->rows <= 0 || layer->input_count <= 0) return;
  double each = (double)layer->rows * (double)layer->padded_outputs;
  dense_job job = job_for(layer, layer->input_count, each);
  run(&job, gradient_piece, each * (double)layer->input_count, layer->threads);
}

static void input_gradient_piece(const void *with, ptrdiff_t piece) {
  const dense_job *job = with;
  ptrdiff_t first = piece * job->step;
  job->kernels->dense_input_gradient(job->layer, first, end_of(job, first));
}

void xent_dense_input_gradient_rows(const xent_dense_input_gradient *layer) {
  if (layer->rows <= 0) return;
  double each = (double)layer->input_count * (double)layer->padded_outputs;
  dense_job job = job_for(layer, layer->rows, each);
  run(&job, input_gradient_piece, each * (double)layer->rows, layer->threads);
}

void xent_activate(xent_activation kind, float *values, float *slopes, ptrdiff_t count) {
  xent_kernels()->activate(kind, values, slopes, count);
}

void xent_update_descent(const xent_parameters *space, float rate) {
  xent_kernels()->update_descent(space, rate);
}

void xent_update_momentum(
    const xent_parameters *space, float rate, float momentum, int nesterov) {
  xent_kernels()->update_momentum(space, rate, momentum, nesterov);
}

void xent_update_rmsprop(const xent_parameters *space, const xent_rmsprop *settings) {
  xent_kernels()->update_rmsprop(space, settings);
}

void xent_update_adam(const xent_parameters *space, const xent_adam *settings) {
  xent_kernels()->update_adam(space, settings);
}
