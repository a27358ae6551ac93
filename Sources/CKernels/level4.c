// The kernels for x86-64-v4 processors (AVX-512).
#if defined(__x86_64__)
#include <immintrin.h>
#include "kernel_table.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push( \
    __attribute__((target("arch=x86-64-v4"), min_vector_width(512))), apply_to = function)
#define LEVEL 4
#define KERNEL_TABLE xent_kernels_level4
#include "kernel_bodies.h"
#pragma clang attribute pop
#endif
