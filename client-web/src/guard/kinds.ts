// SPDX-License-Identifier: EUPL-1.2
import type { PersonalKind } from '../protocol/messages';

/* What can tell who a client is, in the order of the module's numbers. */
export const kinds = [
	'hetu',
	'phone',
	'email',
	'street_address',
	'postal_code_city',
	'iban',
	'car_plate',
	'date_of_birth',
	'person_name',
	'url',
	'case_number',
] as const satisfies readonly PersonalKind[];

export type Kind = PersonalKind;

/** These are certain: a text that has one is never sent.  All others its writer decides on. */
const certain: ReadonlySet<Kind> = new Set(['hetu', 'phone', 'email', 'street_address', 'iban']);

export function isCertain(kind: Kind): boolean {
	return certain.has(kind);
}

/** A passage of a text as it is sent (`saidOf`): code points, `end` exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly kind: Kind;
}
