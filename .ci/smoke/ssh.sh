# The consultant comes over SSH, by a service login that may start Kith and nothing else. A real sshd on the
# loopback address, with keys of its own, started here and stopped by its number.
source "$(dirname "$0")/terminal.bash"
KITH="$(readlink -f "$KITH")"

# The unit's own people have another login than the service: another user of the system, or one mapped to root.
if [ "$(id -u)" = 0 ]; then
  own="$(id -un 1)"
  by_own() { setpriv --reuid=1 --regid="$(id -g)" --clear-groups "$@"; }
else
  own=root
  by_own() { unshare --user --map-root-user "$@"; }
fi
by_own true 2>/dev/null || { echo "not tried: the system lends no second user" >&2; exit 0; }
chmod 755 "$folder"
shared="$folder/heron"
install -d -m 2770 "$shared"
unit="$shared/unit.kith"
export KITH_TODAY=2026-03-18
by_own "$KITH" init "$unit" --unit "Heron Unit" --area mixed --coordinator "Pauline Tugwell" --login pauline \
  --consultant "Declan Ó Ceallaigh" --consultant-login "$own" 2>/dev/null
[ "$(stat -c %a "$unit")" = 660 ]
by_own "$KITH" import caseload "$fixtures/caseload.csv" --file "$unit" >/dev/null
# Before it is registered the login is turned away, with --as and without.
status() { local code=0; "$@" >"$folder/out" 2>&1 </dev/null || code=$?; echo "$code"; }
[ "$(status "$KITH" caseload --file "$unit" --as declan)" = 77 ]
[ "$(status "$KITH" caseload --file "$unit")" = 77 ]
by_own "$KITH" member service add "$login" --file "$unit" 2>/dev/null
# From here on the consultant is known by the key alone, and the coordinator by a login of the system.
by_own "$KITH" member change "Declan" --login declan --file "$unit" 2>/dev/null
"$KITH" member change "Pauline" --login "$own" --file "$unit" --as declan 2>/dev/null
[ "$(status "$KITH" caseload --file "$unit")" = 77 ]

# The server, as docs/running.md describes it.
taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
port=$((20000 + RANDOM % 20000))
while taken "$port"; do port=$((port + 1)); done
ssh-keygen -q -t ed25519 -N '' -f "$folder/host"
ssh-keygen -q -t ed25519 -N '' -f "$folder/user"
cp "$folder/user.pub" "$folder/authorized"
cat >"$folder/sshd_config" <<CONFIG
Port $port
ListenAddress 127.0.0.1
HostKey $folder/host
PidFile $folder/sshd.pid
AuthorizedKeysFile $folder/authorized
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
SetEnv KITH_TODAY=$KITH_TODAY
Match User $login
  ForceCommand $KITH --file $unit --as declan
  PermitTTY yes
  AllowTcpForwarding no
  AllowStreamLocalForwarding no
  AllowAgentForwarding no
  PermitTunnel no
  X11Forwarding no
  PermitUserRC no
CONFIG
# What every service of the machine would find in place.
[ "$(id -u)" != 0 ] || mkdir -p /run/sshd
/usr/sbin/sshd -f "$folder/sshd_config" -E "$folder/sshd.log"
until_true test -s "$folder/sshd.pid"
server="$(cat "$folder/sshd.pid")"
leave() {
  kill "$server" 2>/dev/null || true
  tmux kill-server 2>/dev/null || true
  rm -rf "$folder"
}
remote=(ssh -F /dev/null -i "$folder/user" -p "$port" -o IdentitiesOnly=yes -o BatchMode=yes
  -o StrictHostKeyChecking=accept-new -o "UserKnownHostsFile=$folder/known" -o LogLevel=ERROR -o EscapeChar=none)
to="$login@127.0.0.1"
# The Kith that the server has started: one at a time.
served() {
  local kith
  for kith in $(pgrep -f "^$KITH --file $unit --as declan"); do echo "$kith"; done | tail -n 1
}
kept() { sqlite3 "$unit" "select content from draft where login = 'declan'" | grep -qF "$1"; }

# The line opens on the caseload, a record is made, and the unit's own login sees it.
at remote
open 80 24 "${remote[@]} -t $to"
see "33 families"
typed "a"; see "who: what by when"
typed "dc: ring the court by +5wd"; press C-s; see "ring the court"
at own
open 80 24 "$(declare -f by_own); by_own $KITH --file $unit"
see "Enter open"
by_own "$KITH" journal --file "$unit" | grep -q "Declan Ó Ceallaigh .*ring the court"

# The line drops in the middle of a form: the process ends, the text is kept, no lock is left.
at remote
typed "c"; see "Contact"
press Tab Tab Tab
typed "The court rang and Žižek"
see "rang and Žižek"
kith="$(served)"
line="$(pgrep -f "^ssh -F /dev/null -i $folder/user" | tail -n 1)"
kill -9 "$line"
until_true ended "$kith"
until_true kept "The court rang and Žižek"
close
at own
typed "a"; see "who: what by when"
typed "pt: ask for a date by fri"; press C-s; see "ask for a date"

# Another command than Kith gets Kith: without a terminal that is a sentence, and nothing else runs.
code=0
answer="$("${remote[@]}" "$to" "touch $folder/escaped; sh" </dev/null 2>&1)" || code=$?
[ "$code" = 64 ] && expect "$answer" "needs a terminal"
code=0
answer="$("${remote[@]}" -s "$to" sftp </dev/null 2>&1)" || code=$?
[ "$code" != 0 ]
[ ! -e "$folder/escaped" ]

# Nothing is forwarded: the port is open on this side and leads nowhere.
relay=$((port + 1))
while taken "$relay"; do relay=$((relay + 1)); done
at remote
open 80 24 "${remote[@]} -t -L $relay:127.0.0.1:$port $to"
see "33 families"
until_true taken "$relay"
# A server that forwarded would send its name.
exec 3<>"/dev/tcp/127.0.0.1/$relay"
banner=""
IFS= read -r -t 10 banner <&3 || true
exec 3>&-
[ -z "$banner" ]
grep -q "refused local port forward" "$folder/sshd.log"
# The draft of the dropped line waits for its writer.
typed "1"; see "Contact"
