#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CBareScreen.h"

#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>

bool bare_open(void) {
  if (setlocale(LC_ALL, "C.UTF-8") == NULL) return false;
  if (initscr() == NULL) return false;
  cbreak();
  noecho();
  nonl();
  curs_set(0);
  start_color();
  use_default_colors();
  return true;
}

void bare_define_pair(int pair, int foreground, int background) {
  init_extended_pair(pair, foreground, background);
}

static attr_t attributes_of(unsigned bits) {
  return (bits & 1 ? A_BOLD : 0) | (bits & 2 ? A_DIM : 0) | (bits & 4 ? A_UNDERLINE : 0)
      | (bits & 8 ? A_REVERSE : 0) | (bits & 16 ? A_ITALIC : 0);
}

void bare_show(const bare_cell *cells, int rows, int columns) {
  enum { widest = 512 };
  cchar_t line[widest];
  for (int row = 0; row < rows; row++) {
    // A wide character is one cell of ncurses, so a row may need fewer than it has columns.
    int used = 0;
    for (int column = 0; column < columns && used < widest; column++) {
      const bare_cell *cell = &cells[row * columns + column];
      if (cell->base == 0) continue;
      wchar_t text[4] = {(wchar_t)cell->base, (wchar_t)cell->marks[0], (wchar_t)cell->marks[1], 0};
      int pair = cell->pair;
      setcchar(&line[used++], text, attributes_of(cell->attributes), 0, &pair);
    }
    mvadd_wchnstr(row, 0, line, used);
  }
  wnoutrefresh(stdscr);
  doupdate();
}

void bare_close(void) { endwin(); }
