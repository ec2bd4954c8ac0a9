// SPDX-License-Identifier: EUPL-1.2
/*
 * Three languages, typed.  The Finnish catalogue is the contract: a key or a parameter that
 * another language lacks does not compile.  Each role has catalogues of its own, so that nobody
 * loads the words of another.
 */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { readStored, writeStored } from '../session/seat';
import { type Locale, locales, type Tools, toolsOf } from './tools';

export type { Locale, Tools };

const KEY = 'vartti.lang';

function isLocale(code: string | undefined): code is Locale {
	return locales.includes(code as Locale);
}

/** What was chosen here before, else the first language of the browser that we speak. */
export function pickLocale(chosen: string | undefined, spoken: readonly string[]): Locale {
	if (isLocale(chosen)) return chosen;
	const primary = spoken.map((tag) => tag.slice(0, 2).toLowerCase());
	return primary.find(isLocale) ?? 'fi';
}

export const locale: Signal<Locale> = signal(pickLocale(readStored(KEY), navigator.languages));

export const tools: ReadonlySignal<Tools> = computed(() => toolsOf(locale.value));

/** Takes effect when its words are here; without a network the language stays. */
export async function chooseLocale(chosen: Locale): Promise<void> {
	await loadLocale(chosen);
	writeStored(KEY, chosen);
	locale.value = chosen;
}

type Make<C> = (tools: Tools) => C;

export type Catalogues<C> = Record<Locale, Make<C>>;

/** The catalogue in the language of the moment: `text.value.send`. */
export function catalogue<C>(catalogues: Catalogues<C>): ReadonlySignal<C> {
	return computed(() => catalogues[locale.value](tools.value));
}

const loaders: ((wanted: Locale) => Promise<void>)[] = [];

/** All words of a language that are loaded only when it is chosen. */
export async function loadLocale(wanted: Locale): Promise<void> {
	await Promise.all(loaders.map((load) => load(wanted)));
}

/** As `catalogue`, but the other languages come when they are chosen; until then Finnish. */
export function lazyCatalogue<C>(
	fi: Make<C>,
	others: Record<Exclude<Locale, 'fi'>, () => Promise<Make<C>>>,
): ReadonlySignal<C> {
	const here: Signal<Partial<Catalogues<C>>> = signal({ fi });
	const load = async (wanted: Locale) => {
		if (wanted === 'fi' || here.peek()[wanted]) return;
		const make = await others[wanted]();
		here.value = { ...here.peek(), [wanted]: make };
	};
	loaders.push(load);
	load(locale.peek()).catch(() => undefined);
	return computed(() => (here.value[locale.value] ?? fi)(tools.value));
}

/** A term of the vocabulary in the language of the moment; Finnish where it has no other. */
export function termText(term: { fi: string; sv?: string; en?: string }): string {
	return term[locale.value] ?? term.fi;
}

effect(() => {
	document.documentElement.lang = locale.value;
});
