#!/usr/bin/env bash
# A PostgreSQL of one's own, for tests: on loopback, with a password, in a folder that may be thrown away.
#   tools/postgres.sh start FOLDER PORT     prints what OPENSPACES_POSTGRES has to be
#   tools/postgres.sh stop FOLDER           stops that server, by its own process id
#   tools/postgres.sh crash FOLDER          kills it and its children with -9, as a machine does that ends (they are gone when this returns)
#   tools/postgres.sh again FOLDER          starts what crashed or was stopped, as it was started before
set -euo pipefail
folder=$2
program() { command -v "$1" || find /usr/lib/postgresql -name "$1" -type f | sort -V | tail -1; }

# PostgreSQL refuses to run as root: Debian's package brings a user for it.
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

case $1 in
  start)
    mkdir -p "$folder"
    [ "$(id -u)" != 0 ] || chown postgres "$folder"
    chmod 700 "$folder"
    as_owner tee "$folder/password" <<< 'openspaces' > /dev/null
    as_owner "$(program initdb)" -D "$folder/data" -U openspaces --auth=scram-sha-256 --pwfile="$folder/password" -E UTF8 --locale=C.UTF-8 > /dev/null
    as_owner "$(program pg_ctl)" -D "$folder/data" -l "$folder/log" -w -s -o "-p $3 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder" start > /dev/null
    echo "Host=127.0.0.1;Port=$3;Username=openspaces;Password=openspaces;Database=postgres"
    ;;
  stop)
    pid=$(as_owner head -1 "$folder/data/postmaster.pid")
    kill -INT "$pid"
    while kill -0 "$pid" 2> /dev/null; do sleep 0.1; done
    ;;
  crash)
    pid=$(as_owner head -1 "$folder/data/postmaster.pid")
    mapfile -t all < <(echo "$pid"; ps -o pid= --ppid "$pid" | tr -d ' ')
    kill -KILL "${all[@]}" 2> /dev/null || true
    for one in "${all[@]}"; do while kill -0 "$one" 2> /dev/null; do sleep 0.05; done; done
    ;;
  again)
    as_owner "$(program pg_ctl)" -D "$folder/data" -l "$folder/log" -w -s restart > /dev/null 2>&1
    ;;
  *)
    echo "usage: $0 start FOLDER PORT | stop FOLDER | crash FOLDER | again FOLDER" >&2
    exit 1
    ;;
esac
