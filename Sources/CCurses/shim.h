// What Swift needs of ncurses: the wide functions, and names for what is a macro or a global in C.
#pragma once

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

// The C library's own header hides it where a program asks for strict C.
extern int wcwidth(wchar_t);

enum {
  kith_key_up = KEY_UP,
  kith_key_down = KEY_DOWN,
  kith_key_left = KEY_LEFT,
  kith_key_right = KEY_RIGHT,
  kith_key_shift_left = KEY_SLEFT,
  kith_key_shift_right = KEY_SRIGHT,
  kith_key_scroll_up = KEY_SR,
  kith_key_scroll_down = KEY_SF,
  kith_key_page_up = KEY_PPAGE,
  kith_key_page_down = KEY_NPAGE,
  kith_key_home = KEY_HOME,
  kith_key_end = KEY_END,
  kith_key_find = KEY_FIND,
  kith_key_select = KEY_SELECT,
  kith_key_backspace = KEY_BACKSPACE,
  kith_key_delete = KEY_DC,
  kith_key_enter = KEY_ENTER,
  kith_key_back_tab = KEY_BTAB,
  kith_key_resize = KEY_RESIZE,
  kith_key_function = KEY_F0,
  // Codes of our own, above those of ncurses.
  kith_key_paste_begins = KEY_MAX + 1,
  kith_key_paste_ends = KEY_MAX + 2,
  kith_key_word_left = KEY_MAX + 3,
  kith_key_word_right = KEY_MAX + 4,
};

static const uint32_t kith_bold = A_BOLD;
static const uint32_t kith_dim = A_DIM;
static const uint32_t kith_underline = A_UNDERLINE;
static const uint32_t kith_reverse = A_REVERSE;

// Takes the locale of the environment; without UTF-8 in it, letters beyond ASCII would vanish as they are typed.
static inline void kith_set_locale(void) {
  if (setlocale(LC_ALL, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

// Unlike initscr, newterm does not end the program where the terminal is unknown.
static inline bool kith_start(void) { return newterm(NULL, stdout, stdin) != NULL; }

static inline int kith_lines(void) { return getmaxy(stdscr); }
static inline int kith_columns(void) { return getmaxx(stdscr); }
static inline void kith_want_keys(void) { keypad(stdscr, TRUE); }
static inline void kith_want_line_moves(void) { idlok(stdscr, TRUE); }
// Keys are taken before each painting; ncurses need not look for more in the middle of one. It also writes
// after every move of the cursor until it has once left the screen and come back; after that it writes a
// painting in one piece, which over a slow line is one packet instead of six.
static inline void kith_paint_through(void) {
  typeahead(-1);
  endwin();
}
static inline void kith_clear_next(void) { clearok(curscr, TRUE); }
static inline void kith_erase(void) { werase(stdscr); }
static inline void kith_refresh(void) { wrefresh(stdscr); }
static inline void kith_move(int y, int x) { wmove(stdscr, y, x); }
static inline int kith_colours(void) { return COLORS; }

// Reads one key, waiting so many milliseconds: a byte, a code of 256 and more, or -1 where there is none.
// Bytes are put together to letters by us: ncurses would lose what follows a byte that is no letter.
static inline int kith_read(int milliseconds) {
  wtimeout(stdscr, milliseconds);
  int read = wgetch(stdscr);
  return read == ERR ? -1 : read;
}

// Puts a character with up to two combining marks. Where the C library gives it another width than we do, a
// question mark stands in for it, because ncurses would shift the rest of the line.
static inline void kith_put(
  int y, int x, uint32_t base, uint32_t mark, uint32_t second, int width, uint32_t attributes, short pair
) {
  wchar_t characters[4] = {(wchar_t)base, (wchar_t)mark, (wchar_t)second, 0};
  bool known = wcwidth((wchar_t)base) == width;
  if (!known) {
    characters[0] = L'?';
    characters[1] = 0;
  }
  cchar_t cell;
  if (setcchar(&cell, characters, (attr_t)attributes, pair, NULL) == ERR) return;
  mvwadd_wchnstr(stdscr, y, x, &cell, 1);
  if (!known && width == 2) {
    setcchar(&cell, L" ", (attr_t)attributes, pair, NULL);
    mvwadd_wchnstr(stdscr, y, x + 1, &cell, 1);
  }
}
