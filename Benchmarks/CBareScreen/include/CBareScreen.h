#ifndef C_BARE_SCREEN_H
#define C_BARE_SCREEN_H

#include <stdbool.h>
#include <stdint.h>

// A cell as the bare program is given it; `base` is 0 in the right half of a wide character.
typedef struct {
  uint32_t base;
  uint32_t marks[2];
  uint16_t attributes;
  uint16_t pair;
} bare_cell;

// Opens ncurses on the controlling terminal, as plainly as it can be done. False when it cannot.
bool bare_open(void);

// Defines a pair of colors.
void bare_define_pair(int pair, int foreground, int background);

// Writes every cell of a frame with setcchar and mvadd_wchnstr, and sends it with doupdate.
void bare_show(const bare_cell *cells, int rows, int columns);

// Gives the terminal back.
void bare_close(void);

// Seconds of processor time of this process so far.
double processor_seconds(void);

// Starts a program on a new pseudo-terminal of that size, which is its controlling terminal and all
// of its standard files; `control`, when not negative, is its descriptor 3. Returns the process, or
// -1; `terminal` is then our end of it. Only what may follow a fork happens between fork and exec.
int spawn_in_terminal(
    char *const arguments[], int columns, int rows, int control, int *terminal);

#endif
