#!/bin/sh
# Measures the sandbox beside Prism and WireMock on the same update; called by bin/benchmark, which builds. Starts
# alternate, and so do the rounds under load, so that what else the machine does meets all of them. Prints Markdown.
set -eu

java=$1
home=$(cd "$(dirname "$0")/.." && pwd -P)
work="$home/target/benchmark-sandbox"
starts=${STARTS:-7}
rounds=${ROUNDS:-3}
seconds=${SECONDS_OF_LOAD:-10}
warm_up=${SECONDS_OF_WARM_UP:-40}
connections=16
port=${PORT:-18480}
wiremock=3.13.2
kinds="ours prism prism-silent wiremock"

if ! command -v wrk >/dev/null; then
  echo "benchmark: wrk is missing; install it (apt-get install wrk)" >&2
  exit 70
fi
mkdir -p "$work/peers"
cp "$home"/contract-tests/peers/package*.json "$home/contract-tests/peers/.npmrc" "$work/peers/"
(cd "$work/peers" && npm ci --ignore-scripts --prefer-offline --no-progress >npm.log 2>&1) || {
  tail -n 20 "$work/peers/npm.log" >&2
  echo "benchmark: the peers cannot be installed; Node.js 20.19 or newer and npm are needed" >&2
  exit 70
}
if [ ! -f "$work/wiremock-standalone-$wiremock.jar" ]; then
  mvn -B -q -N dependency:copy "-Dartifact=org.wiremock:wiremock-standalone:$wiremock" "-DoutputDirectory=$work" >&2
fi

# When it is measured, a server is on one core and the load on another: neither is measured by what the scheduler does
# with the other. Before, while compilers work, it has all of them.
on_load=
pin() { :; }
if [ "$(nproc)" -gt 1 ] && command -v taskset >/dev/null; then
  on_load="taskset -c 1"
  pin() { taskset -a -c -p 0 "$server" >/dev/null; }
fi

# --- What is sent.

cat >"$work/one.lua" <<'LUA'
-- The name changes with every request, so that there is something to store.
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer benchmark"
local path = os.getenv("TARGET")
local contacts = tonumber(os.getenv("CONTACTS") or "0")
local n = 0
math.randomseed(1)
request = function()
  n = n + 1
  local target = path
  if contacts > 0 then
    target = path .. math.random(0, contacts - 1)
  end
  return wrk.format("PATCH", target, nil, '{"name":"Alice ' .. (n % 1000) .. '","blocked":false}')
end
done = function(summary, latency)
  io.write(string.format("result %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(99), summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
LUA

rm -rf "$work/wiremock"
mkdir -p "$work/wiremock/mappings"
cat >"$work/wiremock/mappings/update.json" <<'JSON'
{
  "request": {
    "method": "PATCH",
    "urlPathPattern": "/orgs/[^/]+/contacts/[^/]+",
    "headers": {"Authorization": {"matches": "Bearer .+"}, "Content-Type": {"contains": "application/json"}},
    "bodyPatterns": [{
      "matchesJsonSchema": {
        "type": "object",
        "properties": {
          "name": {"type": ["string", "null"], "maxLength": 512},
          "blocked": {"type": "boolean"},
          "unsubscribed": {"type": "boolean"}
        },
        "additionalProperties": false
      },
      "schemaVersion": "V202012"
    }]
  },
  "response": {
    "status": 200,
    "headers": {"Content-Type": "application/json"},
    "jsonBody": {
      "id": "contact_alice", "name": "Alice", "blocked": false, "unsubscribed": false, "is_admin": false,
      "channels": [], "segments": [],
      "created_at": "2023-11-07T05:31:56Z", "updated_at": "2023-11-07T05:31:56Z"
    }
  }
}
JSON

# --- The servers.

serve() { # KIND
  kind=$1
  case $kind in
    ours*)
      path=/invent/orgs/org_acme/contacts/contact_alice
      set -- "$home/bin/contact-contracts" sandbox --port "$port"
      if [ "$kind" != ours ]; then
        set -- "$@" --seed "$work/$kind.json"
        path=/invent/orgs/org_acme/contacts/contact_0
      fi
      ;;
    prism*)
      path=/orgs/org_acme/contacts/contact_alice
      set -- "$work/peers/node_modules/.bin/prism" mock --host 127.0.0.1 --port "$port"
      [ "$kind" = prism ] || set -- "$@" --verboseLevel silent
      set -- "$@" "$home/specs/invent/openapi.yaml"
      ;;
    wiremock)
      path=/orgs/org_acme/contacts/contact_alice
      set -- "$java" -jar "$work/wiremock-standalone-$wiremock.jar" --port "$port" --bind-address 127.0.0.1 \
        --root-dir "$work/wiremock" --no-request-journal --disable-gzip --disable-banner
      ;;
  esac
  "$@" >"$work/$kind.log" 2>&1 &
  server=$!
}

status() { # BODY
  curl -s -o "$work/answer" -w '%{http_code}' -X PATCH "http://127.0.0.1:$port$path" -d "$1" \
    -H 'Authorization: Bearer benchmark' -H 'Content-Type: application/json' || true
}

await() {
  until [ "$(status '{"name":"Alice","blocked":false}')" = 200 ]; do
    if ! kill -0 "$server" 2>/dev/null; then
      cat "$work/$kind.log" >&2
      echo "benchmark: $kind ended before it answered" >&2
      exit 1
    fi
  done
}

stop() {
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=
}

server=
CONTACTS=0
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true' EXIT

