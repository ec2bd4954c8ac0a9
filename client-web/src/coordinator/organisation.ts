// SPDX-License-Identifier: EUPL-1.2
/*
 * The organisation's desk: cards, paths, review, series.  A change carries an id, so that one
 * whose answer got lost on the way is said again and done once.
 */
import { wordsAt } from '../guard/said';
import { ask } from '../net/api';
import type {
	Card,
	CardBody,
	CardEraseBody,
	CardFields,
	CardHistory,
	CardLink,
	CardList,
	CardQuote,
	EraseBody,
	FollowUpBody,
	FollowUps,
	PathStepBody,
	ReviewAct,
	ReviewAnswer,
	ReviewList,
	ReviewPage,
	SavedTemplate,
	Series,
	SeriesFields,
	SeriesList,
	Template,
	Term,
	Vocabulary,
} from '../protocol/messages';
import { askAbout } from './confirm';

/** What the hub said to a change; `now` is the thing as it is, where somebody else was first. */
export type Change<T> =
	| { readonly ok: true; readonly value: T }
	| {
			readonly ok: false;
			readonly error: string;
			readonly now?: T;
			readonly found?: readonly Suspect[];
	  };

/** What the hub takes for personal data; places are code points of the field's text. */
interface Suspect {
	readonly in: string;
	readonly start: number;
	readonly end: number;
	readonly certainty: 'block' | 'warn';
}

const TRIES = 3;
const PAUSE_MS = 700;

export function newCommand(): string {
	return crypto.randomUUID().replaceAll('-', '');
}

/**
 * `body` with its command; a network that fails is tried again before it is told.  Where the hub
 * only suspects personal data, the writer is asked whether her text stands.
 */
export async function change<T>(
	method: 'POST' | 'PUT',
	path: string,
	body: object,
): Promise<Change<T>> {
	const whole = { command: newCommand(), ...body };
	const came = await insist<T>(method, path, whole);
	if (came.ok || !came.found || came.found.some(({ certainty }) => certainty === 'block'))
		return came;
	const stands = await askAbout(came.found.map((found) => wordsOf(body, found)).filter(Boolean));
	return stands ? insist<T>(method, path, { ...whole, confirmed: true }) : came;
}

