// SPDX-License-Identifier: EUPL-1.2
/*
 * This browser's place in each session it has joined: a random secret that is of use nowhere
 * else, in `localStorage` so that another tab is the same seat.  A day after the last visit, or
 * when the session's grace is over, it is forgotten.
 */
export interface Seat {
	readonly session: string;
	readonly code: string;
	readonly secret: string;
	/** The last visit, Unix ms of this browser. */
	readonly at: number;
}

export const DAY_MS = 86_400_000;

const KEY = 'vartti.seats';

/* A window that refuses storage gets a seat that lasts as long as the page. */
const unstored = new Map<string, string>();

export function readStored(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return unstored.get(key);
	}
}

export function writeStored(key: string, value: string | undefined): void {
	try {
		if (value === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		if (value === undefined) unstored.delete(key);
		else unstored.set(key, value);
	}
}

export function parseStored<T>(key: string): T | undefined {
	try {
		return JSON.parse(readStored(key) ?? 'null') ?? undefined;
	} catch {
		return undefined;
	}
}

function seats(now: number): Seat[] {
	const known = parseStored<Seat[]>(KEY);
	return Array.isArray(known) ? known.filter((seat) => seat.at > now - DAY_MS) : [];
}

/** The seat in a session, made at the first visit; an empty code keeps the one that is known. */
export function takeSeat(session: string, code: string, now = Date.now()): Seat {
	const all = seats(now);
	const known = all.find((seat) => seat.session === session);
	const secret = known?.secret ?? makeSecret();
	const seat = { session, code: code || (known?.code ?? ''), secret, at: now };
	writeStored(KEY, JSON.stringify([...all.filter((other) => other !== known), seat]));
	return seat;
}

/** The session that a code led to last, for when the hub can't be asked. */
export function findSeat(code: string, now = Date.now()): Seat | undefined {
	return seats(now).find((seat) => seat.code === code);
}

export function forgetSeat(session: string, now = Date.now()): void {
	const rest = seats(now).filter((seat) => seat.session !== session);
	writeStored(KEY, rest.length ? JSON.stringify(rest) : undefined);
}

/** 128 bits in 22 characters of A-Z a-z 0-9 - _. */
export function makeSecret(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const base64 = btoa(String.fromCharCode(...bytes));
	return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
