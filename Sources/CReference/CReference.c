#include "CReference.h"

// C cannot list a folder, so every file of data/ is named here twice; a test of Statute compares the list
// with the folder.

static const unsigned char annex_a_columns[] = {
#embed "../../data/annex-a/columns.csv"
};
static const unsigned char annex_a_values[] = {
#embed "../../data/annex-a/values.csv"
};
static const unsigned char authority[] = {
#embed "../../data/authority.csv"
};
static const unsigned char codes_child_in_need[] = {
#embed "../../data/codes/child-in-need.csv"
};
static const unsigned char codes_looked_after[] = {
#embed "../../data/codes/looked-after.csv"
};
static const unsigned char codes_people[] = {
#embed "../../data/codes/people.csv"
};
static const unsigned char holidays_england_and_wales[] = {
#embed "../../data/holidays/england-and-wales.csv"
};
static const unsigned char imports_columns[] = {
#embed "../../data/imports/columns.csv"
};
static const unsigned char imports_values[] = {
#embed "../../data/imports/values.csv"
};

#define CARRIED(name, bytes) {name, bytes, sizeof bytes}

static const struct reference_file files[] = {
  CARRIED("annex-a/columns.csv", annex_a_columns),
  CARRIED("annex-a/values.csv", annex_a_values),
  CARRIED("authority.csv", authority),
  CARRIED("codes/child-in-need.csv", codes_child_in_need),
  CARRIED("codes/looked-after.csv", codes_looked_after),
  CARRIED("codes/people.csv", codes_people),
  CARRIED("holidays/england-and-wales.csv", holidays_england_and_wales),
  CARRIED("imports/columns.csv", imports_columns),
  CARRIED("imports/values.csv", imports_values),
};

size_t reference_count(void) { return sizeof files / sizeof files[0]; }

struct reference_file reference_at(size_t place) { return files[place]; }
