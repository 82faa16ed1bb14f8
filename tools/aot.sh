#!/usr/bin/env bash
# Publishes samples/AotFeed as a native program, and compares the feed it writes with what the runtime writes, byte by byte: tools/aot.sh
# Fails if they differ, or if a warning is not within Ical.Net; lists those that are. Needs clang and zlib1g-dev: without them it says so and ends well, save in CI.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v clang > /dev/null || ! [ -e /usr/include/zlib.h ]; then
  echo 'Skipped: a native program needs clang and zlib1g-dev (tests/requirements.debian.txt), and one of them is not installed.'
  [ "${CI:-}" != true ]
  exit
fi

out=$PWD/artifacts/aot
mkdir -p "$out"
dotnet publish samples/AotFeed --configuration Release --output "$out/native" -p:TreatWarningsAsErrors=false > "$out/publish.log" 2>&1 || { tail -20 "$out/publish.log"; exit 1; }
dotnet run --project samples/AotFeed --configuration Release > "$out/runtime.ics"
"$out/native/AotFeed" > "$out/native.ics"
[ -s "$out/runtime.ics" ] || { echo 'The runtime writes no feed.'; exit 1; }
cmp "$out/runtime.ics" "$out/native.ics" || { echo 'The native program writes another feed.'; exit 1; }
faketime=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1
for day in 1999-07-01 2037-12-31; do
  [ -e $faketime ] || { echo 'Not asked on another day: faketime is not installed.'; [ "${CI:-}" != true ]; break; }
  LD_PRELOAD=$faketime FAKETIME="@$day 12:00:00" "$out/native/AotFeed" | cmp "$out/runtime.ics" - || { echo "On $day it writes another feed."; exit 1; }
done
{ grep -oE '(IL|CS|NETSDK|NU)[0-9]+: .*' "$out/publish.log" || true; } | sort -u > "$out/warnings.txt"
echo "$(wc -c < "$out/native.ics") bytes, equal to the runtime's; $(wc -l < "$out/warnings.txt") warnings."
cat "$out/warnings.txt"
if grep -vE 'Ical\.Net' "$out/warnings.txt" > /dev/null; then echo 'Not all of these warnings are within Ical.Net.'; exit 1; fi
