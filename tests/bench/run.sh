#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The bench: the hub, two floors and five peers side by side, on loopback.
#   sh tests/bench/run.sh                     at least three rounds, about half an hour; writes RESULTS.md
#   sh tests/bench/run.sh quick               one small round; writes build/bench/RESULTS.md
#   sh tests/bench/run.sh [quick] SCENARIO... only these (a b b0 d d2 g200 g5000 most)
#   sh tests/bench/run.sh desk [quick]        the facilitator's page with a full room, in Chromium
# VARTTI_BINARY: another hub than build/vartti.  BENCH_ROUNDS, BENCH_SERVERS (hub,nchan,…): fewer.
set -eu
top=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/deploy/lib.sh"
bench="$top/tests/bench"
BENCH_BUILD=${BENCH_BUILD:-$top/build/bench}
export BENCH_BUILD

# Debian starts a service when it is installed, except in a runlevel where none runs.
RUNLEVEL=1
export RUNLEVEL
need_packages $build_packages libnginx-mod-nchan mosquitto nats-server util-linux
need_node

[ "$(getconf _NPROCESSORS_ONLN)" -ge 2 ] || { say 'Two cores are needed.'; exit 1; }
ulimit -n "$(ulimit -H -n)"
need=10500
[ "$(ulimit -n)" = unlimited ] || [ "$(ulimit -n)" -ge $need ] ||
	{ say "At least $need descriptors are needed (ulimit -n)."; exit 1; }

mkdir -p "$BENCH_BUILD/peers"
cmp -s "$bench/peers/package.json" "$BENCH_BUILD/peers/package.json" || {
	cp "$bench/peers/package.json" "$BENCH_BUILD/peers/"
	(cd "$BENCH_BUILD/peers" && npm install --no-audit --no-fund --omit=optional >&2)
}

flags='-std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -Wconversion -Wshadow -Werror'
cc $flags "$bench"/load/*.c -o "$BENCH_BUILD/load"
cc $flags "$bench"/floor/*.c "$bench/load/bytes.c" "$bench/load/frame.c" -o "$BENCH_BUILD/floor"
cc $flags "$bench"/probe/*.c "$bench/load/bytes.c" "$bench/load/samples.c" \
	"$bench/load/report.c" -o "$BENCH_BUILD/fsync"

if [ -z "${VARTTI_BINARY:-}" ]; then
	build "$top/build" -DCMAKE_BUILD_TYPE=Release
	VARTTI_BINARY="$top/build/vartti"
fi
export VARTTI_BINARY
if [ "${1:-}" = desk ]; then
	need_packages chromium
	ln -sfn ../client-web/node_modules "$top/tests/node_modules"
	exec node "$bench/desk.mjs" "$@"
fi
exec node "$bench/bench.mjs" "$@"
