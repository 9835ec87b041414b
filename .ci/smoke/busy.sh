# Another program holds the file: a short while is waited for quietly, a long one is said and the text kept. A
# screen left open, or a reader who stays, keeps nobody from writing.
source "$(dirname "$0")/terminal.bash"
import_unit
actions() { sqlite3 "$unit" "select count(*) from action where text like '%$1%'"; }

# Holds the file with another SQLite tool until `let_go`, and takes the screen's keys meanwhile.
mkfifo "$folder/held"
hold() {
  sqlite3 "$unit" <"$folder/held" >"$folder/holding" 2>&1 &
  holder=$!
  exec 7>"$folder/held"
  echo "$1; select 'held';" >&7
  until_true grep -q held "$folder/holding"
}
let_go() { echo "rollback;" >&7; exec 7>&-; wait "$holder"; }

open 80 24 "$KITH"; see "33 families"
typed "atw: wait for the other by fri"; see "by Fri 20 Mar"
hold "begin immediate"
began="$(milliseconds)"
press C-s; see "Another program is still writing"
took=$(($(milliseconds) - began))
echo "said after $took ms"
[ "$took" -ge 4500 ] && [ "$took" -lt 12000 ]
see "wait for the other"
let_go
press C-s; see "Added an action"
[ "$(actions "wait for the other")" = 1 ]

# Typing waits for nobody; the text is in the file once that is free, though its form was left.
hold "begin immediate"
typed "c"; see "Told by"; press Tab Tab Tab
typed "Žofie rang while it was busy"; see "while it was busy"
press Escape; see "Enter open"
let_go
kept() { sqlite3 "$unit" "select content from draft" | grep -q "while it was busy"; }
until_true kept

# A reader who stays: every save goes through, and the log is taken up once the reader has gone.
close
hold "begin; select count(*) from family"
for number in $(seq 1 25); do echo "atw: number $number by fri<C-s>"; done >"$folder/keys"
began="$(milliseconds)"
for round in 1 2 3 4; do "$KITH" play "$folder/keys" >/dev/null; done
echo "100 saves beside a reader in $(($(milliseconds) - began)) ms, the log holds $(stat -c %s "$unit-wal") bytes"
[ "$(actions "number ")" = 100 ]
let_go
"$KITH" check >/dev/null
log="$(stat -c %s "$unit-wal" 2>/dev/null || echo 0)"
[ "$log" = 0 ]

# A screen left open is no reader: beside it the log does not grow without end.
open 80 24 "$KITH"; see "Enter"
for round in 1 2 3 4 5 6 7 8; do "$KITH" play "$folder/keys" >/dev/null; done
log="$(stat -c %s "$unit-wal")"
echo "200 saves beside an open screen, the log holds $log bytes"
[ "$log" -lt 8000000 ]
[ "$(actions "number ")" = 300 ]
