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

# The weekly meeting on paper.
[ "$(status "$KITH" pack --file "$folder/demo.kith" --on 2026-03-18)" = 0 ]
expect "$(cat "$folder/out")" "Pack for the unit meeting of Kingfisher Unit, Wed 18 Mar 2026"
[ "$(status "$KITH" pack --file "$folder/demo.kith" --format html)" = 0 ]
expect "$(cat "$folder/out")" '<section class="sheet">'
expect "$(cat "$folder/out")" "break-before: page"
[ "$(status "$KITH" minutes --file "$folder/demo.kith")" = 0 ]
expect "$(cat "$folder/out")" "Signed by"
expect "$(cat "$folder/out")" "DRAFT in part"
[ "$(status "$KITH" minutes --file "$folder/demo.kith" --by-owner --format html)" = 0 ]
[ "$(status "$KITH" minutes --file "$folder/demo.kith" --on 2026-03-17)" = 65 ]
expect "$(cat "$folder/err")" "kith minutes --on 2026-03-11"
[ "$(status "$KITH" agenda --file "$folder/demo.kith" --json)" = 0 ]
family="$(sed -n 's/.*"familyId": "\(.*\)",/\1/p' "$folder/out" | head -n 1)"
[ "$(status "$KITH" summary "$family" --file "$folder/demo.kith")" = 0 ]
expect "$(cat "$folder/out")" "($family), Kingfisher Unit"
[ "$(status "$KITH" summary nobody-at-all --file "$folder/demo.kith")" = 64 ]
[ "$(status "$KITH" drift --json --file "$folder/demo.kith")" = 0 ]
expect "$(cat "$folder/out")" '"weeks": '

# Clocks: late, due and running ones; the calculator; the rules.
[ "$(status "$KITH" due --json)" = 0 ]
expect "$(cat "$folder/out")" '"state": "'
[ "$(status "$KITH" due --all --within 2w --file "$folder/demo.kith")" = 0 ]
expect "$(cat "$folder/out")" "running beyond"
[ "$(status "$KITH" due --within soon)" = 64 ]
[ "$(status "$KITH" when single-assessment --from 2026-03-16 --json)" = 0 ]
expect "$(cat "$folder/out")" '"due": "2026-05-21"'
[ "$(status "$KITH" when core-grup --from 2026-03-16)" = 64 ]
expect "$(cat "$folder/err")" "core-group"
[ "$(status "$KITH" when single-assessment --from 2099-01-01)" = 65 ]
[ "$(status "$KITH" rules)" = 0 ]
expect "$(cat "$folder/out")" "single-assessment"
[ "$(status "$KITH" rules set core-group "3 weeks" --from 2026-03-18 --why "Agreed in the unit meeting")" = 0 ]
[ "$(status "$KITH" when core-group --from 2026-03-18)" = 0 ]
expect "$(cat "$folder/out")" "8 Apr 2026"
[ "$(status "$KITH" rules unset core-group --from 2026-03-19 --why "Taken back")" = 0 ]
[ "$(status "$KITH" rules set single-assessment "60 working days" --from 2026-03-18 --why "Later")" = 65 ]
echo "id,title" >"$folder/rules.csv"
[ "$(status "$KITH" rules check "$folder/rules.csv")" = 65 ]
expect "$(cat "$folder/err")" "line 1"
[ "$(status "$KITH" rules check)" = 0 ]
[ "$(status "$KITH" check)" = 0 ]
[ "$(status "$KITH" play --file "$folder/demo.kith" - )" = 0 ]
