# Two processes write five thousand notes each into one file at the same time; every one that was acknowledged is
# there, also of a third process that is killed on the way.
source "$(dirname "$0")/terminal.bash"
export KITH_TODAY=2026-03-18
bench="$(dirname "$KITH")/kith-bench"
"$KITH" demo "$folder/demo.kith" --families 6 --years 1 --no-open >/dev/null
began="$(milliseconds)"
"$bench" writes "$folder/demo.kith" "$login" 5000 >"$folder/one" & one=$!
"$bench" writes "$folder/demo.kith" robin 5000 >"$folder/two" & two=$!
"$bench" writes "$folder/demo.kith" "$login" 5000 >"$folder/three" 2>&1 & three=$!
told_some() { [ "$(wc -l <"$folder/three")" -gt 100 ]; }
until_true told_some
kill -9 "$three" 2>/dev/null
wait "$three" 2>/dev/null || true
wait "$one"; wait "$two"
took=$(($(milliseconds) - began))
[ "$(wc -l <"$folder/one")" = 5000 ]
[ "$(wc -l <"$folder/two")" = 5000 ]
sqlite3 "$folder/demo.kith" "select text from note" | sort >"$folder/there"
sort "$folder/one" "$folder/two" "$folder/three" | grep '\.$' >"$folder/told"
# Whatever was told is there, as often as it was told.
[ -z "$(comm -13 "$folder/there" "$folder/told")" ]
"$KITH" check --file "$folder/demo.kith" >/dev/null
echo "$(wc -l <"$folder/told") notes told, all there, in $((took / 1000)) s"
