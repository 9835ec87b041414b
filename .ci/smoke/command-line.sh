# The command line's exit statuses and what it leaves alone.
source "$(dirname "$0")/terminal.bash"
import_unit
sum() { sqlite3 "$unit" "select length, hash from journal_head"; }
status() { local code=0; "$@" >"$folder/out" 2>"$folder/err" </dev/null || code=$?; echo "$code"; }

before="$(sum)"
for broken in bad-date unknown-code truncated-line; do
  mkdir -p "$folder/$broken"
  cp "$fixtures"/annex-a/*.csv "$folder/$broken/"
  cp "$fixtures/broken/$broken"/annex-a/*.csv "$folder/$broken/"
  [ "$(status "$KITH" import annex-a "$folder/$broken")" = 65 ]
  grep -q "line" "$folder/err"
done
[ "$(status "$KITH" import caseload "$fixtures/broken/duplicate-child/caseload.csv")" = 65 ]
: >"$folder/empty.csv"
[ "$(status "$KITH" import caseload "$folder/empty.csv")" = 65 ]
[ "$(sum)" = "$before" ]
[ "$(status "$KITH" import annex-a "$fixtures/annex-a")" = 0 ]
[ "$(sum)" = "$before" ]
[ "$(status "$KITH" import annex-a "$folder/bad-date" --leave-out)" = 0 ]

[ "$(status "$KITH" caseload --file "$folder/none.kith")" = 66 ]
[ "$(status "$KITH" nonsense)" = 64 ]
[ "$(status "$KITH" init "$unit" --unit X --area mixed --coordinator Y)" = 73 ]
[ "$(status "$KITH" workdays 2026-04-02 +1 --json)" = 0 ]
expect "$(cat "$folder/out")" "2026-04-07"
[ "$(status "$KITH" workdays 2099-01-01 +1)" = 65 ]
[ "$(status "$KITH" backup "$folder/copy.kith")" = 0 ]
[ "$(status "$KITH" check --file "$folder/copy.kith")" = 0 ]
[ "$(status "$KITH" demo "$folder/demo.kith" --families 6 --years 1 --today 2026-03-18 --no-open)" = 0 ]
[ "$(status "$KITH" check --file "$folder/demo.kith")" = 0 ]
[ "$(status "$KITH" play --file "$folder/demo.kith" - )" = 0 ]
