#!/bin/bash
# The replica's start: copies the primary when there is nothing yet, then follows it.
set -eu
data=/var/lib/postgresql/18/docker
if [ ! -s "$data/PG_VERSION" ]; then
  mkdir -p "$data"
  chmod 700 "$data"
  pg_basebackup --host=primary --username=onrecord --pgdata="$data" --write-recovery-conf --wal-method=stream --progress
fi
exec postgres -D "$data" -c hot_standby=on -c hot_standby_feedback=on
