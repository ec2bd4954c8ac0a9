// SPDX-License-Identifier: EUPL-1.2
import { lazyCatalogue } from './index';
import { refusalsFi } from './refusals.fi';

const texts = lazyCatalogue(refusalsFi, {
	sv: async () => (await import('./refusals.sv')).refusalsSv,
	en: async () => (await import('./refusals.en')).refusalsEn,
});

/** The text of a code; a code of a newer hub is told as such, never shown raw. */
export function refusalText(code: string | undefined): string {
	const known: Record<string, string> = texts.value;
	return known[code ?? 'unknown'] ?? texts.value.unknown;
}
