#!/bin/sh
# Measures contact-contracts check beside redocly drift on the same recordings; called by bin/benchmark, which builds.
# Rounds alternate, so that what else the machine does meets both. Prints Markdown; figures are seconds of the wall.
set -eu

java=$1
home=$(cd "$(dirname "$0")/.." && pwd -P)
work="$home/target/benchmark-check"
rounds=${ROUNDS:-5}
# redocly drift reads a recording as one text, and Node.js has none beyond 512 MiB.
largest=${LARGEST:-300000}
mkdir -p "$work/peers"
cp "$home"/contract-tests/peers/package*.json "$work/peers/"
(cd "$work/peers" && npm ci --ignore-scripts --prefer-offline --no-progress >npm.log 2>&1) || {
  tail -n 20 "$work/peers/npm.log" >&2
  echo "benchmark: the peers cannot be installed; Node.js 20.19 or newer and npm are needed" >&2
  exit 70
}

recording() {
  file="$work/invent-$1.har"
  if [ ! -f "$file" ]; then
    "$java" -cp "$home/traffic-checker/target/test-classes" org.contactcontracts.traffic.GeneratedHar "$1" >"$file.new"
    mv "$file.new" "$file"
  fi
}

ours() {
  "$home/bin/contact-contracts" check "$work/invent-$1.har" >"$work/ours.txt"
  if ! grep -q ", $1 exchanges: $1 conforming," "$work/ours.txt"; then
    cat "$work/ours.txt" >&2
    exit 1
  fi
}

theirs() {
  REDOCLY_TELEMETRY=off node "$work/peers/node_modules/@redocly/cli/bin/cli.js" drift "$work/invent-$1.har" \
    --api "$home/specs/invent/openapi.yaml" --format json -o "$work/theirs.json" >"$work/theirs.txt" 2>&1
}

seconds() {
  start=$(date +%s%N)
  "$@"
  end=$(date +%s%N)
  echo "$start $end" | awk '{printf "%.3f\n", ($2 - $1) / 1e9}'
}

median() {
  sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

for count in 100 20000 "$largest" 1000000; do
  recording "$count"
done
rm -f "$work"/ours-*.txt "$work"/theirs-*.txt
ours 100 # Makes the archive of classes.

turn=0
while [ "$turn" -lt "$rounds" ]; do
  for count in 100 20000 "$largest"; do
    seconds ours "$count" >>"$work/ours-$count.txt"
    seconds theirs "$count" >>"$work/theirs-$count.txt"
  done
  seconds ours 1000000 >>"$work/ours-1000000.txt"
  turn=$((turn + 1))
done

echo "$("$java" -version 2>&1 | head -n 1); Node.js $(node --version); $(nproc) cores; median of $rounds rounds."
echo
echo "| exchanges | HAR | contact-contracts check | a second | redocly drift | a second |"
echo "|---:|---:|---:|---:|---:|---:|"
for count in 100 20000 "$largest" 1000000; do
  size=$(wc -c <"$work/invent-$count.har" | awk '{printf "%.1f MB", $1 / 1e6}')
  own=$(median <"$work/ours-$count.txt")
  row="| $count | $size | $own s | $(echo "$count $own" | awk '{printf "%d", $1 / $2}') |"
  if [ -f "$work/theirs-$count.txt" ]; then
    other=$(median <"$work/theirs-$count.txt")
    row="$row $other s | $(echo "$count $other" | awk '{printf "%d", $1 / $2}') |"
  else
    row="$row cannot read it | |"
  fi
  echo "$row"
done
