// SPDX-License-Identifier: EUPL-1.2
/*
 * What this browser has said and the hub has not yet confirmed.  It survives a reload; each
 * command carries its id, so that saying it again does no harm.
 *
 * What the guard has not seen, or stops, waits in this page alone (`guard/keep.ts`).
 *
 * Where the browser gives no database (some private windows), the same promises hold in memory
 * until the tab is closed.
 */
import type { Command, Finding } from '../protocol/messages';

/** `sent`: it may have reached the hub, so it can't be changed any more, only repeated. */
export type Stage = 'waiting' | 'sent' | 'refused';

export interface Kept {
	readonly session: string;
	readonly command: Command;
	readonly stage: Stage;
	/** The hub's code, when `stage` is `refused`. */
	readonly refused?: string;
	/** What the hub found, when that is why. */
	readonly found?: readonly Finding[];
	/** When it was first said, Unix ms of this browser. */
	readonly at: number;
}

export interface Outbox {
	/** Adds a command, or notes its new stage; its place in the order stays. */
	keep(kept: Kept): Promise<void>;
	remove(id: string): Promise<void>;
	/** In the order in which they were first said. */
	list(session: string): Promise<Kept[]>;
	forgetSession(session: string): Promise<void>;
	forgetBefore(at: number): Promise<void>;
}

class MemoryOutbox implements Outbox {
	readonly #rows = new Map<string, Kept>();

	async keep(kept: Kept): Promise<void> {
		this.#rows.set(kept.command.id, kept);
	}

	async remove(id: string): Promise<void> {
		this.#rows.delete(id);
	}

	async list(session: string): Promise<Kept[]> {
		return [...this.#rows.values()].filter((kept) => kept.session === session);
	}

	async forgetSession(session: string): Promise<void> {
		this.#forget((kept) => kept.session === session);
	}

	async forgetBefore(at: number): Promise<void> {
		this.#forget((kept) => kept.at < at);
	}

	#forget(matches: (kept: Kept) => boolean): void {
		for (const [id, kept] of this.#rows) if (matches(kept)) this.#rows.delete(id);
	}
}

export function memoryOutbox(): Outbox {
	return new MemoryOutbox();
}

/**
 * The browser's database `name`; memory where there is none.  The code for it comes after the
 * first load, and whoever asks before it is here waits.
 */
export function openOutbox(name = 'vartti'): Outbox {
	const stored = import('./stored-outbox').then((module) => module.openStoredOutbox(name));
	const outbox = stored.catch(memoryOutbox);
	return {
		keep: async (kept) => (await outbox).keep(kept),
		remove: async (id) => (await outbox).remove(id),
		list: async (session) => (await outbox).list(session),
		forgetSession: async (session) => (await outbox).forgetSession(session),
		forgetBefore: async (at) => (await outbox).forgetBefore(at),
	};
}
