// Asks the C library for what strict C leaves out.
#define _GNU_SOURCE

#include "file_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

int kith_watch_begin(const char *path) {
  int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (watch < 0) return -1;
  if (inotify_add_watch(watch, path, IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF) < 0) {
    close(watch);
    return -1;
  }
  return watch;
}

bool kith_watch_take(int watch) {
  _Alignas(struct inotify_event) char events[4096];
  bool is_there = true;
  ssize_t length;
  while ((length = read(watch, events, sizeof events)) > 0) {
    for (char *next = events; next < events + length;) {
      const struct inotify_event *event = (const struct inotify_event *)next;
      // What is told of no write is told of a file that was taken away or put elsewhere.
      if (event->mask & ~(uint32_t)(IN_MODIFY | IN_Q_OVERFLOW)) is_there = false;
      next += sizeof *event + event->len;
    }
  }
  return is_there;
}

void kith_watch_end(int watch) { close(watch); }
