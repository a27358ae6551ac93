#define _GNU_SOURCE 1
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

// Seconds that an orderly end may take before the program is ended where it stands.
enum { patience = 2 };

static const int crashes[] = {SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS};
static const int endings[] = {SIGINT, SIGTERM, SIGHUP};
static const int notices[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGALRM};
enum {
  crash_count = sizeof crashes / sizeof *crashes,
  ending_count = sizeof endings / sizeof *endings,
  notice_count = sizeof notices / sizeof *notices,
};

static volatile sig_atomic_t installed;
static volatile sig_atomic_t given_back;
static volatile sig_atomic_t resized, stop_asked, continued, end_asked, ending_signal;
static int terminal = -1;
static int wake_end = -1;
static int errors_end = -1;
static int kept_errors = -1;
static struct termios modes;
static bool has_modes;
static bool wants_backtrace;
static char farewell[1024];
static volatile sig_atomic_t farewell_count;
static struct sigaction before[NSIG];
static unsigned char handler_stack[64 * 1024];

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void cn_copy_file(int from, int to) {
  char buffer[4096];
  off_t at = 0;
  for (;;) {
    ssize_t got = pread(from, buffer, sizeof buffer, at);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return;
    write_all(to, buffer, (size_t)got);
    at += got;
  }
}

static void give_back(void) {
  if (given_back || terminal < 0) return;
  given_back = 1;
  write_all(terminal, farewell, (size_t)farewell_count);
  if (has_modes) tcsetattr(terminal, TCSAFLUSH, &modes);
  if (errors_end >= 0) {
    dup2(errors_end, STDERR_FILENO);
    if (kept_errors >= 0) cn_copy_file(kept_errors, errors_end);
  }
}

// What the signal meant before we caught it happens when the handler returns.
static void let_happen(int signal) {
  sigaction(signal, &before[signal], NULL);
  raise(signal);
}

static void on_crash(int signal) {
  int error = errno;
  give_back();
  // Swift's own handler asks questions in the terminal and leaves its modes changed, so it has its
  // turn only where somebody asked for it.
  if (!wants_backtrace) before[signal].sa_handler = SIG_DFL;
  let_happen(signal);
  errno = error;
}

static void nudge(void) {
  if (wake_end < 0) return;
  ssize_t ignored = write(wake_end, "s", 1);
  (void)ignored;
}

static void on_ending(int signal) {
  int error = errno;
  if (ending_signal) {
    // The second request, or a loop that does not listen: no more waiting.
    give_back();
    let_happen(signal);
  } else {
    ending_signal = signal;
    end_asked = 1;
    alarm(patience);
    nudge();
  }
  errno = error;
}

static void on_notice(int signal) {
  int error = errno;
  if (signal == SIGALRM) {
    if (ending_signal) {
      give_back();
      let_happen(ending_signal);
    }
  } else {
    if (signal == SIGWINCH) resized = 1;
    if (signal == SIGTSTP) stop_asked = 1;
    if (signal == SIGCONT) continued = 1;
    // ncurses has a handler of its own for a new size, which must not be cut off.
    if (signal == SIGWINCH && before[signal].sa_handler != SIG_DFL &&
        before[signal].sa_handler != SIG_IGN) {
      before[signal].sa_handler(signal);
    }
    nudge();
  }
  errno = error;
}

static void take_over(int signal, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  // A crash inside the handler must not be held back.
  for (int i = 0; i < crash_count; i++) {
    if (crashes[i] != signal) sigdelset(&action.sa_mask, crashes[i]);
  }
  sigaction(signal, &action, NULL);
}

bool cn_guard_remember(int descriptor) {
  terminal = descriptor;
  given_back = 0;
  has_modes = tcgetattr(descriptor, &modes) == 0;
  // ncurses replaces these handlers, and restores less than it should when they run.
  for (int i = 0; i < ending_count; i++) sigaction(endings[i], NULL, &before[endings[i]]);
  // It ignores SIGTSTP while it draws, and so loses a Control-Z, unless it finds a handler there.
  sigaction(SIGTSTP, NULL, &before[SIGTSTP]);
  stop_asked = 0;
  if (before[SIGTSTP].sa_handler != SIG_IGN) take_over(SIGTSTP, on_notice, SA_RESTART);
  return has_modes;
}

