// SPDX-License-Identifier: EUPL-1.2
/*
 * What is half-written in a session: the post and a comment in each thread.  Kept in the browser
 * at every key, so that a reload or another tab finds it; forgotten when it has been sent, when
 * the grace after the close is over, and after a day.  What the guard has not seen, or stops, is
 * in this page alone.
 */
import { type Signal, signal } from '@preact/signals';
import { guard, isStorable } from '../guard/keep';
import type { PostFields } from '../protocol/messages';
import { DAY_MS, parseStored, writeStored } from '../session/seat';

export interface PostDraft extends Partial<PostFields> {
	text: string;
	/** The post that is being edited; none for a new one. */
	on?: number;
}

interface Stored {
	at: number;
	post: PostDraft;
	/** What was half-written when an older post was taken up for editing. */
	shelved?: PostDraft;
	comments: Record<string, string>;
}

const PREFIX = 'vartti.draft.';

const empty: PostDraft = { text: '' };

export function hasContent(draft: PostDraft): boolean {
	return draft.text.trim() !== '';
}

export class Drafts {
	readonly post: Signal<PostDraft> = signal(empty);
	readonly comments: Signal<Readonly<Record<string, string>>> = signal({});
	readonly #key: string;
	#shelved: PostDraft | undefined;

	constructor(session: string) {
		this.#key = PREFIX + session;
		this.#read();
		addEventListener('storage', this.#changedElsewhere);
	}

	close(): void {
		removeEventListener('storage', this.#changedElsewhere);
	}

	write(change: Partial<PostDraft>): void {
		this.post.value = { ...this.post.value, ...change };
		this.keep();
	}

	/** After sending: what was put aside comes back, else an empty sheet. */
	clear(): void {
		this.post.value = this.#shelved ?? empty;
		this.#shelved = undefined;
		this.keep();
	}

	/** Takes a text up for writing; what was half-written is put aside for later. */
	takeUp(draft: PostDraft): void {
		const now = this.post.value;
		if (hasContent(now) && now.on === undefined) this.#shelved = now;
		this.post.value = draft;
		this.keep();
	}

	comment(on: number): string {
		return this.comments.value[String(on)] ?? '';
	}

	writeComment(on: number, text: string): void {
		const { [String(on)]: _, ...others } = this.comments.value;
		this.comments.value = text === '' ? others : { ...others, [String(on)]: text };
		this.keep();
	}

	/** Every text that is not sent, for the one time they are shown to be copied. */
	texts(): string[] {
		const posts = [this.post.value, this.#shelved].map((draft) => draft?.text ?? '');
		return [...posts, ...Object.values(this.comments.value)].filter((text) => text.trim());
	}

	forget(): void {
		this.post.value = empty;
		this.comments.value = {};
		this.#shelved = undefined;
		writeStored(this.#key, undefined);
	}

	/** Something was typed before the guard was here; `keep` stores it when it is. */
	unkept = false;

	keep(): void {
		this.unkept = !guard.peek()?.runs;
		const post = storable(this.post.value);
		const shelved = this.#shelved && storable(this.#shelved);
		const written = Object.entries(this.comments.value);
		const comments = Object.fromEntries(written.filter(([, text]) => isStorable(text)));
		const nothing = !shelved && !Object.keys(comments).length && isBlank(post);
		const stored: Stored = { at: Date.now(), post, comments, ...(shelved && { shelved }) };
		writeStored(this.#key, nothing ? undefined : JSON.stringify(stored));
	}

	#read(): void {
		const stored = parseStored<Stored>(this.#key);
		if (stored && stored.at <= Date.now() - DAY_MS) {
			this.forget();
			return;
		}
		this.post.value = stored?.post ?? empty;
		this.comments.value = stored?.comments ?? {};
		this.#shelved = stored?.shelved;
	}

	/* Another tab went on writing: follow it, unless one writes here. */
	#changedElsewhere = (event: StorageEvent): void => {
		const writing = document.hasFocus() && document.activeElement?.matches('textarea, input');
		/* What could not be kept is here alone. */
		const kept = this.texts().every(isStorable);
		if (event.key === this.#key && !writing && kept) this.#read();
	};
}

function isBlank(draft: PostDraft): boolean {
	return Object.values(draft).every((value) => value === '' || value === undefined);
}

/* Of an edit without its text nothing is worth keeping. */
function storable(draft: PostDraft): PostDraft {
	const free = draft.free && { free: draft.free.filter(isStorable) };
	if (isStorable(draft.text)) return { ...draft, ...free };
	return draft.on === undefined ? { ...draft, text: '', ...free } : empty;
}

/** Drops the drafts of all sessions that nobody has touched for a day. */
export function forgetOldDrafts(now = Date.now()): void {
	try {
		for (const key of Object.keys(localStorage)) {
			if (!key.startsWith(PREFIX)) continue;
			if ((parseStored<Stored>(key)?.at ?? 0) <= now - DAY_MS) localStorage.removeItem(key);
		}
	} catch {
		/* A browser that refuses storage has kept nothing. */
	}
}
