#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Builds the fuzzers and gives each a bounded number of runs: first every crash
# ever kept (regression/WHAT), then from the corpus (corpus/WHAT).
# Usage: run.sh BUILD_FOLDER [long]
set -u
top=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
here="$top/tests/fuzz"
folder=$1
seconds=20
[ "${2:-}" = long ] && seconds=600
passed=0
failed=0

CC=clang cmake -S "$top" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
	-DVARTTI_CLIENT=OFF -DVARTTI_FUZZ=ON >"$folder.log" 2>&1 &&
	cmake --build "$folder" --target fuzzers >>"$folder.log" 2>&1 || {
	tail -n 30 "$folder.log"
	echo '0 passed, 1 failed'
	exit 1
}

# fuzz_one WHAT: its output, whose last line says whether it held.
fuzz_one() {
	what=$1
	mkdir -p "$folder/found/$what" "$folder/corpus/$what"
	status=0
	for kept in "$here/regression/$what"/*; do
		[ -e "$kept" ] || continue
		"$folder/${what}_fuzz" "$kept" || status=1
	done
	corpus=
	[ -d "$here/corpus/$what" ] && corpus="$here/corpus/$what"
	"$folder/${what}_fuzz" -max_total_time="$seconds" -max_len=4096 -timeout=10 \
		-print_final_stats=1 -artifact_prefix="$folder/found/$what/" "$folder/corpus/$what" \
		$corpus || status=1
	if [ "$status" -eq 0 ]; then
		echo "ok $what"
	else
		echo "not ok $what: see $folder/found/$what; keep it in tests/fuzz/regression/$what"
	fi
}

# Side by side: each is one thread.
for source in "$here"/*_fuzz.c; do
	what=$(basename "$source" _fuzz.c)
	fuzz_one "$what" >"$folder/$what.log" 2>&1 &
done
wait
for source in "$here"/*_fuzz.c; do
	what=$(basename "$source" _fuzz.c)
	cat "$folder/$what.log"
	if [ "$(tail -n 1 "$folder/$what.log")" = "ok $what" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