# Equal work: each accepts the update, and refuses a misspelt member.
equal() {
  if [ "$(status '{"nmae":"Alice"}')" -lt 400 ]; then
    echo "benchmark: $kind accepts what the contract forbids" >&2
    exit 1
  fi
}

cpu() { # CPU time of the server in hundredths of a second, with all of its threads
  awk '{print $14 + $15}' "/proc/$server/stat"
}

load() { # NAME SECONDS: appends requests a second, CPU in microseconds a request, p99 in ms, non-2xx, errors
  before=$(cpu)
  TARGET=$path CONTACTS=$CONTACTS $on_load wrk -t1 -c"$connections" -d"${2}s" -s "$work/one.lua" \
    "http://127.0.0.1:$port" >"$work/wrk.txt"
  after=$(cpu)
  awk -v cpu="$((after - before))" '/^result/ {
    printf "%.0f %.1f %.2f %d %d\n", $2 / ($3 / 1e6), cpu * 10000 / $2, $4 / 1000, $5, $6
  }' "$work/wrk.txt" >>"$work/$1"
}

median() { # COLUMN FILE
  awk -v column="$1" '{print $column}' "$2" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

sum() {
  awk -v column="$1" '{s += $column} END {print s + 0}' "$2"
}

seed() { # CONTACTS
  file="$work/ours-$1.json"
  if [ ! -f "$file" ]; then
    awk -v count="$1" 'BEGIN {
      printf "{\"invent\":{"
      for (i = 0; i < count; i++) {
        printf "%s\"contact_%d\":{\"id\":\"contact_%d\",\"name\":\"Contact %d\",\"blocked\":false,", i ? ",\n" : "", i, i, i
        printf "\"unsubscribed\":false,\"is_admin\":false,\"channels\":[],\"segments\":[],"
        printf "\"created_at\":\"2023-11-07T05:31:56Z\",\"updated_at\":\"2023-11-07T05:31:56Z\"}"
      }
      print "}}"
    }' >"$file.new"
    mv "$file.new" "$file"
  fi
}

# --- First right answer.

rm -f "$work"/start-* "$work"/load-* "$work"/first-*
serve ours
await
stop # Makes the archive of classes.
turn=0
while [ "$turn" -lt "$starts" ]; do
  for kind in $kinds; do
    begin=$(date +%s%N)
    serve "$kind"
    await
    end=$(date +%s%N)
    echo "$begin $end $(cpu)" | awk '{printf "%.3f %.2f\n", ($2 - $1) / 1e9, $3 / 100}' >>"$work/start-$kind"
    equal
    stop
  done
  turn=$((turn + 1))
done

# --- Under load.

settled() { # NAME: the first seconds, the rest of the warm-up, and what is measured
  load "first-$1" "$seconds"
  load warm-up "$((warm_up - seconds))"
  pin
  load warm-up 3
  load "load-$1" "$seconds"
}

turn=0
while [ "$turn" -lt "$rounds" ]; do
  for kind in $kinds; do
    serve "$kind"
    await
    settled "$kind"
    stop
  done
  turn=$((turn + 1))
done

# --- As contacts grow.

sizes=${SIZES:-"10 10000 1000000"}
for size in $sizes; do
  seed "$size"
done
turn=0
while [ "$turn" -lt "$rounds" ]; do
  for size in $sizes; do
    serve "ours-$size"
    await
    path=/invent/orgs/org_acme/contacts/contact_
    CONTACTS=$size
    settled "$size"
    CONTACTS=0
    stop
  done
  turn=$((turn + 1))
done

# --- The tables.

label() {
  case $1 in
    ours) echo "contact-contracts sandbox" ;;
    prism) echo "Prism 5.14.2" ;;
    prism-silent) echo "Prism 5.14.2, silent" ;;
    wiremock) echo "WireMock $wiremock" ;;
  esac
}

echo "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores; \
$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/JDK \1/p'), Node.js $(node --version); \
medians of $starts starts and of $rounds rounds of $seconds seconds after $warm_up of warm-up, $connections connections; \
load average at the end $(cut -d ' ' -f 1 /proc/loadavg)."
echo
echo "| | first right answer | of Prism's | CPU until then | requests a second | times Prism's | CPU a request | p99 | first seconds | non-2xx | broken |"
echo "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
for kind in $kinds; do
  first=$(median 1 "$work/start-$kind")
  rate=$(median 1 "$work/load-$kind")
  echo "| $(label "$kind") | $first s | $(echo "$first $(median 1 "$work/start-prism")" | awk '{printf "%.2f", $1 / $2}') \
| $(median 2 "$work/start-$kind") s | $rate | $(echo "$rate $(median 1 "$work/load-prism")" | awk '{printf "%.1f", $1 / $2}') \
| $(median 2 "$work/load-$kind") µs | $(median 3 "$work/load-$kind") ms | $(median 1 "$work/first-$kind") | $(sum 4 "$work/load-$kind") | $(sum 5 "$work/load-$kind") |"
done
echo
echo "| contacts in the world | requests a second | CPU a request | p99 | first seconds | non-2xx | broken |"
echo "|---:|---:|---:|---:|---:|---:|---:|"
for size in $sizes; do
  echo "| $size | $(median 1 "$work/load-$size") | $(median 2 "$work/load-$size") µs | $(median 3 "$work/load-$size") ms \
| $(median 1 "$work/first-$size") | $(sum 4 "$work/load-$size") | $(sum 5 "$work/load-$size") |"
done
