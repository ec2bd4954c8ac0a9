// SPDX-License-Identifier: EUPL-1.2
/* The texts of a command, and what is found in them: in the terms of the protocol. */
import type { Finding, PersonalField, PersonalPart } from '../protocol/messages';
import type { Wish } from '../session/sender';
import type { Guard } from './guard';
import { isCertain, type Span } from './kinds';
import { wordsAt } from './said';

/** The field of a command; `at` where it is a list. */
export interface Place {
	readonly in: PersonalField;
	readonly at?: number;
}

export interface Text extends Place {
	readonly text: string;
}

export interface Found extends Place, Span {
	/** What was found, in the writer's own words. */
	readonly words: string;
}

const CONFIRMED_MOST = 32;

const fields = ['text', 'free', 'what', 'who', 'whom', 'reason', 'name'] as const;

/** All that is free text in a command, in the order in which the hub looks at it. */
export function textsIn(wish: Wish): Text[] {
	const values = wish as unknown as Record<string, unknown>;
	return fields.flatMap((field): Text[] => {
		const value = values[field];
		if (typeof value === 'string') return [{ in: field, text: value }];
		if (!Array.isArray(value)) return [];
		return value.map((text, at) => ({ in: field, at, text }));
	});
}

export function findIn(guard: Guard | undefined, texts: readonly Text[]): Found[] {
	if (!guard) return [];
	return texts.flatMap(({ text, ...place }) =>
		guard.find(text).map((span) => ({ ...place, ...span, words: wordsAt(text, span) })),
	);
}

/** What the hub told of a command, with the words that it is about. */
export function foundOf(wish: Wish, told: readonly Finding[]): Found[] {
	const texts = textsIn(wish);
	return told.flatMap(({ certainty, ...one }) => {
		const text = texts.find(({ in: field, at }) => field === one.in && at === one.at);
		return text ? [{ ...one, words: wordsAt(text.text, one) }] : [];
	});
}

export function isStopped(found: readonly Found[]): boolean {
	return found.some(({ kind }) => isCertain(kind));
}

export function confirmedOf(found: readonly Found[]): { confirmed?: PersonalPart[] } {
	const confirmed = found.map(({ words, ...one }) => one).slice(0, CONFIRMED_MOST);
	return confirmed.length > 0 ? { confirmed } : {};
}

/** What the hub told about texts counts for them from now on, wherever they stand. */
export function learn(guard: Guard, texts: readonly Text[], told: readonly Finding[]): void {
	for (const { text, ...place } of texts) {
		const own = told.filter((one) => one.in === place.in && one.at === place.at);
		guard.learn(
			text,
			own.map(({ start, end, kind }) => ({ start, end, kind })),
		);
	}
}

export function learnFrom(guard: Guard, wish: Wish, told: readonly Finding[]): void {
	learn(guard, textsIn(wish), told);
}
