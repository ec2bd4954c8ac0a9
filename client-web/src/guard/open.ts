// SPDX-License-Identifier: EUPL-1.2
/* Fetches the guard's module and starts it, once a page. */
import address from 'virtual:guard';
import { Guard } from './guard';
import { guard } from './keep';

const RETRY_MS = 3_000;

let opening: Promise<void> | undefined;

/** A browser that can't run it leaves the guarding to the hub; a lost network is tried again. */
export function openGuard(): Promise<void> {
	opening ??= open();
	return opening;
}

async function open(): Promise<void> {
	guard.value = new Guard(await instantiate());
}

/* Nothing where it was not built, or where a browser or its keepers forbid it. */
async function instantiate(): Promise<WebAssembly.Instance | undefined> {
	if (address === '' || typeof WebAssembly !== 'object') return undefined;
	const answer = await fetch(address).catch(() => undefined);
	if (!answer?.ok) {
		await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
		return instantiate();
	}
	try {
		return (await WebAssembly.instantiateStreaming(answer)).instance;
	} catch {
		return undefined;
	}
}
