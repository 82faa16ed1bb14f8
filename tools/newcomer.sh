#!/usr/bin/env bash
# Does what a newcomer does: makes a console project, adds the package from a folder, pastes the README's quick-start, runs it,
# and compares what it prints with what the README says it prints.
set -euo pipefail
packages=$(realpath "$1")
readme=$(realpath "$(dirname "$0")/../README.md")
version=$(basename "$packages"/OpenSpaces.Scheduling.[0-9]*.nupkg .nupkg | sed 's/^OpenSpaces\.Scheduling\.//')
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

# The first block of a language under the heading "Quick-start".
block() { awk -v fence="\`\`\`$1" '/^## /{in_section = /Quick-start/} in_section && $0 == fence {found = 1; next} found && /^```/{exit} found' "$readme"; }

export NUGET_PACKAGES="$home/packages"
cd "$home"
dotnet new console --output hello > /dev/null
cd hello
dotnet new nugetconfig > /dev/null
dotnet nuget add source "$packages" --name local --configfile nuget.config > /dev/null
dotnet add package OpenSpaces.Scheduling --version "$version" > "$home/add.log" || { cat "$home/add.log"; exit 1; }
block csharp > Program.cs
block text > "$home/expected.txt"
[ -s Program.cs ] && [ -s "$home/expected.txt" ] || { echo 'The README has no quick-start with its output.'; exit 1; }
dotnet run > "$home/printed.txt"
diff --strip-trailing-cr "$home/expected.txt" "$home/printed.txt" || { echo 'The quick-start does not print what the README says.'; exit 1; }
cat "$home/printed.txt"
echo "The quick-start prints what the README says (package $version)."
