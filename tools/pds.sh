#!/usr/bin/env bash
# Posts to a real Bluesky server: tools/pds.sh [FOLDER]
# Installs npm's @atproto/pds and @did-plc/server into FOLDER/node (some minutes the first time; FOLDER is artifacts/pds unless said), starts both on loopback, makes an account, lets
# BlueskyAnnouncer hand in one announcement twice, and fails unless the account then has just one post, with the text, the link and the hashtag. Not part of CI. Needs node with its headers
# (Debian's libnode-dev) and a C++ compiler, for better-sqlite3 is compiled here.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$PWD/artifacts/pds}
mkdir -p "$folder/node"
modules=$folder/node/node_modules
if ! [ -d "$modules/@atproto/pds" ]; then
  npm install --prefix "$folder/node" --no-audit --no-fund --ignore-scripts --loglevel=error @atproto/pds@0.4.217 @did-plc/server
fi

if ! [ -e "$modules/better-sqlite3/build/Release/better_sqlite3.node" ]; then
  gyp=$(npm root --global)/npm/node_modules/node-gyp/bin/node-gyp.js
  (cd "$modules/better-sqlite3" && node "$gyp" rebuild --release --nodedir=/usr > "$folder/gyp.log" 2>&1) || { tail -20 "$folder/gyp.log"; exit 1; }
fi

port=${PDS_TEST_PORT:-25830}
data=$(mktemp -d)
node tools/pds/servers.cjs "$modules" "$data" "$port" $((port + 1)) > "$data/out" 2> "$data/errors" &
servers=$!
trap 'kill $servers 2> /dev/null || true; wait $servers 2> /dev/null || true; rm -rf "$data"' EXIT
for _ in $(seq 1 240); do
  grep -q ready "$data/out" && break
  kill -0 $servers 2> /dev/null || { cat "$data/errors"; exit 1; }
  sleep 0.5
done

server=http://127.0.0.1:$port
curl -sf "$server/xrpc/_health" > /dev/null || { echo 'The server does not answer.'; cat "$data/errors"; exit 1; }
curl -sf -H 'content-type: application/json' -d '{"handle":"hall.test","email":"hall@example.org","password":"not-a-secret"}' "$server/xrpc/com.atproto.server.createAccount" > "$data/account"
dotnet run tools/pds/post.cs -- "$server" hall.test not-a-secret
did=$(sed -E 's/.*"did":"([^"]+)".*/\1/' "$data/account")
curl -sf "$server/xrpc/com.atproto.repo.listRecords?repo=$did&collection=app.bsky.feed.post" > "$data/posts"
cat "$data/posts"
echo
count=$(grep -o '"uri":"at://' "$data/posts" | wc -l)
[ "$count" = 1 ] || { echo "$count posts, and one was meant."; exit 1; }
grep -q 'richtext.facet#link' "$data/posts" && grep -q 'richtext.facet#tag' "$data/posts" || { echo 'The link or the hashtag is none.'; exit 1; }
echo 'One post, handed in twice.'
