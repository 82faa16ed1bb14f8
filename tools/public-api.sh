#!/usr/bin/env bash
# Writes the public members of each package into its PublicAPI.Unshipped.txt, sorted, so that a review shows what changed.
# The analyzer's own messages are the source: whatever it misses in the emptied file is the public surface.
set -euo pipefail
cd "$(dirname "$0")/.."
for project in src/*/; do
  unshipped="${project}PublicAPI.Unshipped.txt"
  [ -f "$unshipped" ] || continue
  printf '#nullable enable\n' > "$unshipped"
  members=$(dotnet build "$project" --no-incremental -nologo -v:m -p:TreatWarningsAsErrors=false 2>&1 |
    { grep -F "/$(basename "$project").csproj" || true; } | sed -n "s/.* RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" | LC_ALL=C sort -u)
  [ -z "$members" ] || printf '%s\n' "$members" >> "$unshipped"
done
