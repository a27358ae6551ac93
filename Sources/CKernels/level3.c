// The kernels for x86-64-v3 processors (AVX2 and FMA).
#if defined(__x86_64__)
#include <immintrin.h>
#include "kernel_table.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push( \
    __attribute__((target("arch=x86-64-v3"), min_vector_width(256))), apply_to = function)
#define LEVEL 3
#define KERNEL_TABLE xent_kernels_level3
#include "kernel_bodies.h"
#pragma clang attribute pop
#endif