async function insist<T>(method: string, path: string, body: object): Promise<Change<T>> {
	const text = JSON.stringify(body);
	for (let left = TRIES; ; left--) {
		const came = await attempt<T>(method, path, text);
		if (came.ok || came.error !== 'offline' || left === 1) return came;
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
}

/* The words that were found, where the field is a plain text of the body. */
function wordsOf(body: object, { in: field, start, end }: Suspect): string {
	const { fields, to, acts } = body as {
		fields?: Record<string, unknown>;
		to?: { name: string };
		acts?: readonly { term?: Record<string, unknown> }[];
	};
	const own = (body as Record<string, unknown>)[field];
	const said = fields?.[field] ?? acts?.[0]?.term?.[field];
	const text = said ?? (field === 'to' ? to?.name : own);
	return typeof text === 'string' ? wordsAt(text, { start, end }) : '';
}

async function attempt<T>(method: string, path: string, body: string): Promise<Change<T>> {
	const headers = { 'content-type': 'application/json' };
	try {
		const response = await fetch(path, { method, headers, body, credentials: 'same-origin' });
		const answer: unknown = response.status === 204 ? undefined : await response.json();
		if (response.ok) return { ok: true, value: answer as T };
		const { error, now, found } = answer as { error?: unknown; now?: T; found?: Suspect[] };
		const code = typeof error === 'string' ? error : 'bad_request';
		return { ok: false, error: code, ...(now && { now }), ...(found && { found }) };
	} catch {
		return { ok: false, error: 'offline' };
	}
}

function withQuery(path: string, values: Readonly<Record<string, string | number>>): string {
	const query = new URLSearchParams();
	for (const [key, value] of Object.entries(values)) if (value) query.set(key, String(value));
	const text = query.toString();
	return text ? `${path}?${text}` : path;
}

export interface CardSearch {
	readonly q: string;
	readonly state: string;
	readonly theme: string;
	/** `1`: those alone whose follow-up has come. */
	readonly due: string;
}

/** Pages count from 0. */
export const findCards = (search: Partial<CardSearch>, page = 0) =>
	ask<CardList>(withQuery('/api/cards', { ...search, page }));
export const findCard = (id: number | string) => ask<Card>(`/api/cards/${encodeURIComponent(id)}`);
export const findHistory = (id: number) => ask<CardHistory>(`/api/cards/${id}/history`);
export const makeCard = (body: CardBody) => change<Card>('POST', '/api/cards', body);

/** What is `null` is taken away. */
export type FieldChanges = { readonly [name in keyof CardFields]?: CardFields[name] | null };

export const editCard = (id: number, version: number, fields: FieldChanges) =>
	change<Card>('PUT', `/api/cards/${id}`, { version, fields });
export const keepCard = (id: number, set: boolean) =>
	change<Card>('POST', `/api/cards/${id}/kept`, { set });
export const linkThread = (id: number, session: string, phenomenon: number, set: boolean) =>
	change<Card>('POST', `/api/cards/${id}/links`, { session, phenomenon, set });
export const linkCard = (id: number, { card, how }: Pick<CardLink, 'card' | 'how'>, set: boolean) =>
	change<Card>('POST', `/api/cards/${id}/links`, { card, how, set });
export const chooseQuote = (
	id: number,
	{ session, phenomenon }: Pick<CardQuote, 'session' | 'phenomenon'>,
	set: boolean,
) => change<Card>('POST', `/api/cards/${id}/quotes`, { session, phenomenon, set });
export const addStep = (id: number, step: PathStepBody) =>
	change<Card>('POST', `/api/cards/${id}/path`, step);
export const editStep = (id: number, step: number, body: PathStepBody) =>
	change<Card>('PUT', `/api/cards/${id}/path/${step}`, body);
export const removeStep = (id: number, step: number) =>
	change<Card>('POST', `/api/cards/${id}/path/${step}/remove`, {});

export const findFollowUps = (due: boolean) =>
	ask<FollowUps>(withQuery('/api/followups', { due: due ? 1 : '' }));
export const answerFollowUp = (body: FollowUpBody) => change<Card>('POST', '/api/followups', body);

export const findReviews = (all: boolean, page = 0) =>
	ask<ReviewList>(withQuery('/api/review', { all: all ? 1 : '', page }));
export const findReview = (session: string) =>
	ask<ReviewPage>(`/api/review/${encodeURIComponent(session)}`);
export const reviewThreads = (session: string, acts: readonly ReviewAct[]) =>
	change<ReviewAnswer>('POST', `/api/review/${encodeURIComponent(session)}`, { acts });

export const findSeries = () => ask<SeriesList>('/api/series');
export const makeSeries = (fields: SeriesFields) =>
	change<Series>('POST', '/api/series', { fields });

/** A session's text is destroyed, all of it or a passage in code points; or the session whole. */
export const eraseText = (session: string, what: EraseBody): Promise<Change<void>> =>
	change<void>('POST', `/api/sessions/${encodeURIComponent(session)}/erase`, what);
export const keepSession = (session: string, kept: boolean): Promise<Change<void>> =>
	change<void>('PUT', `/api/sessions/${encodeURIComponent(session)}/kept`, { kept });
/** What a card says is destroyed, with all earlier versions of it. */
export const eraseOfCard = (id: number, what: CardEraseBody) =>
	change<Card>('POST', `/api/cards/${id}/erase`, what);

/** What a term says, without what the hub keeps about it. */
export type TermFields = Partial<Omit<Term, 'id' | 'version' | 'retired' | 'merged_into'>>;

export type TermAct =
	| { readonly act: 'add'; readonly list: string; readonly term: TermFields }
	| {
			readonly act: 'change';
			readonly id: string;
			readonly version: number;
			readonly term: TermFields;
	  }
	| { readonly act: 'merge'; readonly id: string; readonly into: string }
	| { readonly act: 'retire'; readonly id: string; readonly set: boolean };

export const changeVocabulary = (act: TermAct) =>
	change<Vocabulary>('POST', '/api/vocabulary', { acts: [act] });

export const saveTemplate = (name: string, template: Template) =>
	change<SavedTemplate>('POST', '/api/templates', { name, template });
export const renameTemplate = ({ id, version, template }: SavedTemplate, name: string) =>
	change<SavedTemplate>('PUT', `/api/templates/${id}`, { version, name, template });
export const removeTemplate = (id: number) =>
	change<void>('POST', `/api/templates/${id}/remove`, {});
