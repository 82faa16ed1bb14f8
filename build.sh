#!/usr/bin/env bash
# Everything a change has to pass: ./build.sh           (or ./build.sh --tested where `dotnet test` has just run)
set -euo pipefail
cd "$(dirname "$0")"
step() { printf '\n== %s\n' "$1"; }

step 'Restore, exactly what the lock files say'
dotnet restore --locked-mode

step 'Format'
dotnet format --verify-no-changes --no-restore

step 'Build'
dotnet build --no-restore --configuration Release

if [ "${1:-}" != --tested ]; then
  step 'Test'
  dotnet test --no-restore
fi

step 'Pack'
rm -rf artifacts/packages
for project in src/*/; do
  dotnet pack --no-build --configuration Release "$project"
done

step 'Newcomer: a fresh project, the packed package, the quick-start of the README'
tools/newcomer.sh artifacts/packages

step 'Native: a program without the runtime writes the same feed'
tools/aot.sh
