// SPDX-License-Identifier: EUPL-1.2
/*
 * The hub's HTTP interface.  A refusal is a value with the hub's code; a network that fails is
 * the code `offline`, so that a caller has one place to look.
 */
import type { CodeAnswer, Finding, Summary, Templates, Vocabulary } from '../protocol/messages';

/** `found`: what personal data is in what was sent, when that is why. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string; found?: Finding[] };

export async function ask<T>(path: string, init?: RequestInit): Promise<Answer<T>> {
	try {
		const response = await fetch(path, { credentials: 'same-origin', ...init });
		const body: unknown = response.status === 204 ? undefined : await response.json();
		if (response.ok) return { ok: true, value: body as T };
		const { error, ...more } = (body ?? {}) as { error?: unknown; found?: Finding[] };
		return { ok: false, ...more, error: typeof error === 'string' ? error : 'bad_request' };
	} catch {
		return { ok: false, error: 'offline' };
	}
}

export function send<T>(path: string, body: object): Promise<Answer<T>> {
	const headers = { 'content-type': 'application/json' };
	return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

export const findCode = (code: string) => ask<CodeAnswer>(`/api/code/${code}`);
export const findClosed = (code: string) => ask<Summary>(`/api/closed/${code}`);
export const findVocabulary = () => ask<Vocabulary>('/api/vocabulary');
export const findTemplates = () => ask<Templates>('/api/templates');
