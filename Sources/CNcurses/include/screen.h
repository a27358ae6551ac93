// What Swift needs of ncurses' screen: macros and globals that its importer rejects, and rows.
#ifndef CNCURSES_SCREEN_H
#define CNCURSES_SCREEN_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

// One cell as the painter hands it over: code points, bits of attributes, and a colour pair.
typedef struct {
  uint32_t base;
  uint32_t marks[2];
  uint16_t attributes;
  int32_t pair;
} cn_cell;

enum {
  CN_BOLD = 1,
  CN_DIM = 2,
  CN_UNDERLINE = 4,
  CN_REVERSE = 8,
  CN_ITALIC = 16,
};

// Whether ncurses knows the terminal called `term` (-1 when not), and whether it can place the
// cursor on it (0 when not). Writes nothing.
int cn_knows(const char *term, int descriptor);

// How many colours terminfo says that `term` has; less than one for none or an unknown terminal.
// Only before a screen is open.
int cn_colors_of(const char *term, int descriptor);

// Opens a screen on `tty` for the terminal called `term` . False when ncurses
// cannot; nothing has been written then.
bool cn_open(const char *term, FILE *tty);

// Leaves the screen; `cn_show` enters it again.
void cn_leave(void);

// Leaves the screen for good and frees it.
void cn_close(void);

// Puts `count` cells into a row of the next picture. A wide character is one cell here.
void cn_put_row(int row, int column, const cn_cell *cells, int count);

// Sends what differs from the terminal's picture, and leaves the cursor at the given place.
void cn_show(int row, int column);

// Forgets what the terminal shows, so that the next `cn_show` draws all of it.
void cn_forget(void);

// Whether the terminal has a second screen that leaves what was there before alone.
bool cn_has_alternate_screen(void);

// The columns that the C library gives a character in the present locale; -1 when it knows none.
int cn_width(uint32_t character);

// The size that ncurses works with, and the size that the terminal has now.
void cn_size(int *rows, int *columns);
bool cn_size_of(int descriptor, int *rows, int *columns);

// Makes ncurses work with another size.
void cn_resize(int rows, int columns);

// Shows or hides the cursor.
void cn_cursor(bool visible);

// The next character or function key that has arrived: false when there is none.
bool cn_read(uint32_t *value, bool *is_function_key);

// Takes away what ncurses binds to `sequence`, so that it arrives as it was sent.
void cn_unbind(const char *sequence);

// How many colours and pairs there are; 0 without colour.
int cn_colors(void);
int cn_pairs(void);
// Defines a pair; -1 is the terminal's own colour.
bool cn_define_pair(int pair, int foreground, int background);

// Writes what gives this terminal back (from its description, without delays) into `buffer`.
// Returns the number of bytes, never more than `size`.
int cn_farewell(char *buffer, int size);

#endif
