#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# From a bare Debian 12 to a hub that one can try: installs what is missing,
# builds, starts the hub and prints the links.  Ctrl-C ends it.
# VARTTI_DATA (default ./data) and VARTTI_LISTEN (default 127.0.0.1:7515) are honoured.
set -eu
top=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$top/deploy/lib.sh"

need_packages $build_packages
need_node
install_client_modules
say 'Building'
build "$top/build" -DCMAKE_BUILD_TYPE=Release
exec "$top/build/vartti" serve --practice "$@"
