# Starts a PostgreSQL of our own for the tests, on loopback, and ends it with the shell that asked for it.
# Usage: . scripts/postgresql.sh; it sets VAKWERK_DATABASE_URL.
pg_home=$(mktemp -d)
pg_bin=$(dirname "$(find /usr/lib/postgresql -name initdb | sort -V | tail -n 1)")
pg_port=${PG_PORT:-54329}
chown postgres "$pg_home"
pg_as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
pg_as "$pg_bin/initdb" -D "$pg_home/data" -A trust -U vakwerk -E UTF8 --no-sync >/dev/null
pg_as "$pg_bin/pg_ctl" -D "$pg_home/data" -w -l "$pg_home/log" \
  -o "-p $pg_port -k $pg_home -c listen_addresses=127.0.0.1 -c fsync=off -c autovacuum=off" start >/dev/null
trap 'pg_as "$pg_bin/pg_ctl" -D "$pg_home/data" -m immediate stop >/dev/null; rm -rf "$pg_home"' EXIT
pg_as "$pg_bin/createdb" -h 127.0.0.1 -p "$pg_port" -U vakwerk vakwerk
export VAKWERK_DATABASE_URL=postgresql://vakwerk@127.0.0.1:$pg_port/vakwerk
