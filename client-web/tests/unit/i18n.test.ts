// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pickLocale } from '../../src/i18n';
import { refusalText } from '../../src/i18n/refusals';
import { type Locale, locales, toolsOf } from '../../src/i18n/tools';
import { refusals } from '../../src/protocol/messages';

type Entry = string | ((...args: unknown[]) => string) | { [key: string]: Entry };

const names = [
	...new Set(
		readdirSync('src/i18n')
			.map((file) => /^(\w+)\.(?:fi|sv|en)\.ts$/.exec(file)?.[1])
			.filter((name) => name !== undefined),
	),
];

async function load(name: string, locale: Locale): Promise<Record<string, Entry>> {
	const module = await import(`../../src/i18n/${name}.${locale}.ts`);
	const make = module[`${name}${locale[0]?.toUpperCase()}${locale.slice(1)}`];
	return make(toolsOf(locale));
}

function pathsOf(entry: Entry, path = ''): string[] {
	if (typeof entry !== 'object') return [path];
	return Object.entries(entry).flatMap(([key, inner]) => pathsOf(inner, `${path}.${key}`));
}

function textsOf(entry: Entry): string[] {
	if (typeof entry === 'string') return [entry];
	if (typeof entry === 'object') return Object.values(entry).flatMap(textsOf);
	return [0, 1, 2, 1234].map((n) => entry(n, n, n));
}

const languages = locales.filter((locale) =>
	names.every((name) => readdirSync('src/i18n').includes(`${name}.${locale}.ts`)),
);

describe.each(names)('the words of %s', (name) => {
	it('have_the_same_keys_in_every_language', async () => {
		const fi = pathsOf(await load(name, 'fi'));
		for (const locale of languages) expect(pathsOf(await load(name, locale))).toEqual(fi);
	});

	it('are_whole_sentences_with_nothing_left_to_fill', async () => {
		for (const locale of languages) {
			const texts = textsOf(await load(name, locale));
			for (const text of texts)
				expect(text).not.toMatch(/^\s*$|[#{}]|undefined|NaN|\[object/);
		}
	});
});

it('every_language_is_complete', () => {
	expect(languages).toEqual(['fi', 'sv', 'en']);
});

it('every_refusal_of_the_protocol_has_a_text', () => {
	const unknown = refusalText('a code of a newer hub');
	for (const code of refusals) expect(refusalText(code)).not.toBe(unknown);
});

describe('the language', () => {
	it('is_the_one_chosen_here_before_all_others', () => {
		expect(pickLocale('sv', ['en-GB'])).toBe('sv');
	});

	it('is_else_the_first_of_the_browsers_that_we_speak', () => {
		expect(pickLocale(undefined, ['de', 'sv-FI', 'fi'])).toBe('sv');
	});

	it('is_finnish_when_we_speak_none_of_them', () => {
		expect(pickLocale('xx', ['de', 'fr'])).toBe('fi');
	});
});

describe('times', () => {
	const moment = Date.UTC(2026, 10, 20, 7, 5);

	it('stand_as_the_language_writes_them_in_finnish_time', () => {
		expect(toolsOf('fi').time(moment)).toBe('9.05');
		expect(toolsOf('en').time(moment)).toBe('9:05');
		expect(toolsOf('fi').date(moment)).toBe('20.11.2026');
	});

	it('left_are_told_in_a_sentence', () => {
		const { span } = toolsOf('fi');
		expect([132_000, 120_000, 12_000].map(span)).toEqual([
			'2\u00a0min 12\u00a0s',
			'2\u00a0min',
			'12\u00a0s',
		]);
	});
});

function sourcesIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return sourcesIn(path);
		return path.endsWith('.tsx') ? [path] : [];
	});
}

it('no_view_has_words_of_its_own', () => {
	const found = sourcesIn('src').flatMap((path) => {
		const source = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
		const texts =
			source.match(/(?:[a-z"'}]|\/)>\s*[^<>{}()=;]*\p{L}{3}[^<>{}()=;]*<\//gu) ?? [];
		const labels = source.match(/(?:aria-label|alt|title|placeholder)="[^"]*\p{L}{3}/gu) ?? [];
		return [...texts, ...labels].map((text) => `${path}: ${text}`);
	});
	expect(found).toEqual([]);
});
