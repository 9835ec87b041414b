# A line of 9,600 bit/s: the first screen in a few seconds, keys at once, and the bytes each key costs.
source "$(dirname "$0")/terminal.bash"
import_unit
# The compiler of the Swift toolchain, or the system's.
compiler="$(command -v clang || command -v cc || echo "$(dirname "$(readlink -f "$(command -v swift)")")/clang")"
"$compiler" -O2 -o "$folder/line" "$(dirname "$0")/line.c" -lutil
count="$folder/count"
export LINE_COUNT="$count"

# How many bytes have come, once no more come.
settled() {
  local before=-1 after
  after="$(<"$count")"
  while [ "$before" != "$after" ]; do
    before="$after"
    for _ in 1 2 3 4 5 6; do pause; done
    after="$(<"$count")"
  done
  echo "$((10#$after))"
}

began="$(milliseconds)"
open 80 24 "$folder/line 9600 $KITH"
see "33 families"; see "Enter open"
took=$(($(milliseconds) - began))
first="$(settled)"
echo "first screen: $first bytes, $took ms"
[ "$took" -lt 5000 ]

# The three commonest keys on the caseload, each as often as told, one after another.
cost() {
  local times="$1" before after number
  shift
  before="$(settled)"
  for ((number = 0; number < times; number++)); do
    press "$1"
    [ $# = 1 ] || see "${@:2:1}"
    settled >/dev/null
  done
  after="$(settled)"
  bytes=$(((after - before) / times))
}
cost 8 j
echo "j: $bytes bytes, $((bytes * 10000 / 9600)) ms"
[ "$bytes" -lt 400 ]
press k; settled >/dev/null
cost 1 Enter "Record, latest"
echo "Enter (a family opens): $bytes bytes, $((bytes * 10000 / 9600)) ms"
[ "$bytes" -lt 2500 ]
cost 1 Escape "33 families"
echo "Esc (back to the caseload): $bytes bytes, $((bytes * 10000 / 9600)) ms"
[ "$bytes" -lt 2500 ]

# A key is answered while one waits for it, and thirty at once are one painting.
before="$(settled)"
typed "gg"; settled >/dev/null
typed "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjj"
after="$(settled)"
echo "30 keys at once: $((after - before)) bytes"
[ $((after - before)) -lt 3000 ]

# Typing: the letters come back, and what was typed is stored.
typed "atw: ring Ž by fri"; see "by Fri 20 Mar"
press C-s; see "Added an action"
typed "q"; see "left with 0"
