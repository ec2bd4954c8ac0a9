// SPDX-License-Identifier: EUPL-1.2
/* A link that is a capability carries it in the fragment, where no log and no referrer sees it. */
export interface Capability {
	readonly session: string;
	readonly token: string;
}

/** What stands in `#<session>.<token>`; none when a part is missing. */
export function capabilityOf(fragment: string): Capability | undefined {
	const found = /^#?([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/.exec(fragment);
	const [, session, token] = found ?? [];
	return session && token ? { session, token } : undefined;
}
