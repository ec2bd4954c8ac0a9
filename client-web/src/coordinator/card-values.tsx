// SPDX-License-Identifier: EUPL-1.2
/* A field of a card as it is read. */

import { became } from '../i18n/became';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import type { Cause, HowCommon, HowKnown, Indicator, Kind, Recipient } from '../protocol/messages';
import { FIELDS, type FieldName, type FieldValue } from './fields';
import { type TermList, termName } from './terms';

const LISTS: Readonly<Record<string, TermList>> = {
	groups: 'target_groups',
	services: 'service_areas',
	themes: 'themes',
};

/** One word of a field that has several. */
export function wordText(of: string, word: string): string {
	const list = LISTS[of];
	if (list) return termName(list, word);
	if (of === 'tags') return termName('tags', word);
	if (of === 'known') return cards.value.knownOf[word as HowKnown] ?? word;
	if (of === 'kind') return common.value.kinds[word as Kind] ?? word;
	if (of === 'common') return cards.value.commonOf[word as HowCommon] ?? word;
	return word;
}

export function recipientText({ kind, name }: Recipient): string {
	return name || became.value.toWhom[kind];
}

export function ValueView({ name, value }: { name: FieldName; value: FieldValue }) {
	const field = FIELDS[name];
	if (typeof value === 'string') {
		return <span class="text">{field.is === 'one' ? wordText(field.of, value) : value}</span>;
	}
	if ('url' in value) return <IndicatorView value={value} />;
	if (field.is === 'causes') return <Causes causes={value as readonly Cause[]} />;
	if (field.is === 'recipients') {
		return <>{(value as readonly Recipient[]).map(recipientText).join(', ')}</>;
	}
	const of = field.is === 'many' ? field.of : 'tags';
	return <>{(value as readonly string[]).map((word) => wordText(of, word)).join(', ')}</>;
}

function Causes({ causes }: { causes: readonly Cause[] }) {
	return (
		<ul class="causes">
			{causes.map(({ text, level }) => (
				<li key={`${level} ${text}`}>
					<span class="level">{cards.value.levelOf[level]}</span> {text}
				</li>
			))}
		</ul>
	);
}

function IndicatorView({ value }: { value: Indicator }) {
	if (!value.url) return <>{value.name}</>;
	return (
		<a href={value.url} rel="noopener noreferrer" target="_blank">
			{value.name}
		</a>
	);
}

/** As words alone, for where two values are held side by side. */
export function valueText(name: FieldName, value: unknown): string {
	if (value === undefined || value === null || value === '') return cards.value.empty;
	const field = FIELDS[name];
	if (typeof value === 'string') return field?.is === 'one' ? wordText(field.of, value) : value;
	if (!Array.isArray(value)) {
		const { name: of, url } = value as Indicator;
		return [of, url].filter(Boolean).join(' · ');
	}
	const words = value.map((row: string | Cause | Recipient) => {
		if (typeof row === 'string') return wordText(field?.is === 'many' ? field.of : name, row);
		if ('level' in row) return `${cards.value.levelOf[row.level]}: ${row.text}`;
		return recipientText(row);
	});
	return words.join(', ');
}
