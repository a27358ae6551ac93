// Which compilation of the kernels runs.
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "kernel_table.h"

/// Read by every call: in a cache line of its own, which no other thread writes to.
static _Alignas(128) struct {
  _Atomic(const xent_kernel_table *) table;
  char rest[120];
} chosen_kernels;
#define table chosen_kernels.table

int xent_kernel_best_level(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  int level3 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
      __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("f16c") && __builtin_cpu_supports("lzcnt") &&
      __builtin_cpu_supports("movbe");
  int level4 = level3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl");
  return level4 ? 4 : level3 ? 3 : 1;
#else
  return 1;
#endif
}

int xent_kernel_set_level(int level) {
  int best = xent_kernel_best_level();
  if (level < 1 || level > best) level = best;
  if (level == 2) level = 1;
#if defined(__x86_64__)
  atomic_store(
      &table, level == 4 ? &xent_kernels_level4
              : level == 3 ? &xent_kernels_level3 : &xent_kernels_level1);
#else
  atomic_store(&table, &xent_kernels_level1);
#endif
  return level;
}

/// The level that a text names, 0 for none, -1 for what is none.
static int level_named(const char *text) {
  if (!text || !*text) return 0;
  return !text[1] && strchr("134", *text) ? *text - '0' : -1;
}

const xent_kernel_table *xent_kernels(void) {
  const xent_kernel_table *chosen = atomic_load_explicit(&table, memory_order_acquire);
  if (chosen) return chosen;
  int wish = level_named(getenv("XENT_KERNEL_LEVEL"));
  xent_kernel_set_level(wish < 0 ? 0 : wish);
  return atomic_load(&table);
}

const char *xent_kernel_unknown_level(void) {
  const char *wish = getenv("XENT_KERNEL_LEVEL");
  return level_named(wish) < 0 ? wish : NULL;
}

int xent_kernel_level(void) {
#if defined(__x86_64__)
  const xent_kernel_table *chosen = xent_kernels();
  return chosen == &xent_kernels_level4 ? 4 : chosen == &xent_kernels_level3 ? 3 : 1;
#else
  return 1;
#endif
}

int xent_kernel_processors(void) {
  static atomic_int known;  // asking the system takes longer than a small kernel
  int count = atomic_load_explicit(&known, memory_order_relaxed);
  if (count == 0) {
    long found = sysconf(_SC_NPROCESSORS_ONLN);
    count = found < 1 ? 1 : found > 64 ? 64 : (int)found;
    atomic_store_explicit(&known, count, memory_order_relaxed);
  }
  return count;
}
