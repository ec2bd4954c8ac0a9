// SPDX-License-Identifier: EUPL-1.2
/* Who can act on what: bodies that a theme suggests, to be taken or left.  Pure. */
import type { Card, Recipient, RecipientKind } from '../protocol/messages';
import { takingsOf } from './card-path';

const BY_THEME: Readonly<Record<string, readonly RecipientKind[]>> = {
	asuminen: ['municipality', 'kela', 'association'],
	toimeentulo: ['kela', 'municipality', 'parish'],
	velkaantuminen: ['kela', 'ministry', 'association'],
	paihteet: ['unit', 'association', 'police'],
	mielenterveys: ['unit', 'school', 'association'],
	yksinaisyys: ['municipality', 'association', 'parish'],
	vakivalta: ['police', 'unit', 'association'],
	digiosallisuus: ['kela', 'municipality', 'ministry'],
	palvelujarjestelma: ['unit', 'ministry'],
	tyollisyys: ['employment', 'kela', 'school'],
	lapsiperheet: ['school', 'municipality', 'unit'],
	maahanmuutto: ['employment', 'municipality', 'ministry'],
	ikaantyminen: ['unit', 'municipality', 'association'],
	liikkuminen: ['municipality', 'kela'],
	vammaisuus: ['unit', 'kela', 'association'],
	rikosseuraamus: ['ministry', 'municipality', 'police'],
};

/** What fits any theme. */
const ALWAYS: readonly RecipientKind[] = ['management', 'board'];

const MOST = 4;

/** Those noted on the card first, then by its themes; not whom it was taken to already. */
export function suggestedFor(card: Pick<Card, 'fields' | 'path'>): Recipient[] {
	const { recipients = [], themes = [] } = card.fields;
	const taken = takingsOf(card).flatMap(({ step }) => (step.to ? [step.to] : []));
	const isTaken = ({ kind, name }: Recipient) =>
		taken.some((one) => one.kind === kind && (one.name === name || name === ''));
	const kinds = [...themes.flatMap((theme) => BY_THEME[theme] ?? []), ...ALWAYS];
	const named = new Set(recipients.map(({ kind }) => kind));
	const bare = [...new Set(kinds)].filter((kind) => !named.has(kind));
	const all = [...recipients, ...bare.map((kind) => ({ kind, name: '' }))];
	return all.filter((one) => !isTaken(one)).slice(0, MOST);
}
