# Every kind of terminal that people come from, with LANG and without: the screen is whole, letters come in whole.
source "$(dirname "$0")/terminal.bash"
import_unit
unset LC_ALL
stored() { [ "$(sqlite3 "$unit" "select text from action order by id desc limit 1")" = "$1" ]; }
for kind in xterm xterm-256color screen tmux linux vt100; do
  # A machine that does not know the kind says so itself; Kith can do no more.
  infocmp "$kind" >/dev/null 2>&1 || { echo "not tried: this machine knows no $kind" >&2; continue; }
  for lang in "" C.UTF-8; do
    at "$kind$lang"
    at "${window//./-}"
    open 80 24 "env -u LANG -u LC_ALL ${lang:+LANG=$lang} TERM=$kind $KITH"
    see "33 families"; see "Enter open"; see "Ångström"
    lines="$(screen | grep -c .)"
    [ "$lines" -ge 20 ]
    words="é Ž 作 $kind${lang:+ $lang}"
    typed "atw: $words by fri"; see "$words"
    press C-s; see "Added an action"
    until_true stored "$words"
    # Arrows, as this kind of terminal sends them, move.
    typed "g"; see "›Ahmadzai"; press Down; see "›Al-Hassan"
    typed "q"; see "left with 0"
    close
  done
done
