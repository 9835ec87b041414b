// Leaves the terminal as it was found, whatever becomes of the program, and notes signals for the loop to read.
#pragma once

#include <stdbool.h>

// Remembers the terminal's state and begins to watch over it. To be called before ncurses starts.
void kith_guard_begin(void);

// Sets what to write to the terminal after a crash: the sequences that undo what ncurses has set up.
void kith_guard_set_reset(const char *text);

// Stops watching, once the terminal has been put back in order.
void kith_guard_end(void);

// Whether the line was dropped or the program was asked to end.
bool kith_guard_hung_up(void);

// Whether the program was interrupted since this was last asked.
bool kith_guard_interrupted(void);
