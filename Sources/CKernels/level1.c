// The kernels for any processor. No contraction: a product is rounded before it is added, so that
// the results are the same on every machine.
#include "kernel_table.h"

#pragma STDC FP_CONTRACT OFF
#define LEVEL 1
#define KERNEL_TABLE xent_kernels_level1
#include "kernel_bodies.h"
