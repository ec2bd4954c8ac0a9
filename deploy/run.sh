#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# From a bare Debian 12 to a hub that one can try: installs what is missing,
# builds, starts the hub and prints the links.  Ctrl-C ends it.
# VARTTI_DATA (default ./data) and VARTTI_LISTEN (default 127.0.0.1:7515) are honoured.
# With --demo a folder of its own (default ./data-demo) is filled with an invented county
# (demo.json) first; what lies in a folder already is never touched.
set -eu
top=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$top/deploy/lib.sh"

# county_of WORD: what stands under it in demo.json, commas between.
county_of() {
	sed -n "s/^\"$1\": \[*\(.*[^]]\)\]*,\$/\1/p" "$top/deploy/demo.json" | tr -d '"'
}

# The folder of a demonstration before is served as it is; any other must be empty.
fill_demo() {
	VARTTI_COUNTY=$(county_of county) VARTTI_AREAS=$(county_of areas)
	VARTTI_UNITS=$(county_of units)
	export VARTTI_COUNTY VARTTI_AREAS VARTTI_UNITS
	if [ -z "${VARTTI_DATA-}" ]; then
		VARTTI_DATA=./data-demo
		export VARTTI_DATA
		[ ! -e "$VARTTI_DATA/journal.db" ] || return 0
	fi
	"$top/build/vartti" demo "$top/deploy/demo.json" >&2
	passphrase=$("$top/build/vartti" user reset koordinaattori 2>/dev/null)
	printf 'Kertakäyttöinen tunnuslause (one-time passphrase): %s\n' "$passphrase"
}

need_packages $build_packages
need_node
install_client_modules
say 'Building'
build "$top/build" -DCMAKE_BUILD_TYPE=Release
if [ "${1-}" = --demo ]; then
	shift
	fill_demo
fi
exec "$top/build/vartti" serve --practice "$@"
