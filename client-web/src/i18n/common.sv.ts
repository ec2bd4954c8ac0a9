// SPDX-License-Identifier: EUPL-1.2
import type { Common, Words } from './common.fi';
import { frameSv } from './frame.sv';
import type { Tools } from './tools';

export const commonSv = (tools: Tools): Common => ({ ...frameSv(tools), ...wordsSv(tools) });

const wordsSv = ({ n, count }: Tools): Words => ({
	timeLeftSpoken: (phase, left) => `${phase}: ${left} kvar.`,
	phaseSpoken: (phase) => `Ny fas: ${phase}.`,
	closedSpoken: 'Kvarten är avslutad.',
	minutes: (value) => `${n(value)} min`,
	phenomena: 'Fenomen',
	phenomenaCount: (value) => `Fenomen (${n(value)})`,
	tags: 'Ämnesord',
	gap: 'Texten har tagits bort.',
	spotlight: 'I fokus: vi talar om detta nu',
	votes: (value) => count(value, { one: '# röst', other: '# röster' }),
	votesUnit: (value) => count(value, { one: 'röst', other: 'röster' }),
	voices: (value) => `Samma iakttagelse · ${n(value)}`,
	comments: (value) => count(value, { one: '# kommentar', other: '# kommentarer' }),
	showNew: (value) => count(value, { one: 'Visa # nytt fenomen', other: 'Visa # nya fenomen' }),
	newSpoken: (value) => count(value, { one: '# nytt fenomen.', other: '# nya fenomen.' }),
	locked: 'Låst',
	redacted: 'Ett ställe borttaget',
	merged: (value) =>
		count(value, {
			one: '# fenomen är sammanslaget här',
			other: '# fenomen är sammanslagna här',
		}),
	rounds: 'Röster per omgång',
	roundIs: (number) => `Omgång ${n(number)}:`,
	still: 'klockan står',
	pausedSpoken: 'Klockan står.',
	resumedSpoken: 'Klockan går igen.',
	frozenTitle: 'Kvarten är avbruten',
	frozenText: 'Facilitatorn har dolt allt för en stund. Ingenting försvinner.',
	unfrozenSpoken: 'Kvarten fortsätter.',
	roundSpoken: (number) => `Omröstningens omgång ${n(number)} har börjat.`,
	edited: 'redigerat',
	by: 'Skribent',
	kinds: {
		new: 'nytt',
		growing: 'växande',
		persistent: 'fortgående',
		fading: 'avtagande',
		positive: 'positivt',
	},
	sources: {
		own: 'egen iakttagelse',
		client: 'klienten berättade',
		colleague: 'kollega',
		statistics: 'statistik',
	},
	professions: {
		social_work: 'socialt arbete',
		social_counselling: 'socialhandledning',
		care: 'omsorg',
		nursing: 'vårdarbete',
		youth_work: 'ungdomsarbete',
		employment: 'sysselsättningstjänster',
		parish: 'församling',
		association: 'organisation',
		other: 'annat',
	},
	optional: 'frivilligt',
	close: 'Stäng',
	cancel: 'Avbryt',
	save: 'Spara',
});
