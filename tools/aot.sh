#!/usr/bin/env bash
# Publishes samples/AotFeed as a native program (needs clang and zlib1g-dev), and compares the feed it writes with what the runtime writes, byte by byte.
# Warnings are listed; one that is not within Ical.Net fails.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/artifacts/aot
mkdir -p "$out"
dotnet publish samples/AotFeed --configuration Release --output "$out/native" -p:TreatWarningsAsErrors=false 2>&1 | tee "$out/publish.log" | tail -3
dotnet run --project samples/AotFeed --configuration Release > "$out/runtime.ics"
"$out/native/AotFeed" > "$out/native.ics"
cmp "$out/runtime.ics" "$out/native.ics" || { echo 'The native program writes another feed.'; exit 1; }
grep -oE '(IL|CS)[0-9]+: .*' "$out/publish.log" | sort -u > "$out/warnings.txt" || true
echo "$(wc -c < "$out/native.ics") bytes, equal; $(grep -c . "$out/warnings.txt" || true) warnings."
if grep -vE 'Ical\.Net' "$out/warnings.txt"; then echo 'These warnings are not Ical.Net'"'"'s.'; exit 1; fi
