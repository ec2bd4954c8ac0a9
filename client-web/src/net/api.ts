// SPDX-License-Identifier: EUPL-1.2
/*
 * The hub's HTTP interface.  A refusal is a value with the hub's code; a network that fails is
 * the code `offline`, so that a caller has one place to look.
 */
import type { Step, Template } from '../protocol/messages';

export type Answer<T> = { ok: true; value: T } | { ok: false; error: string };

export async function ask<T>(path: string, init?: RequestInit): Promise<Answer<T>> {
	try {
		const response = await fetch(path, { credentials: 'same-origin', ...init });
		const body: unknown = response.status === 204 ? undefined : await response.json();
		if (response.ok) return { ok: true, value: body as T };
		const error = (body as { error?: unknown } | null)?.error;
		return { ok: false, error: typeof error === 'string' ? error : 'bad_request' };
	} catch {
		return { ok: false, error: 'offline' };
	}
}

export function send<T>(path: string, body: object): Promise<Answer<T>> {
	const headers = { 'content-type': 'application/json' };
	return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

export interface CodeAnswer {
	session: string;
	state: 'live' | 'closed';
	title: string;
}

export interface ClosedThread {
	n: number;
	text?: string;
	gap?: boolean;
	tags?: string[];
	free?: string[];
	voices: number;
	votes: number;
	comments: number;
}

export interface ClosedSession {
	title: string;
	question: string;
	closed: number;
	present_max: number;
	practice: boolean;
	threads: ClosedThread[];
	steps: Step[];
}

/** A word of the vocabulary in the languages of the interface. */
export interface Term {
	id: string;
	fi: string;
	sv?: string;
	en?: string;
	theme?: string;
	synonyms_fi?: string[];
}

export interface Vocabulary {
	themes: Term[];
	tags: Term[];
	target_groups: Term[];
}

export const findCode = (code: string) => ask<CodeAnswer>(`/api/code/${code}`);
export const findClosed = (code: string) => ask<ClosedSession>(`/api/closed/${code}`);
export const findVocabulary = () => ask<Vocabulary>('/api/vocabulary');
export const findTemplates = () => ask<{ templates: Template[] }>('/api/templates');
