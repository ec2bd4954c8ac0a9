// SPDX-License-Identifier: EUPL-1.2
/* The fields of a card: in which order they are read, how each is written, what is wrong. */
import type { CardsTexts } from '../i18n/cards.fi';
import {
	type CardFields,
	type Cause,
	httpLimits,
	type Indicator,
	limits,
	type Recipient,
} from '../protocol/messages';
import { lengthOf } from '../ui/field';

export type FieldName = keyof CardFields;

/** How a field is written, and what its value is until it has one. */
export type FieldKind =
	| { readonly is: 'line' | 'text'; readonly most: number }
	| { readonly is: 'one'; readonly of: 'kind' | 'common' }
	| {
			readonly is: 'many';
			readonly of: 'known' | 'groups' | 'services' | 'themes' | 'areas';
	  }
	| { readonly is: 'tags' | 'causes' | 'recipients' | 'indicator' };

export const FIELDS: Readonly<Record<FieldName, FieldKind>> = {
	title: { is: 'line', most: limits.title },
	statement: { is: 'text', most: httpLimits.card_statement },
	what: { is: 'text', most: httpLimits.card_what },
	kind: { is: 'one', of: 'kind' },
	groups: { is: 'many', of: 'groups' },
	areas: { is: 'many', of: 'areas' },
	services: { is: 'many', of: 'services' },
	common: { is: 'one', of: 'common' },
	known: { is: 'many', of: 'known' },
	causes: { is: 'causes' },
	consequences: { is: 'text', most: httpLimits.card_text },
	tried: { is: 'text', most: httpLimits.card_text },
	proposal: { is: 'text', most: httpLimits.card_text },
	ask: { is: 'text', most: httpLimits.card_statement },
	recipients: { is: 'recipients' },
	themes: { is: 'many', of: 'themes' },
	tags: { is: 'tags' },
	indicator: { is: 'indicator' },
};

/** Those that stand as rows; title and statement stand above them. */
export const ROWS = (Object.keys(FIELDS) as FieldName[]).filter(
	(name) => name !== 'title' && name !== 'statement',
);

export type FieldValue =
	| string
	| readonly string[]
	| readonly Cause[]
	| readonly Recipient[]
	| Indicator;

export function blankOf(name: FieldName): FieldValue {
	const { is } = FIELDS[name];
	if (is === 'indicator') return { name: '', url: '' };
	return is === 'line' || is === 'text' || is === 'one' ? '' : [];
}

/** As it is sent: trimmed, without empty rows; `null` where nothing is left. */
export function cleanOf(value: FieldValue): FieldValue | null {
	if (typeof value === 'string') return value.trim() || null;
	if ('url' in value) {
		const { name, url } = value;
		return name.trim() ? { name: name.trim(), url: url.trim() } : null;
	}
	const rows = (value as readonly (string | Cause | Recipient)[]).flatMap(cleanRow);
	return rows.length > 0 ? (rows as FieldValue) : null;
}

function cleanRow(row: string | Cause | Recipient): (string | Cause | Recipient)[] {
	if (typeof row === 'string') return row ? [row] : [];
	if ('level' in row) return row.text.trim() ? [{ ...row, text: row.text.trim() }] : [];
	return [{ ...row, name: row.name.trim() }];
}

export function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

export interface Words {
	readonly t: CardsTexts;
	readonly fillIn: string;
	readonly charsOver: (over: number) => string;
}

/** What is wrong with a value, told before it is sent. */
export function valueError(name: FieldName, value: FieldValue, words: Words): string | undefined {
	const kind = FIELDS[name];
	const over = (text: string, most: number) => {
		const by = lengthOf(text.trim()) - most;
		return by > 0 ? words.charsOver(by) : undefined;
	};
	if (typeof value === 'string') {
		if (name === 'title' && value.trim() === '') return words.fillIn;
		return 'most' in kind ? over(value, kind.most) : undefined;
	}
	if ('url' in value) {
		if (value.url.trim() && !/^https?:\/\//.test(value.url.trim())) return words.t.badUrl;
		if (value.url.trim() && !value.name.trim()) return words.fillIn;
		return over(value.name, httpLimits.card_name) ?? over(value.url, httpLimits.card_statement);
	}
	return rowsError(value, words, over);
}

function rowsError(
	rows: readonly (string | Cause | Recipient)[],
	{ t }: Words,
	over: (text: string, most: number) => string | undefined,
): string | undefined {
	for (const row of rows) {
		const error =
			typeof row === 'string'
				? undefined
				: 'level' in row
					? over(row.text, httpLimits.card_statement)
					: over(row.name, httpLimits.card_name);
		if (error) return error;
	}
	return rows.length > httpLimits.card_words ? t.atMost(httpLimits.card_words) : undefined;
}
