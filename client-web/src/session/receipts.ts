// SPDX-License-Identifier: EUPL-1.2
/*
 * What a poster keeps: for each of her posts the secret that shows what became of it.  It
 * outlives seat, drafts and outbox, and leaves this device when its owner says so, or after a
 * year.  The text is not kept here: the hub shows it as it is now, or that it is gone.
 */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { DAY_MS, parseStored, writeStored } from './seat';

export interface Receipt {
	readonly session: string;
	readonly secret: string;
	/** The post's id in its session. */
	readonly post: number;
	/** The session's. */
	readonly title: string;
	/** When it was saved, Unix ms of this browser. */
	readonly at: number;
}

export const YEAR_MS = 365 * DAY_MS;

const KEY = 'vartti.receipts';

function readKept(now: number): Receipt[] {
	const known = parseStored<Receipt[]>(KEY);
	return Array.isArray(known) ? known.filter(({ at }) => at > now - YEAR_MS) : [];
}

const kept: Signal<readonly Receipt[]> = signal(readKept(Date.now()));

/** Those of this device, oldest first. */
export const receipts: ReadonlySignal<readonly Receipt[]> = kept;

/* Another tab may have written meanwhile, so what is stored is read anew. */
function change(make: (all: Receipt[]) => Receipt[], now: number): void {
	const rest = make(readKept(now));
	writeStored(KEY, rest.length ? JSON.stringify(rest) : undefined);
	kept.value = rest;
}

export function keepReceipt(receipt: Receipt): void {
	const { secret, at } = receipt;
	change((all) => [...all.filter((one) => one.secret !== secret), receipt], at);
}

export function forgetReceipt(secret: string, now = Date.now()): void {
	change((all) => all.filter((one) => one.secret !== secret), now);
}

/** Those of more than a year ago leave the storage. */
export function forgetOldReceipts(now = Date.now()): void {
	change((all) => all, now);
}

export function receiptOf(session: string, post: number): Receipt | undefined {
	return receipts.value.find((one) => one.session === session && one.post === post);
}

/** The secret stands in the fragment, where no log and no referrer sees it. */
export function linkOf({ session, secret }: Receipt): string {
	return `${location.origin}/receipt#${session}.${secret}`;
}

addEventListener('storage', ({ key }) => {
	if (key === KEY) kept.value = readKept(Date.now());
});
