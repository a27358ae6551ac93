// What the three compilations of the kernels have in common: the table that each of them fills.
#ifndef KERNEL_TABLE_H
#define KERNEL_TABLE_H

#include "CKernels.h"

typedef struct {
  /// Whether no label of a batch is ignored or out of range.
  int (*all_count)(const xent_cross_entropy *batch);
  /// Rows first..<end of a batch; returns the sum of their losses.
  double (*cross_entropy_rows)(const xent_cross_entropy *batch, ptrdiff_t first, ptrdiff_t end);
  void (*softmax_rows)(
      const float *logits, float *probabilities, ptrdiff_t rows, ptrdiff_t classes,
      ptrdiff_t stride);
  double (*binary_elements)(
      const xent_binary_cross_entropy_batch *batch, ptrdiff_t first, ptrdiff_t end);
  void (*exp_elements)(const float *x, float *result, ptrdiff_t count);
  /// Rows first..<end.
  void (*dense_forward)(const xent_dense *layer, ptrdiff_t first, ptrdiff_t end);
  /// Inputs first..<end; the biases with the first.
  void (*dense_add_gradient)(const xent_dense_gradient *layer, ptrdiff_t first, ptrdiff_t end);
  /// Rows first..<end.
  void (*dense_input_gradient)(
      const xent_dense_input_gradient *layer, ptrdiff_t first, ptrdiff_t end);
  void (*activate)(xent_activation kind, float *values, float *slopes, ptrdiff_t count);
  void (*update_descent)(const xent_parameters *space, float rate);
  void (*update_momentum)(
      const xent_parameters *space, float rate, float momentum, int nesterov);
  void (*update_rmsprop)(const xent_parameters *space, const xent_rmsprop *settings);
  void (*update_adam)(const xent_parameters *space, const xent_adam *settings);
} xent_kernel_table;

extern const xent_kernel_table xent_kernels_level1;
#if defined(__x86_64__)
extern const xent_kernel_table xent_kernels_level3;
extern const xent_kernel_table xent_kernels_level4;
#endif

/// The table of the level in use.
const xent_kernel_table *xent_kernels(void);

/// Runs body(job, piece) for every piece in 0..<pieces, on at most `threads` threads.
void xent_run_pieces(
    void (*body)(const void *job, ptrdiff_t piece), const void *job, ptrdiff_t pieces,
    int threads);

/// The number of threads for so many elements, when at most `asked` (0: no wish) may be used.
int xent_threads_for(double elements, int asked);

#endif
