// Asks the C library for signals and terminals, which strict C leaves out.
#define _GNU_SOURCE

#include "terminal_guard.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };

static struct sigaction before[fatal_count];
static struct termios state;
static char reset[512];
static size_t reset_length;
// A crash by running out of stack needs another stack to be dealt with.
static char other_stack[64 * 1024];

static volatile sig_atomic_t watching;
static volatile sig_atomic_t hung_up;
static volatile sig_atomic_t interrupted;
// What the program lets through while it waits: the signals it was started with.
static sigset_t waiting;

// Calls nothing but what a signal handler may call.
static void restore_terminal(void) {
  if (!watching) return;
  watching = 0;
  size_t written = 0;
  while (written < reset_length) {
    ssize_t count = write(STDOUT_FILENO, reset + written, reset_length - written);
    if (count <= 0) break;
    written += (size_t)count;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &state);
}

// Puts the terminal in order and lets the signal do what it would have done without us.
static void on_crash(int number) {
  restore_terminal();
  for (int index = 0; index < fatal_count; index++) {
    if (fatal[index] == number) sigaction(number, &before[index], NULL);
  }
  raise(number);
}

static void on_hang_up(int number) {
  (void)number;
  hung_up = 1;
}

static void on_interrupt(int number) {
  (void)number;
  interrupted = 1;
}

static void watch(int number, void (*action)(int), int flags, struct sigaction *old) {
  struct sigaction wanted;
  memset(&wanted, 0, sizeof wanted);
  wanted.sa_handler = action;
  wanted.sa_flags = flags;
  sigemptyset(&wanted.sa_mask);
  sigaction(number, &wanted, old);
}

void kith_guard_begin(void) {
  static bool registered = false;
  if (tcgetattr(STDIN_FILENO, &state) != 0) return;
  if (!registered) {
    registered = true;
    atexit(restore_terminal);
    stack_t stack = {.ss_sp = other_stack, .ss_size = sizeof other_stack};
    sigaltstack(&stack, NULL);
    for (int index = 0; index < fatal_count; index++) watch(fatal[index], on_crash, SA_ONSTACK, &before[index]);
    // Without SA_RESTART, so that waiting for a key ends at once.
    watch(SIGHUP, on_hang_up, 0, NULL);
    watch(SIGTERM, on_hang_up, 0, NULL);
    watch(SIGINT, on_interrupt, 0, NULL);
    sigset_t held;
    sigemptyset(&held);
    sigaddset(&held, SIGHUP);
    sigaddset(&held, SIGTERM);
    sigaddset(&held, SIGINT);
    sigaddset(&held, SIGWINCH);
    sigprocmask(SIG_BLOCK, &held, &waiting);
  }
  watching = 1;
}

void kith_guard_set_reset(const char *text) {
  size_t length = strlen(text);
  if (length > sizeof reset) return;
  memcpy(reset, text, length);
  reset_length = length;
}

void kith_guard_end(void) { watching = 0; }

int kith_guard_wait(int file, int milliseconds) {
  struct pollfd asked[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = file, .events = POLLIN}};
  struct timespec time = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000L};
  int ready = ppoll(asked, 2, &time, &waiting);
  if (ready <= 0) return 0;
  int came = asked[1].revents ? kith_wait_file : 0;
  if (asked[0].revents & POLLIN) return came | kith_wait_input;
  return asked[0].revents ? came | kith_wait_gone : came;
}

bool kith_guard_hung_up(void) { return hung_up != 0; }

bool kith_guard_interrupted(void) {
  bool was = interrupted != 0;
  interrupted = 0;
  return was;
}
