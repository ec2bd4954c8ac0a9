// SPDX-License-Identifier: EUPL-1.2
import type { Frame } from './frame.fi';
import type { Tools } from './tools';

export const frameSv = ({ n, count }: Tools): Frame => ({
	brand: 'Rake-vartti',
	skip: 'Gå till innehållet',
	language: 'Språk',
	accessibility: 'Tillgänglighetsutlåtande',
	privacy: 'Dataskydd',
	feedback: 'Respons',
	practice: 'Övning',
	practiceText:
		'Den här kvarten är en övning. Den försvinner inom ett dygn och syns inte i sökningar eller sammandrag.',
	phases: {
		lobby: 'Aula',
		collect: 'Insamling',
		read: 'Läsning',
		vote: 'Röstning',
		discuss: 'Diskussion',
		wrap_up: 'Sammanfattning',
	},
	closed: 'Avslutad',
	time: 'Tid',
	phaseOf: (number, of) => `Fas ${number}/${of}`,
	phaseAt: (name, number, of) => `${name} · fas ${number}/${of}`,
	lobbyWaits: 'Aula · väntan',
	nextPhase: {
		lobby: 'härnäst aula',
		collect: 'härnäst insamling',
		read: 'härnäst läsning',
		vote: 'härnäst röstning',
		discuss: 'härnäst diskussion',
		wrap_up: 'härnäst sammanfattning',
	},
	lastPhase: 'sista fasen',
	whole: (left) => `kvart ${left}`,
	timerLabel: (phase, left, whole) =>
		`${phase}: ${left} kvar. Av hela kvarten återstår ${whole}.`,
	present: (value) => `${n(value)} är med`,
	lineGood: 'förbindelsen fungerar',
	lineConnecting: 'Ansluter',
	lineLost: 'Ingen förbindelse',
	chars: (used, of) => `${n(used)} / ${n(of)}`,
	charsLeft: (left) => count(left, { one: '# tecken kvar.', other: '# tecken kvar.' }),
	charsOver: (over) =>
		count(over, {
			one: '# tecken för mycket. Förkorta texten.',
			other: '# tecken för mycket. Förkorta texten.',
		}),
});
