# Two people, two processes, one file: what one saves the other sees without a key, and two corrections of one
# record come together.
source "$(dirname "$0")/terminal.bash"
export KITH_FILE="$folder/demo.kith" KITH_TODAY=2026-03-18
"$KITH" demo "$KITH_FILE" --families 6 --years 1 --no-open >/dev/null
is_school() { [ "$(sqlite3 "$KITH_FILE" "select school from person where forename = 'Maja'")" = "$1" ]; }

at desk; open 80 24 "$KITH"; see "Enter open"
at consultant; open 80 24 "$KITH --as robin"; see "Enter open"

# The consultant stands on a family, narrowed; what the coordinator saves is seen, and the place stays.
typed "jjj"; see "›Lindqvist"
at desk
typed "jjja"; see "who: what by when"
typed "rs: ring the landlord about the damp by fri"; see "by Fri 20 Mar"
began="$(milliseconds)"
press C-s
at consultant; see "ring the landlord"
took=$(($(milliseconds) - began))
echo "seen after $took ms"
[ "$took" -lt 3000 ]
see "›Lindqvist"
at desk; see "Enter open"; at consultant

# A form stands open with half a sentence in it: what others save behind it touches nothing.
typed "c"; see "Told by"
press Tab Tab Tab; typed "The school rang and said that"
see "rang and said that"
at desk; typed "jd"; see "Decision"
press Escape; see "›Quarmby"
typed "a"; see "who: what by when"
typed "rs: count the bedrooms by fri"; press C-s; see "count the bedrooms"
at consultant; see "rang and said that"
typed " Žofie is well"; see "said that Žofie is well"
press C-s; see "Recorded a contact"
see "›Lindqvist"
expect "$(sqlite3 "$KITH_FILE" "select text from note order by id desc limit 1")" \
  "The school rang and said that Žofie is well"

# Two fields of one record: both are kept, without a question.
at desk; typed "k"; see "›Lindqvist"; press Enter; see "Of the family"
typed "e"; see "Council id"
press Tab Tab Tab Tab Tab C-u; typed "Quay Primary"; see "Quay Primary"
at consultant; press Enter; see "Of the family"
typed "e"; see "Council id"
press C-u; typed "Maja"; see "  Maja"
press C-s; see "Corrected Maja Lindqvist"
at desk; see "Quay Primary"
press C-s; see "changed “Forename” meanwhile"
is_school "Quay Primary"

# The same field by both: both versions side by side, and the choice is theirs or mine.
typed "e"; see "Council id"
press Tab Tab Tab Tab Tab C-u; typed "Harbour School"; see "Harbour School"
at consultant; see "Quay Primary"
typed "e"; see "Council id"
press Tab Tab Tab Tab Tab C-u; typed "Weir School"; press C-s; until_true is_school "Weir School"
at desk; see "Harbour School"; press C-s; see "Weir School"; see "Harbour School"
is_school "Weir School"
typed "m"; press C-s; until_true is_school "Harbour School"

at consultant; see "· Harbour"
at desk; press Escape; see "Caseload"; typed "q"; see "left with 0"
at consultant; press Escape; see "Caseload"; typed "q"; see "left with 0"
"$KITH" check >/dev/null
