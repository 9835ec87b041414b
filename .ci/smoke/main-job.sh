# The unit's main job: import, find, visit, meet, pull the plug, go on, close, print.
source "$(dirname "$0")/terminal.bash"
import_unit

open 80 24 "$KITH"
see "33 families"
typed "fmcdon"; see "1541341"
press Enter; see "McDonagh (F46317)"
typed "v"; see "Visited by"
typed "t"; press Tab Tab Tab; typed "tom"; press Tab
press Space Right Space Down Left Space Tab
typed "Both well; the kitchen is clean."
press C-s; see "Recorded a visit to Edward and Annmarie McDonagh"

typed "3"; see "of 180 min"
press Enter; see "5 present"
press C-s; see "0/33"
press Enter; see "Update"
for family in 1 2 3; do
  typed "Update $family."; press Tab
  typed "-"; press Tab
  typed "Decision $family stands"; press Tab
  typed "tw: ring the school by fri"; press Enter
  typed "dc pt: book a session by +5wd"; press C-n
  see "$((family + 1)) of 33"
done
typed "The grandmother rang and"
# The text is in the file at the first pause; then the plug is pulled.
end=$((SECONDS + 20))
until sqlite3 "$unit" "select content from draft" 2>/dev/null | grep -q "grandmother rang and"; do
  [ "$SECONDS" -lt "$end" ]
done
kill -9 "$(process)"
see "left with 137"
close

open 80 24 "$KITH"
see "Unit meeting Wed 18 Mar"
press Enter; see "The grandmother rang and"
typed " told us more."; press Tab
typed "tw: is it hers to say > ask the father first"
press C-n; see "5 of 33"
press Escape; see "nothing new"
typed "C"; see "29 families were not reached"
typed "y"; see "4 to sign, 8 to copy"
typed "q"; see "left with 0"

minutes="$("$KITH" minutes --on 2026-03-18)"
expect "$minutes" "The grandmother rang and told us more."
for family in 1 2 3; do expect "$minutes" "Decision $family stands"; done
expect "$minutes" "Declan Ó Ceallaigh"
expect "$minutes" "25 Mar 2026"
expect "$minutes" "ask the father first"
expect "$minutes" "DRAFT: not signed yet."
"$KITH" check >/dev/null
