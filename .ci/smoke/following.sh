# Somebody who is not in the room follows a minute on a second terminal as it is typed.
source "$(dirname "$0")/terminal.bash"
export KITH_FILE="$folder/demo.kith" KITH_TODAY=2026-03-18
"$KITH" demo "$KITH_FILE" --families 6 --years 1 --no-open >/dev/null

at coordinator
open 80 24 "$KITH"
see "Enter open"
typed "3"; see "of 210 min"
press Enter; see "5 present"
press C-s; see "0/"
press Enter; see "Update"
typed "The landlord has rung twice"

# The second terminal belongs to the consultant.
at consultant
open 80 24 "$KITH" --as robin
see "Enter open"
typed "3"; see "The landlord has rung"
at coordinator
typed " and will come on Friday"
at consultant
see "twice and will come"
