// Tells when a file is written to, so that nobody has to ask for it every second.
#pragma once

#include <stdbool.h>

// Begins to watch a file; -1 where the system does not allow it.
int kith_watch_begin(const char *path);

// Takes what has been told of the file so far; false where it may be another file by now.
bool kith_watch_take(int watch);

// Ends watching.
void kith_watch_end(int watch);
