# Wide letters, no LANG, another size, plain signs, hang-up, a second program at the same file.
source "$(dirname "$0")/terminal.bash"
import_unit

open 80 24 "env -u LC_ALL -u LANG $KITH"
see "Ångström"
typed "/李"; see "小雨"
press Escape; see "33 families"
tmux resize-window -t "=$window:" -x 120 -y 40; see "Actions"
tmux resize-window -t "=$window:" -x 50 -y 10; see "Kith needs 60"
tmux resize-window -t "=$window:" -x 80 -y 24; see "Enter open"

# What another program writes is seen without a key.
typed "g"
echo "atw: ring the college by fri<C-s>" | "$KITH" play - >/dev/null
see "ring the"
typed "a"; see "who: what by when"
typed "dc: call by fri"; see "Declan Ó Ceallaigh · by Fri 20 Mar 2026 · call"
pid="$(process)"
kill -HUP "$pid"
see "left with 0"
close
# The line dropped in the middle of a form: the text is there again.
open 80 24 "$KITH --ascii"
see "Action, Ahmadzai"
press Escape; gone "Unfinished"
screen | grep -q "[›─│]" && { echo "signs that are not plain" >&2; exit 1; }
typed "q"; see "left with 0"
