# What the smoke scripts share: terminals of 80 × 24 with Kith in them, keys in, and waiting for words.
# Nothing sleeps for a fixed time: each wait ends when the words are there, or fails after twenty seconds.
# Several terminals have names: `at robin` says which one is opened, pressed and looked at from there on.
set -euo pipefail
folder="$(mktemp -d)"
export TMUX_TMPDIR="$folder" HOME="$folder" XDG_DATA_HOME="$folder" LC_ALL=C.UTF-8
unset KITH_FILE KITH_TODAY NO_COLOR
fixtures="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../Tests/Fixtures/unit-1" && pwd)"
unit="$folder/unit.kith"
login="$(id -un)"

leave() { tmux kill-server 2>/dev/null || true; rm -rf "$folder"; }
trap leave EXIT

window=kith
at() { window="$1"; }

# Opens a terminal with a command in it: open WIDTH HEIGHT COMMAND…
open() {
  local width="$1" height="$2"
  shift 2
  # The terminals' server stays when the last of them is closed, so that the next one finds it.
  tmux -f /dev/null new-session -d -s "$window" -x "$width" -y "$height" \
    "$*; echo left with \$?; read -r _" \; set-option -g exit-empty off
}
screen() { tmux capture-pane -p -t "=$window:"; }
press() { tmux send-keys -t "=$window:" "$@"; }
typed() { tmux send-keys -t "=$window:" -l "$1"; }
close() { tmux kill-session -t "=$window"; }

# The Kith that runs in the terminal: its number, however deep it stands beneath the shell.
process() {
  local next
  next="$(tmux display-message -p -t "=$window:" '#{pane_pid}')"
  while [ -n "$next" ]; do
    [ "$(readlink "/proc/$next/exe" || true)" != "$(readlink -f "$KITH")" ] || { echo "$next"; return; }
    next="$(pgrep -P "$next" | head -n 1 || true)"
  done
  echo "no Kith runs in the terminal" >&2
  return 1
}

# Waits until a command succeeds: until_true COMMAND…
until_true() {
  local end=$((SECONDS + 20))
  until "$@" >/dev/null 2>&1; do
    if [ "$SECONDS" -ge "$end" ]; then
      echo "never true: $*" >&2
      screen >&2 || true
      return 1
    fi
    pause
  done
}
ended() { ! kill -0 "$1"; }
pause() { read -r -t 0.05 <> <(:) || true; }
milliseconds() { echo "$((${EPOCHREALTIME/./} / 1000))"; }

# Waits until the screen has the words.
see() {
  local end=$((SECONDS + 20))
  until screen | grep -qF -- "$1"; do
    if [ "$SECONDS" -ge "$end" ]; then
      echo "never seen: $1" >&2
      screen >&2
      return 1
    fi
    pause
  done
}
gone() {
  local end=$((SECONDS + 20))
  while screen | grep -qF -- "$1"; do
    [ "$SECONDS" -lt "$end" ] || { echo "still there: $1" >&2; return 1; }
    pause
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
