#!/bin/bash
# Run once, when the primary's data is made: the replica may stream from it, from within the compose network.
set -eu
echo 'host replication onrecord samenet scram-sha-256' >> "$PGDATA/pg_hba.conf"
