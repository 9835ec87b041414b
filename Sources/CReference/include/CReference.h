#ifndef CREFERENCE_H
#define CREFERENCE_H

#include <stddef.h>

/// One file of `data/` as it was when the program was built.
struct reference_file {
  /// Its path below `data/`, with slashes.
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// How many files are carried.
size_t reference_count(void);

/// The file at a place below `reference_count()`, in the order of the names.
struct reference_file reference_at(size_t place);

#endif
