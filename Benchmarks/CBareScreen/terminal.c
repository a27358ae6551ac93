#define _GNU_SOURCE 1
#include "CBareScreen.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

double processor_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

int spawn_in_terminal(
    char *const arguments[], int columns, int rows, int control, int *terminal) {
  int ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (ours < 0) return -1;
  if (grantpt(ours) != 0 || unlockpt(ours) != 0) goto failed;
  const char *name = ptsname(ours);
  if (name == NULL) goto failed;
  int theirs = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (theirs < 0) goto failed;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(theirs, TIOCSWINSZ, &size);
  pid_t child = fork();
  if (child == 0) {
    setsid();
    ioctl(theirs, TIOCSCTTY, 0);
    for (int file = 0; file < 3; file++) dup2(theirs, file);
    if (control == 3) {
      fcntl(3, F_SETFD, 0);
    } else if (control >= 0) {
      dup2(control, 3);
    }
    execv(arguments[0], arguments);
    _exit(127);
  }
  close(theirs);
  if (child < 0) goto failed;
  *terminal = ours;
  return child;
failed:
  close(ours);
  return -1;
}
