// SPDX-License-Identifier: EUPL-1.2
/* The routes of the hub that want a coordinator. */
import { type Answer, ask, send } from '../net/api';
import type {
	Account,
	OpenBody,
	SearchAnswer,
	SessionList,
	SessionPage,
	Settings,
	Transcript,
} from '../protocol/messages';

export interface Search {
	q: string;
	/** Days like `2026-11-20`, or empty. */
	from: string;
	to: string;
}

export const findMe = () => ask<Account>('/api/me');
export const signIn = (name: string, passphrase: string) =>
	send<Account>('/api/login', { name, passphrase });
export const signOut = () => send<void>('/api/logout', {});
export const choosePassphrase = (old: string, fresh: string) =>
	send<void>('/api/passphrase', { old, new: fresh });
export const findSettings = () => ask<Settings>('/api/settings');
/** `series` is the id of the one that it belongs to. */
export const openSession = (wish: OpenBody & { series?: number }) =>
	send<SessionPage>('/api/sessions', wish);
export const findSession = (id: string) =>
	ask<SessionPage>(`/api/sessions/${encodeURIComponent(id)}`);
export const findTranscript = (id: string) =>
	ask<Transcript>(`/api/sessions/${encodeURIComponent(id)}/transcript`);

/** Pages count from 0. */
export function findSessions(search: Search, page: number): Promise<Answer<SessionList>> {
	const query = new URLSearchParams();
	for (const [key, value] of Object.entries(search)) if (value) query.set(key, value);
	if (page > 0) query.set('page', String(page));
	const text = query.toString();
	return ask<SessionList>(text ? `/api/sessions?${text}` : '/api/sessions');
}

/** Pages count from 0; what is empty is not asked. */
export function findPhenomena(
	wanted: Readonly<Record<string, string>>,
	page: number,
): Promise<Answer<SearchAnswer>> {
	const query = new URLSearchParams();
	for (const [key, value] of Object.entries(wanted)) if (value) query.set(key, value);
	if (page > 0) query.set('page', String(page));
	return ask<SearchAnswer>(`/api/search?${query}`);
}

export const exportFormats = ['csv', 'qdpx', 'jsonl', 'json'] as const;
type ExportFormat = (typeof exportFormats)[number];

/** A session as a file; the hub names it. */
export function exportPath(id: string, format: ExportFormat): string {
	return `/api/sessions/${encodeURIComponent(id)}/export?format=${format}`;
}

/** All that ended of the sessions opened on these days, either of which may be empty, as a file. */
export function spanExportPath(days: Pick<Search, 'from' | 'to'>, format: ExportFormat): string {
	const query = new URLSearchParams({ format });
	if (days.from) query.set('from', days.from);
	if (days.to) query.set('to', days.to);
	return `/api/export?${query}`;
}
