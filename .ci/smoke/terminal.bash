# What the smoke scripts share: a terminal of 80 × 24 with Kith in it, keys in, and waiting for words.
# Nothing sleeps for a fixed time: each wait ends when the words are there, or fails after twenty seconds.
set -euo pipefail
folder="$(mktemp -d)"
export TMUX_TMPDIR="$folder" HOME="$folder" XDG_DATA_HOME="$folder" LC_ALL=C.UTF-8
unset KITH_FILE KITH_TODAY NO_COLOR
fixtures="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../Tests/Fixtures/unit-1" && pwd)"
unit="$folder/unit.kith"
login="$(id -un)"

leave() { tmux kill-server 2>/dev/null || true; rm -rf "$folder"; }
trap leave EXIT

# Opens a terminal with a command in it: open WIDTH HEIGHT COMMAND…
open() {
  local width="$1" height="$2"
  shift 2
  tmux -f /dev/null new-session -d -s kith -x "$width" -y "$height" "$*; echo left with \$?; read -r _"
}
screen() { tmux capture-pane -p -t kith; }
press() { tmux send-keys -t kith "$@"; }
typed() { tmux send-keys -t kith -l "$1"; }

# Waits until the screen has the words.
see() {
  local end=$((SECONDS + 20))
  until screen | grep -qF -- "$1"; do
    if [ "$SECONDS" -ge "$end" ]; then
      echo "never seen: $1" >&2
      screen >&2
      return 1
    fi
    read -r -t 0.05 <> <(:) || true
  done
}
gone() {
  local end=$((SECONDS + 20))
  while screen | grep -qF -- "$1"; do
    [ "$SECONDS" -lt "$end" ] || { echo "still there: $1" >&2; return 1; }
    read -r -t 0.05 <> <(:) || true
  done
}
expect() { grep -qF -- "$2" <<<"$1" || { echo "missing: $2 in: $1" >&2; return 1; }; }

# An invented unit with all three imports, standing on 18 March 2026.
import_unit() {
  "$KITH" init "$unit" --unit "Heron Unit" --area mixed --coordinator "Pauline Tugwell" --login "$login" \
    --consultant "Declan Ó Ceallaigh"
  export KITH_FILE="$unit" KITH_TODAY=2026-03-18
  "$KITH" import caseload "$fixtures/caseload.csv" >/dev/null
  "$KITH" import annex-a "$fixtures/annex-a" >/dev/null
  "$KITH" import visits "$fixtures/visits.csv" >/dev/null
}
