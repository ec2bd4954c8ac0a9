#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Builds, in a copy of the tree, a hub whose fold crashes at one kind of entry
# (crashing.patch): what a bug in the rules would do.  Usage: crashing.sh FOLDER
set -eu
top=$(CDPATH= cd -- "$(dirname -- "$0")/../../.." && pwd)
mkdir -p "$1/tree"
for part in CMakeLists.txt hub protocol; do
	rm -rf "${1:?}/tree/$part"
	cp -R "$top/$part" "$1/tree/$part"
done
mkdir -p "$1/tree/client-web"
cp "$top"/client-web/*.cmake "$top"/client-web/embed.mjs "$1/tree/client-web/"
patch -s -p1 -d "$1/tree" <"$top/tests/system/lib/crashing.patch"
cmake -S "$1/tree" -B "$1/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DVARTTI_CLIENT=OFF >/dev/null
cmake --build "$1/build" --target vartti >/dev/null
