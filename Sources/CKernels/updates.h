// One step of an optimizer for all parameters.

/// The parameters from `i` on, in four vectors that are loaded, changed and stored together.
#define UPDATE_ALL(...)                                                                            \
  for (ptrdiff_t i = 0; i < space->count; i += LANES) {                                            \
    ptrdiff_t left = space->count - i;                                                             \
    if (left >= LANES) {                                                                           \
      floats w = load(space->values + i), g = load(space->gradient + i);                           \
      floats a = space->first ? load(space->first + i) : (floats)0;                                \
      floats b = space->second ? load(space->second + i) : (floats)0;                              \
      __VA_ARGS__;                                                                                   \
      store(space->values + i, w);                                                                 \
      if (space->first) store(space->first + i, a);                                                \
      if (space->second) store(space->second + i, b);                                              \
    } else {                                                                                       \
      floats w = load_first(space->values + i, left, 0);                                           \
      floats g = load_first(space->gradient + i, left, 0);                                         \
      floats a = space->first ? load_first(space->first + i, left, 0) : (floats)0;                 \
      floats b = space->second ? load_first(space->second + i, left, 0) : (floats)0;               \
      __VA_ARGS__;                                                                                   \
      store_first(space->values + i, w, left);                                                     \
      if (space->first) store_first(space->first + i, a, left);                                    \
      if (space->second) store_first(space->second + i, b, left);                                  \
    }                                                                                              \
  }

static void update_descent(const xent_parameters *space, float rate) {
  UPDATE_ALL({
    w = MULTIPLY_ADD(-rate, g, w);
    (void)a, (void)b;
  })
}

static void update_momentum(
    const xent_parameters *space, float rate, float momentum, int nesterov) {
  UPDATE_ALL({
    a = MULTIPLY_ADD(momentum, a, g);
    floats direction = nesterov ? MULTIPLY_ADD(momentum, a, g) : a;
    w = MULTIPLY_ADD(-rate, direction, w);
    (void)b;
  })
}

static void update_rmsprop(const xent_parameters *space, const xent_rmsprop *settings) {
  UPDATE_ALL({
    a = MULTIPLY_ADD(settings->added * g, g, settings->kept * a);
    w -= settings->rate * g / (__builtin_elementwise_sqrt(a) + settings->epsilon);
    (void)b;
  })
}

static void update_adam(const xent_parameters *space, const xent_adam *settings) {
  UPDATE_ALL({
    a = MULTIPLY_ADD(settings->added1, g, settings->kept1 * a);
    b = MULTIPLY_ADD(settings->added2 * g, g, settings->kept2 * b);
    floats divisor = __builtin_elementwise_sqrt(b) * settings->inverse_root + settings->epsilon;
    w = settings->kept * w - settings->size * a / divisor;
  })
}
