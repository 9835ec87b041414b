// Leaves the terminal as it was found, whatever becomes of the program, and notes signals for the loop to read.
#pragma once

#include <stdbool.h>

// Remembers the terminal's state and begins to watch over it. To be called before ncurses starts.
void kith_guard_begin(void);

// Sets what to write to the terminal after a crash: the sequences that undo what ncurses has set up.
void kith_guard_set_reset(const char *text);

// Stops watching, once the terminal has been put back in order.
void kith_guard_end(void);

// What came of waiting for the terminal.
enum {
  kith_wait_input = 1,
  kith_wait_gone = 2,
  kith_wait_file = 4,
};

// Waits for so many milliseconds for keys, for a signal, and for a watched file, where one is given (else -1).
//
// Signals come only here, so that none is missed between looking for it and waiting.
int kith_guard_wait(int file, int milliseconds);

// Whether the line was dropped or the program was asked to end.
bool kith_guard_hung_up(void);

// Whether the program was interrupted since this was last asked.
bool kith_guard_interrupted(void);
