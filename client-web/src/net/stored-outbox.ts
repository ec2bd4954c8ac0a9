// SPDX-License-Identifier: EUPL-1.2
/* The outbox in the browser's IndexedDB. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isStorable } from '../guard/keep';
import { textsIn } from '../guard/texts';
import type { Kept, Outbox } from './outbox';

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
		if (!mayLie(kept)) return this.remove(kept.command.id);
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

/** A text lies here only if the guard has seen it and neither it nor the hub stops it. */
function mayLie({ command, found = [] }: Kept): boolean {
	const stopped = found.some(({ certainty }) => certainty === 'block');
	return !stopped && textsIn(command).every(({ text }) => isStorable(text));
}

/** Fails where the browser gives no database. */
export async function openStoredOutbox(name: string): Promise<Outbox> {
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
}