void cn_guard_forget(void) {
  sigaction(SIGTSTP, &before[SIGTSTP], NULL);
  terminal = -1;
}

void cn_guard_errors(int errors, int kept) {
  errors_end = errors;
  kept_errors = kept;
}

// A program that calls exit() with the screen open gives it back too.
static void on_exit_of_program(void) {
  if (installed) give_back();
}

void cn_guard_install(int wake) {
  if (installed) return;
  static bool is_registered;
  if (!is_registered) is_registered = atexit(on_exit_of_program) == 0;
  wake_end = wake;
  wants_backtrace = getenv("SWIFT_BACKTRACE") != NULL;
  resized = continued = end_asked = ending_signal = 0;
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack, .ss_flags = 0};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < crash_count; i++) {
    sigaction(crashes[i], NULL, &before[crashes[i]]);
    take_over(crashes[i], on_crash, SA_ONSTACK);
  }
  for (int i = 0; i < ending_count; i++) {
    // What was ignored when we started (nohup) stays ignored, also when ncurses thought otherwise.
    if (before[endings[i]].sa_handler == SIG_IGN) {
      sigaction(endings[i], &before[endings[i]], NULL);
    } else {
      take_over(endings[i], on_ending, SA_ONSTACK);
    }
  }
  for (int i = 0; i < notice_count; i++) {
    int signal = notices[i];
    if (signal != SIGTSTP) sigaction(signal, NULL, &before[signal]);
    if (signal == SIGTSTP && before[signal].sa_handler == SIG_IGN) {
      sigaction(signal, &before[signal], NULL);
    } else {
      take_over(signal, on_notice, SA_ONSTACK | (signal == SIGALRM ? 0 : SA_RESTART));
    }
  }
  installed = 1;
  // Control-Z may have come before there was anything to wake.
  if (stop_asked) nudge();
}

void cn_guard_farewell(const char *bytes, int count) {
  if (count < 0) count = 0;
  if (count > (int)sizeof farewell - 1) count = (int)sizeof farewell - 1;
  farewell_count = 0;
  memcpy(farewell, bytes, (size_t)count);
  farewell_count = count;
}

void cn_guard_remove(void) {
  if (!installed) return;
  given_back = 1;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &before[crashes[i]], NULL);
  for (int i = 0; i < ending_count; i++) sigaction(endings[i], &before[endings[i]], NULL);
  for (int i = 0; i < notice_count; i++) {
    // ncurses' handler for a new size has no screen any more.
    if (notices[i] == SIGWINCH) {
      signal(SIGWINCH, SIG_DFL);
    } else if (notices[i] != SIGALRM || !ending_signal) {
      sigaction(notices[i], &before[notices[i]], NULL);
    }
  }
  wake_end = errors_end = kept_errors = -1;
  terminal = -1;
  installed = 0;
}

void cn_guard_restore_modes(void) {
  if (terminal >= 0 && has_modes) tcsetattr(terminal, TCSAFLUSH, &modes);
}

int cn_guard_take_flags(void) {
  int flags = 0;
  if (resized) { resized = 0; flags |= CN_RESIZED; }
  if (stop_asked) { stop_asked = 0; flags |= CN_STOP_ASKED; }
  if (continued) { continued = 0; flags |= CN_CONTINUED; }
  if (end_asked) { end_asked = 0; flags |= CN_END_ASKED; }
  return flags;
}

int cn_guard_ending_signal(void) { return ending_signal; }

void cn_guard_stop(void) {
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  take_over(SIGTSTP, on_notice, SA_ONSTACK | SA_RESTART);
  stop_asked = continued = 0;
}

void cn_guard_die(int signal_number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal_number, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal_number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(signal_number);
  _exit(128 + signal_number);
}

bool cn_pipe(int ends[2]) {
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

int cn_unnamed_file(void) {
#ifdef __linux__
  int descriptor = memfd_create("xent standard error", MFD_CLOEXEC);
  if (descriptor >= 0) return descriptor;
#endif
  FILE *file = tmpfile();
  if (file == NULL) return -1;
  int copy = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0);
  fclose(file);
  return copy;
}
