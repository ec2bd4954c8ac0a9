# SPDX-License-Identifier: EUPL-1.2
# What run.sh and tests/run.sh share: packages, a Node that is new enough, the build.  Of clang
# and lld comes the guard for browsers.
# Sourced by POSIX sh; `top` is the checkout.

build_packages='gcc libc6-dev cmake ninja-build pkg-config ca-certificates
 libwebsockets-dev libwebsockets-evlib-uv libcap-dev libssl-dev libuv1-dev
 libjansson-dev libsqlite3-dev libsodium-dev libutf8proc-dev
 libvoikko-dev voikko-fi libstemmer-dev libzip-dev libxml2-dev clang lld'

say() { printf '%s\n' "$*" >&2; }

# as_root COMMAND...: says in one line that root is needed, and why.
as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null 2>&1; then
		say "Root is needed to install packages; using sudo: $*"
		sudo "$@"
	else
		say "Root is needed to install packages. Run this as root: $*"
		return 1
	fi
}

# need_packages NAME...: installs those that are missing, all at once.
need_packages() {
	missing=
	for package in "$@"; do
		dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed ||
			missing="$missing $package"
	done
	[ -n "$missing" ] || return 0
	say "Installing:$missing"
	as_root apt-get -qq update >&2 &&
		as_root env DEBIAN_FRONTEND=noninteractive \
			apt-get -qq install -y --no-install-recommends $missing >&2
}

# The client's tools want Node 20.19 or newer; Debian 12 has 18.
node_is_new_enough() {
	command -v npm >/dev/null 2>&1 &&
		node -e 'const [a, b] = process.versions.node.split(".").map(Number);
			process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# Puts a Node that is new enough into PATH: the one there, else the exact version that
# client-web names as a development dependency, by way of Debian's own npm.  It gets a folder
# of its own: under the old Node, npm leaves out modules that want a newer one.
need_node() {
	node_is_new_enough && return 0
	need_packages nodejs npm || return 1
	version=$(sed -n 's/.*"node": "\([0-9.]*\)".*/\1/p' "$top/client-web/package.json")
	newer="$top/build/node/node_modules/node/bin"
	if [ ! -x "$newer/node" ] || [ "$("$newer/node" --version)" != "v$version" ]; then
		say "Node $(node --version) is too old for the client's tools; taking $version from npm"
		npm install --no-save --no-audit --no-fund --prefix "$top/build/node" \
			"node@$version" >&2 || return 1
	fi
	PATH="$newer:$PATH"
	export PATH
	node_is_new_enough || { say 'No Node new enough: npm gave none.'; return 1; }
}

# npm ci, when package-lock.json is newer than what is installed.
install_client_modules() {
	stamp="$top/client-web/node_modules/.package-lock.json"
	[ -e "$stamp" ] && [ ! "$top/client-web/package-lock.json" -nt "$stamp" ] && return 0
	say "Installing the client's modules"
	(cd "$top/client-web" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund >&2)
}

# build FOLDER [CMAKE OPTION...]
build() {
	folder=$1
	log="$folder/build.log"
	shift
	mkdir -p "$folder"
	cmake -S "$top" -B "$folder" -G Ninja "$@" >"$log" 2>&1 &&
		cmake --build "$folder" >>"$log" 2>&1 && return 0
	tail -n 40 "$log" >&2
	say "The build failed; the whole log: $log"
	return 1
}
