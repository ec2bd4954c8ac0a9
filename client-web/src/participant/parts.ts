// SPDX-License-Identifier: EUPL-1.2
/* Parts of the page that come after the first load. */
import { type Signal, signal } from '@preact/signals';

export interface Part<T> {
	/** The part, once it is here. */
	readonly here: Signal<T | undefined>;
	/** Fetches it unless it is here; a network that fails is tried again. */
	fetch: () => Promise<T>;
}

const RETRY_MS = 2_000;

function partOf<T>(load: () => Promise<T>): Part<T> {
	const here = signal<T | undefined>(undefined);
	let coming: Promise<T> | undefined;
	const attempt = async (): Promise<T> => {
		try {
			const part = await load();
			here.value = part;
			return part;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
			return attempt();
		}
	};
	const fetch = () => {
		coming ??= attempt();
		return coming;
	};
	return { here, fetch };
}

/** All that is needed inside a session besides writing. */
export const rest = partOf(() => import('./rest'));

/** The pages for who is in no session. */
export const doors = partOf(() => import('./doors'));
