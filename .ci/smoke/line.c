// A slow line between a terminal and a program: line BITS COMMAND… lets so many bits a second through, ten of them
// to a byte, and writes to the file of LINE_COUNT how many bytes came.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count < 3) return 64;
  double rate = atof(words[1]) / 10;
  struct termios before, raw;
  struct winsize size;
  if (tcgetattr(0, &before) != 0 || ioctl(0, TIOCGWINSZ, &size) != 0) return 64;
  int line = 0;
  pid_t child = forkpty(&line, NULL, &before, &size);
  if (child < 0) return 71;
  if (child == 0) {
    execvp(words[2], words + 2);
    _exit(127);
  }
  raw = before;
  cfmakeraw(&raw);
  tcsetattr(0, TCSANOW, &raw);
  const char *path = getenv("LINE_COUNT");
  int told = path ? open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600) : -1;
  long passed = 0;
  double allowed = 0, last = now();
  char bytes[4096];
  for (;;) {
    double moment = now();
    allowed += (moment - last) * rate;
    last = moment;
    // A line that was silent has saved up nothing.
    if (allowed > rate / 50) allowed = rate / 50;
    struct pollfd asked[2] = {{.fd = 0, .events = POLLIN}, {.fd = allowed >= 1 ? line : -1, .events = POLLIN}};
    if (poll(asked, 2, 10) < 0 && errno != EINTR) break;
    if (asked[0].revents) {
      ssize_t length = read(0, bytes, sizeof bytes);
      if (length <= 0 || write(line, bytes, (size_t)length) < 0) break;
    }
    if (asked[1].revents) {
      ssize_t length = read(line, bytes, (size_t)allowed);
      if (length <= 0 || write(1, bytes, (size_t)length) < 0) break;
      allowed -= (double)length;
      passed += length;
      char figure[16];
      int digits = snprintf(figure, sizeof figure, "%012ld\n", passed);
      if (told >= 0 && pwrite(told, figure, (size_t)digits, 0) < 0) break;
    }
  }
  tcsetattr(0, TCSANOW, &before);
  close(line);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 70;
}
