// SPDX-License-Identifier: EUPL-1.2
/*
 * What this browser has said and the hub has not yet confirmed.  It survives a reload; each
 * command carries its id, so that saying it again does no harm.
 *
 * Where the browser gives no database (some private windows), the same promises hold in memory
 * until the tab is closed.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Command } from '../protocol/messages';

/** `sent`: it may have reached the hub, so it can't be changed any more, only repeated. */
export type Stage = 'waiting' | 'sent' | 'refused';

export interface Kept {
	readonly session: string;
	readonly command: Command;
	readonly stage: Stage;
	/** The hub's code, when `stage` is `refused`. */
	readonly refused?: string;
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

interface Row extends Kept {
	id: string;
	order?: number;
}

interface Schema extends DBSchema {
	commands: { key: number; value: Row; indexes: { id: string; session: string; at: number } };
}

class StoredOutbox implements Outbox {
	readonly #db: IDBPDatabase<Schema>;

	constructor(db: IDBPDatabase<Schema>) {
		this.#db = db;
	}

	async keep(kept: Kept): Promise<void> {
		const change = this.#db.transaction('commands', 'readwrite');
		const known = await change.store.index('id').get(kept.command.id);
		const row: Row = { ...kept, id: kept.command.id };
		if (known?.order !== undefined) row.order = known.order;
		await change.store.put(row);
		await change.done;
	}

	async remove(id: string): Promise<void> {
		await this.#forget('id', IDBKeyRange.only(id));
	}

	async list(session: string): Promise<Kept[]> {
		const rows = await this.#db.getAllFromIndex('commands', 'session', session);
		return rows.sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
	}

	async forgetSession(session: string): Promise<void> {
		await this.#forget('session', IDBKeyRange.only(session));
	}

	async forgetBefore(at: number): Promise<void> {
		await this.#forget('at', IDBKeyRange.upperBound(at, true));
	}

	async #forget(index: 'id' | 'session' | 'at', range: IDBKeyRange): Promise<void> {
		const change = this.#db.transaction('commands', 'readwrite');
		for (const key of await change.store.index(index).getAllKeys(range)) {
			await change.store.delete(key);
		}
		await change.done;
	}
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

/** The browser's database `name`; memory where there is none. */
export async function openOutbox(name = 'vartti'): Promise<Outbox> {
	try {
		const db = await openDB<Schema>(name, 1, {
			upgrade(fresh) {
				const options = { keyPath: 'order', autoIncrement: true };
				const store = fresh.createObjectStore('commands', options);
				store.createIndex('id', 'id', { unique: true });
				store.createIndex('session', 'session');
				store.createIndex('at', 'at');
			},
		});
		return new StoredOutbox(db);
	} catch {
		return memoryOutbox();
	}
}
