// What the description of the terminal (terminfo) says. Its header claims names such as `columns`,
// so nothing else is done here.
#include "CNcurses.h"

#include <string.h>
#include <term.h>

static bool has(const char *capability) {
  const char *text = tigetstr(capability);
  return text != NULL && text != (const char *)-1 && *text != 0;
}

int cn_knows(const char *term, int descriptor) {
  int error = 0;
  if (setupterm(term, descriptor, &error) != OK) return -1;
  int result = has("cup") && has("clear");
  del_curterm(cur_term);
  return result;
}

int cn_colors_of(const char *term, int descriptor) {
  int error = 0;
  if (setupterm(term, descriptor, &error) != OK) return -1;
  int result = tigetnum("colors");
  del_curterm(cur_term);
  return result;
}

bool cn_has_alternate_screen(void) { return has("rmcup"); }

// Adds a capability's string without its $<delays>, which mean nothing to what runs terminals today.
static int add_capability(char *buffer, int used, int size, const char *name) {
  const char *text = tigetstr(name);
  if (text == NULL || text == (const char *)-1) return used;
  while (*text != 0 && used < size) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end != NULL) {
        text = end + 1;
        continue;
      }
    }
    buffer[used++] = *text++;
  }
  return used;
}

int cn_farewell(char *buffer, int size) {
  int used = 0;
  used = add_capability(buffer, used, size, "rmacs");
  used = add_capability(buffer, used, size, "sgr0");
  used = add_capability(buffer, used, size, "op");
  used = add_capability(buffer, used, size, "rmkx");
  used = add_capability(buffer, used, size, "cnorm");
  // Without a second screen there is nothing to go back to, and an empty one is the next best.
  return add_capability(buffer, used, size, cn_has_alternate_screen() ? "rmcup" : "clear");
}
