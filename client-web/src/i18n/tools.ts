// SPDX-License-Identifier: EUPL-1.2
/*
 * Numbers, plurals, dates and times as each language writes them, from the browser's own data.
 * Time of day and dates are in the controller's time zone, wherever the browser is.
 */
export const locales = ['fi', 'sv', 'en'] as const;
export type Locale = (typeof locales)[number];

/** `#` stands for the number. */
export interface Forms {
	one: string;
	other: string;
}

const ZONE = 'Europe/Helsinki';

const TAGS: Record<Locale, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** `2:12`: the time left, as a clock shows it.  A second begun counts as a whole one. */
export function clockText(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function toolsOf(locale: Locale) {
	const tag = TAGS[locale];
	const rules = new Intl.PluralRules(tag);
	const number = new Intl.NumberFormat(tag);
	const dot = locale === 'en' ? ':' : '.';
	const clock = new Intl.DateTimeFormat('fi-FI', {
		timeZone: ZONE,
		hour: 'numeric',
		minute: '2-digit',
	});
	const day = new Intl.DateTimeFormat(tag, {
		timeZone: ZONE,
		day: 'numeric',
		month: locale === 'en' ? 'long' : 'numeric',
		year: 'numeric',
	});
	const weekday = new Intl.DateTimeFormat(tag, { timeZone: ZONE, weekday: 'long' });
	return {
		locale,
		n: (value: number) => number.format(value),
		count: (value: number, forms: Forms) =>
			(rules.select(value) === 'one' ? forms.one : forms.other).replace(
				'#',
				number.format(value),
			),
		/** 9.00 (in English 9:00), from Unix ms. */
		time: (ms: number) => clock.format(ms).replace(/[.:]/, dot),
		/** 20.11.2026, from Unix ms. */
		date: (ms: number) => day.format(ms),
		/** perjantai 20.11.2026, from Unix ms. */
		weekday: (ms: number) => `${weekday.format(ms)} ${day.format(ms)}`,
		/** `2 min 12 s`, for a sentence. */
		span: (ms: number) => {
			const seconds = Math.max(0, Math.ceil(ms / 1000));
			const minutes = Math.floor(seconds / 60);
			const rest = seconds % 60;
			if (minutes === 0) return `${rest}\u00a0s`;
			return rest ? `${minutes}\u00a0min ${rest}\u00a0s` : `${minutes}\u00a0min`;
		},
		/** The name of a language, in this one. */
		language: (code: string) =>
			new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code,
	};
}

export type Tools = ReturnType<typeof toolsOf>;
