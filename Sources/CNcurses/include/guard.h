// Gives the terminal back when a signal ends, stops or crashes the program.
//
// All of it is C because a handler may call nothing but async-signal-safe functions, which Swift
// code cannot promise. The handlers write one string that was built beforehand, put the saved
// terminal modes back, and let the signal do what it would have done.
#ifndef CNCURSES_GUARD_H
#define CNCURSES_GUARD_H

#include <stdbool.h>

enum {
  CN_RESIZED = 1,
  CN_STOP_ASKED = 2,
  CN_CONTINUED = 4,
  CN_END_ASKED = 8,
};

// Remembers the modes of the terminal on `descriptor`, and what signals meant, before ncurses
// changes them. False when it has no modes.
bool cn_guard_remember(int descriptor);

// Undoes `cn_guard_remember` when no screen could be opened.
void cn_guard_forget(void);

// Installs the handlers. `wake` is a non-blocking descriptor that gets a byte when a flag is set.
void cn_guard_install(int wake);

// Where standard error went before it was set aside, and the file that holds what was written to it
// since; both -1 when it was not set aside.
void cn_guard_errors(int errors, int kept);

// The bytes that give the terminal back. Replaced as a whole; at most 1023 bytes are kept.
void cn_guard_farewell(const char *bytes, int count);

// Takes the handlers away and puts those before them back.
void cn_guard_remove(void);

// Puts the remembered modes back, and discards input that nobody read.
void cn_guard_restore_modes(void);

// The flags set since the last call.
int cn_guard_take_flags(void);

// The signal that asked the program to end, or 0.
int cn_guard_ending_signal(void);

// Stops this process as Ctrl-Z does, and returns when it is continued.
void cn_guard_stop(void);

// Ends this process by `signal`, as if it had never been caught.
void cn_guard_die(int signal);

// A pipe whose both ends do not block and are closed in other programs. False when there is none.
bool cn_pipe(int ends[2]);

// A file without a name that takes what is written to standard error; -1 when there is none.
int cn_unnamed_file(void);

// Copies the whole of the file `from` to the descriptor `to`. Safe in a signal handler.
void cn_copy_file(int from, int to);

#endif
