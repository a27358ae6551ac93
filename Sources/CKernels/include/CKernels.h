// The float32 hot loops behind LossCore and Training: one body each, compiled at three levels.
#ifndef CKERNELS_H
#define CKERNELS_H
#endif
