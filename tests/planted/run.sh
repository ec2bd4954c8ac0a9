#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A planted bug must be found.  Each NN-name.patch is a hand-made mutation of the
# hub; its first line, "# fails: TEST", names the test program that must notice.
# In a copy of the tree: the test passes (each is asked once), the patch goes in,
# the test fails, the patch comes out.  Usage: run.sh SCRATCH_FOLDER
set -eu
top=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
scratch=$1
sound=
passed=0
failed=0

mkdir -p "$scratch/tree"
for part in CMakeLists.txt hub protocol tests; do
	rm -rf "${scratch:?}/tree/$part"
	cp -R "$top/$part" "$scratch/tree/$part"
done
cmake -S "$scratch/tree" -B "$scratch/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
	-DVARTTI_CLIENT=OFF >"$scratch/cmake.log" 2>&1

# try TEST: builds and runs it; the status is the test's, 99 if it does not build.
try() {
	cmake --build "$scratch/build" --target "$1" >"$scratch/build.log" 2>&1 || return 99
	(cd "$scratch/build" && timeout 120 "./$1" >"$scratch/test.log" 2>&1)
}

# passes TEST: without any patch.
passes() {
	case " $sound " in *" $1 "*) return 0 ;; esac
	try "$1" || return 1
	sound="$sound $1"
}

for patch in "$top"/tests/planted/*.patch; do
	name=$(basename "$patch" .patch)
	test=$(sed -n '1s/^# fails: //p' "$patch")
	if ! passes "$test"; then
		echo "not ok $name: $test fails without it"
		failed=$((failed + 1))
		continue
	fi
	patch -s -p1 -d "$scratch/tree" <"$patch"
	status=0
	try "$test" || status=$?
	patch -s -R -p1 -d "$scratch/tree" <"$patch"
	if [ "$status" -ne 0 ] && [ "$status" -ne 99 ]; then
		echo "ok $name: caught by $test"
		passed=$((passed + 1))
	else
		echo "not ok $name: $([ "$status" -eq 99 ] && echo 'does not build' || echo "$test did not notice")"
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
