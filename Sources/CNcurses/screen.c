#define _GNU_SOURCE 1
#include "CNcurses.h"

#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

static SCREEN *screen;

bool cn_open(const char *term, FILE *tty) {
  // The size comes from the terminal, never from LINES and COLUMNS left over in the environment.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(term, tty, tty);
  if (screen == NULL) return false;
  set_term(screen);
  set_escdelay(25);
  cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  // Without this a frame stays half drawn when a key arrives while it is drawn.
  typeahead(-1);
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  return true;
}

void cn_leave(void) { endwin(); }

void cn_close(void) {
  if (screen == NULL) return;
  endwin();
  delscreen(screen);
  screen = NULL;
}

static attr_t attributes_of(uint16_t bits) {
  attr_t result = A_NORMAL;
  if (bits & CN_BOLD) result |= A_BOLD;
  if (bits & CN_DIM) result |= A_DIM;
  if (bits & CN_UNDERLINE) result |= A_UNDERLINE;
  if (bits & CN_REVERSE) result |= A_REVERSE;
#ifdef A_ITALIC
  if (bits & CN_ITALIC) result |= A_ITALIC;
#endif
  return result;
}

void cn_put_row(int row, int column, const cn_cell *cells, int count) {
  enum { part = 256 };
  cchar_t buffer[part];
  while (count > 0) {
    int used = 0;
    int columns = 0;
    while (used < part && used < count) {
      const cn_cell *cell = &cells[used];
      wchar_t text[4] = {(wchar_t)cell->base, (wchar_t)cell->marks[0], (wchar_t)cell->marks[1], 0};
      int pair = cell->pair;
      setcchar(&buffer[used], text, attributes_of(cell->attributes), (short)0, &pair);
      int width = cell->base < 0x80 ? 1 : wcwidth((wchar_t)cell->base);
      columns += width > 0 ? width : 1;
      used++;
    }
    mvadd_wchnstr(row, column, buffer, used);
    column += columns;
    cells += used;
    count -= used;
  }
}

void cn_show(int row, int column) {
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_forget(void) { clearok(curscr, TRUE); }

int cn_width(uint32_t character) { return wcwidth((wchar_t)character); }

void cn_size(int *rows, int *columns) {
  *rows = getmaxy(stdscr);
  *columns = getmaxx(stdscr);
}

bool cn_size_of(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
    return false;
  }
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

void cn_resize(int rows, int columns) { resizeterm(rows, columns); }

void cn_cursor(bool visible) { curs_set(visible ? 1 : 0); }

bool cn_read(uint32_t *value, bool *is_function_key) {
  wint_t character = 0;
  int result = wget_wch(stdscr, &character);
  if (result == ERR) return false;
  *value = (uint32_t)character;
  *is_function_key = result == KEY_CODE_YES;
  return true;
}

void cn_unbind(const char *sequence) { define_key(sequence, 0); }

int cn_colors(void) { return has_colors() ? COLORS : 0; }

int cn_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

bool cn_define_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK;
}
