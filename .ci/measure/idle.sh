#!/usr/bin/env bash
# What an idle screen costs: processor time, wake-ups and memory of Kith left alone, by default for ten minutes.
#
#   KITH=/usr/local/bin/kith .ci/measure/idle.sh [SECONDS]
#
# Another screen on the same file is left alone beside it, as in a unit at lunch.
set -euo pipefail
for_seconds="${1:-600}"
source "$(dirname "$0")/../smoke/terminal.bash"
export KITH_FILE="$folder/demo.kith" KITH_TODAY=2026-03-18
"$KITH" demo "$KITH_FILE" --families 36 --years 1 --no-open >/dev/null
at other; open 80 24 "$KITH --as robin"; see "Enter open"
at left; open 80 24 "$KITH"; see "Enter open"
kith="$(process)"
wait_for() { read -r -t "$1" <> <(:) || true; }
# What follows a start — the clocks by the law as it is, the place, the log settling — is no idling.
wait_for 25
ticks() { awk '{ print $14 + $15 }' "/proc/$kith/stat"; }
switches() { awk '/^voluntary_ctxt_switches/ { print $2 }' "/proc/$kith/status"; }
before_ticks="$(ticks)" before_switches="$(switches)"
wait_for "$for_seconds"
echo "$for_seconds s idle: $((($(ticks) - before_ticks) * 1000 / $(getconf CLK_TCK))) ms of processor time," \
  "$(($(switches) - before_switches)) wake-ups, $(awk '/^VmRSS/ { print $2 }' "/proc/$kith/status") kB in memory"
