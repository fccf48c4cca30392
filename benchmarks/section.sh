#!/bin/sh
# Writes standard input between the markers "bin/benchmark NAME" of docs/benchmarks.md; called by bin/benchmark.
set -eu

name=$1
home=$(cd "$(dirname "$0")/.." && pwd -P)
document="$home/docs/benchmarks.md"
work="$home/target/benchmark-section"
mkdir -p "$work"
cat >"$work/$name.md"
begin="<!-- begin: bin/benchmark $name -->"
end="<!-- end: bin/benchmark $name -->"
for marker in "$begin" "$end"; do
  if ! grep -qxF "$marker" "$document"; then
    echo "benchmark: docs/benchmarks.md lacks the line $marker; add it where the table is to stand" >&2
    exit 70
  fi
done
awk -v begin="$begin" -v end="$end" -v table="$work/$name.md" '
  $0 == end { left_out = 0 }
  !left_out { print }
  $0 == begin {
    left_out = 1
    print ""
    while ((getline line < table) > 0) print line
    print ""
  }' "$document" >"$work/benchmarks.md"
mv "$work/benchmarks.md" "$document"
cat "$work/$name.md"
