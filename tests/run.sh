#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Everything that says whether Vartti works, from a bare Debian 12: installs what
# is missing, builds, tests, ends with "N passed, N failed".
#   sh tests/run.sh            all of it (at most 20 minutes on two cores)
#   sh tests/run.sh long       more seeds, longer fuzzing
#   sh tests/run.sh STAGE...   only these, e.g. tidy unit system
# Logs of the stages lie in build/tests.
set -u
top=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$top/deploy/lib.sh"
cd "$top" || exit 1

stages='tidy client protocol unit clang thread planted fuzz language system browser'
long=
[ "${1:-}" = long ] && { long=long; shift; }
[ $# -gt 0 ] && stages=$*

logs="$top/build/tests"
mkdir -p "$logs"
passed=0
failed=0

# stage NAME COMMAND...: the command's output goes to a log; its last line must be "N passed, N failed".
stage() {
	name=$1
	shift
	begun=$(date +%s)
	status=0
	"$@" >"$logs/$name.log" 2>&1 </dev/null || status=$?
	line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$logs/$name.log" | tail -n 1)
	ok=${line%% passed*}
	bad=${line##*, }
	bad=${bad%% failed*}
	[ -n "$line" ] || { ok=0; bad=1; }
	[ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
	passed=$((passed + ok))
	failed=$((failed + bad))
	say "$(printf '%-8s %4d passed, %d failed  (%d s)' "$name" "$ok" "$bad" "$(($(date +%s) - begun))")"
	[ "$bad" -eq 0 ] || grep -vE '^(ok|\[ +OK|\[ RUN|✔|  ✓)' "$logs/$name.log" | tail -n 60 >&2
}

# ctest_all FOLDER [LABEL]: runs the cmocka programs and counts their tests.
ctest_all() {
	(cd "$1" && ctest --output-on-failure --verbose ${2:+-L "$2"} -j 2)
	status=$?
	return $status
}

count_cmocka() {
	awk '/\[  PASSED  \] [0-9]+ test/ { for (i = 1; i <= NF; i++) if ($i == "]") { p += $(i + 1); break } }
	     /\[  FAILED  \] [0-9]+ test/ { for (i = 1; i <= NF; i++) if ($i == "]") { f += $(i + 1); break } }
	     END { printf "%d passed, %d failed\n", p, f }' "$1"
}

unit() {
	build "$top/build/asan" -DCMAKE_BUILD_TYPE=Debug \
		-DVARTTI_SANITIZE=address,undefined || return 1
	status=0
	ctest_all "$top/build/asan" >"$logs/ctest.log" 2>&1 || status=1
	if [ -n "$long" ]; then
		"$top/build/asan/sim_sim_test" 10000 20000 >>"$logs/ctest.log" 2>&1 || status=1
		VARTTI_SEEDS=20000 "$top/build/asan/domain_session_property_test" \
			>>"$logs/ctest.log" 2>&1 || status=1
	fi
	cat "$logs/ctest.log"
	count_cmocka "$logs/ctest.log"
	return $status
}

clang_builds() {
	if CC=clang build "$top/build/clang" -DCMAKE_BUILD_TYPE=Debug -DVARTTI_CLIENT=OFF; then
		echo '1 passed, 0 failed'
	else
		echo '0 passed, 1 failed'
		return 1
	fi
}

thread() {
	build "$top/build/tsan" -DCMAKE_BUILD_TYPE=Debug -DVARTTI_CLIENT=OFF \
		-DVARTTI_SANITIZE=thread || return 1
	status=0
	ctest_all "$top/build/tsan" 'journal|archive' >"$logs/tsan.log" 2>&1 || status=1
	cat "$logs/tsan.log"
	count_cmocka "$logs/tsan.log"
	return $status
}

client() {
	status=0
	(cd client-web && npm run --silent check) >"$logs/client-check.log" 2>&1 || status=1
	cat "$logs/client-check.log"
	sed 's/\x1b\[[0-9;]*m//g' "$logs/client-check.log" | awk '/^ *Tests / {
		for (i = 1; i < NF; i++) { if ($(i + 1) ~ /^passed/) p = $i; if ($(i + 1) ~ /^failed/) f = $i } }
		END { printf "%d passed, %d failed\n", p, f }'
	return $status
}

fuzz() {
	sh tests/fuzz/run.sh "$top/build/fuzz" ${long:+long}
}

system() {
	[ -x build/asan/vartti ] || build "$top/build/asan" -DCMAKE_BUILD_TYPE=Debug \
		-DVARTTI_SANITIZE=address,undefined || return 1
	VARTTI_BINARY="$top/build/asan/vartti" node tests/system/run.mjs
}

browser() {
	ln -sfn ../client-web/node_modules tests/node_modules
	VARTTI_BINARY="$top/build/vartti" node tests/browser/run.mjs
}

need_packages $build_packages git libclang-rt-14-dev llvm libcmocka-dev patch binutils \
	chromium fonts-liberation libxml2-utils unzip || exit 1
need_node || exit 1
install_client_modules || exit 1
say 'Building'
build "$top/build" -DCMAKE_BUILD_TYPE=Release || exit 1

for name in $stages; do
	case $name in
	tidy) stage tidy node tests/tidy/tidy.mjs "$top/build" ;;
	client) stage client client ;;
	protocol) stage protocol node tests/protocol/check.mjs ;;
	unit) stage unit unit ;;
	clang) stage clang clang_builds ;;
	thread) stage thread thread ;;
	planted) stage planted sh tests/planted/run.sh "$top/build/planted" ;;
	fuzz) stage fuzz fuzz ;;
	language) stage language node tests/language/score.mjs "$top/build/vartti" ;;
	system) stage system system ;;
	browser) stage browser browser ;;
	*) say "No such stage: $name"; exit 2 ;;
	esac
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
