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
static const unsigned char timescales_care_leavers_regulations_2010[] = {
#embed "../../data/timescales/care-leavers-regulations-2010.csv"
};
static const unsigned char timescales_care_planning_guidance[] = {
#embed "../../data/timescales/care-planning-guidance.csv"
};
static const unsigned char timescales_care_planning_regulations_2010[] = {
#embed "../../data/timescales/care-planning-regulations-2010.csv"
};
static const unsigned char timescales_children_act_1989[] = {
#embed "../../data/timescales/children-act-1989.csv"
};
static const unsigned char timescales_data_protection[] = {
#embed "../../data/timescales/data-protection.csv"
};
static const unsigned char timescales_education_guidance[] = {
#embed "../../data/timescales/education-guidance.csv"
};
static const unsigned char timescales_examples[] = {
#embed "../../data/timescales/examples.csv"
};
static const unsigned char timescales_health_guidance[] = {
#embed "../../data/timescales/health-guidance.csv"
};
static const unsigned char timescales_local_practice[] = {
#embed "../../data/timescales/local-practice.csv"
};
static const unsigned char timescales_missing_guidance[] = {
#embed "../../data/timescales/missing-guidance.csv"
};
static const unsigned char timescales_private_fostering_regulations_2005[] = {
#embed "../../data/timescales/private-fostering-regulations-2005.csv"
};
static const unsigned char timescales_public_law_outline[] = {
#embed "../../data/timescales/public-law-outline.csv"
};
static const unsigned char timescales_working_together[] = {
#embed "../../data/timescales/working-together.csv"
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
  CARRIED("timescales/care-leavers-regulations-2010.csv", timescales_care_leavers_regulations_2010),
  CARRIED("timescales/care-planning-guidance.csv", timescales_care_planning_guidance),
  CARRIED("timescales/care-planning-regulations-2010.csv", timescales_care_planning_regulations_2010),
  CARRIED("timescales/children-act-1989.csv", timescales_children_act_1989),
  CARRIED("timescales/data-protection.csv", timescales_data_protection),
  CARRIED("timescales/education-guidance.csv", timescales_education_guidance),
  CARRIED("timescales/examples.csv", timescales_examples),
  CARRIED("timescales/health-guidance.csv", timescales_health_guidance),
  CARRIED("timescales/local-practice.csv", timescales_local_practice),
  CARRIED("timescales/missing-guidance.csv", timescales_missing_guidance),
  CARRIED("timescales/private-fostering-regulations-2005.csv", timescales_private_fostering_regulations_2005),
  CARRIED("timescales/public-law-outline.csv", timescales_public_law_outline),
  CARRIED("timescales/working-together.csv", timescales_working_together),
};

size_t reference_count(void) { return sizeof files / sizeof files[0]; }

struct reference_file reference_at(size_t place) { return files[place]; }
