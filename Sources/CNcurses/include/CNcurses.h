// ncursesw for Swift: the wide-character interface, and accessors for what the importer cannot see.
#ifndef CNCURSES_H
#define CNCURSES_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

#include "guard.h"
#include "screen.h"

#endif
