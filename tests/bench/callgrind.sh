#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Instructions of the hot path: a voice in, a frame out, a member.  Unlike a time they
# repeat, so they have a limit: what was measured (gcc 12, x86-64, -O3) and a tenth.
# The transport and the kernel are not in it.
#   sh tests/bench/callgrind.sh
set -eu
top=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/deploy/lib.sh"
limit=330
deliveries=10000 # 10 voices at 1,000 members
folder=${BENCH_BUILD:-$top/build/release}

need_packages $build_packages libcmocka-dev valgrind
cmake -S "$top" -B "$folder" -G Ninja -DVARTTI_CLIENT=OFF -DCMAKE_BUILD_TYPE=Release >/dev/null
ninja -C "$folder" live_hot_path_test >/dev/null
valgrind --tool=callgrind --callgrind-out-file="$folder/hot_path.callgrind" \
	--toggle-collect=tally_reaches_all "$folder/live_hot_path_test" >/dev/null 2>&1
total=$(sed -n 's/^totals: //p' "$folder/hot_path.callgrind")
each=$((total / deliveries))
say "$each instructions a delivery (at most $limit)"
[ "$each" -gt 0 ] && [ "$each" -le "$limit" ] || { echo '0 passed, 1 failed'; exit 1; }
echo '1 passed, 0 failed'
