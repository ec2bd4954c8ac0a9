// SPDX-License-Identifier: EUPL-1.2
import { catalogue } from './index';
import { refusalsEn } from './refusals.en';
import { refusalsFi } from './refusals.fi';
import { refusalsSv } from './refusals.sv';

const texts = catalogue({ fi: refusalsFi, sv: refusalsSv, en: refusalsEn });

/** The text of a code; a code of a newer hub is told as such, never shown raw. */
export function refusalText(code: string | undefined): string {
	const known: Record<string, string> = texts.value;
	return known[code ?? 'unknown'] ?? texts.value.unknown;
}
