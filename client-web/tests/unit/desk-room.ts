// SPDX-License-Identifier: EUPL-1.2
/* A room as the hub would have told it, for tests of what is shown of it. */
import type { Agenda, Phase, Phenomenon, Tally, Welcome } from '../../src/protocol/messages';
import { emptyRoom, type Room } from '../../src/session/room';
import { phase } from './build';

export const phases: Phase[] = [
	phase('lobby', 0),
	phase('collect', 300, { allows: ['post'] }),
	phase('read', 180, { floor: ['phenomena'] }),
	phase('vote', 120, { allows: ['vote'], floor: ['phenomena', 'voted'] }),
	phase('discuss', 180, { floor: ['phenomena', 'tallies'] }),
	phase('wrap_up', 120, { floor: ['phenomena', 'tallies'] }),
];

export const welcome: Welcome = {
	t: 'welcome',
	session: 's-1',
	code: 'K4X7RM',
	role: 'facilitator',
	now: 0,
	fresh: true,
	title: 'Asuminen ja toimeentulo',
	question: 'Mitä ilmiöitä näet?',
	lang: 'fi',
	unit: '',
	area: '',
	areas: [],
	county: 'Järvi-Suomi',
	practice: false,
	opened: 0,
	template: { id: 'vartti-15', grace_s: 60, dots: 3, dots_each: 1, phases },
};

export function agendaIn(index: number, more: Partial<Agenda> = {}): Agenda {
	return {
		phase: index,
		move: index,
		begun: 0,
		ends: 0,
		undo_until: 0,
		shown: index,
		may: [],
		grace: [],
		extra: 0,
		closed: 0,
		sealed: false,
		...more,
	};
}

export function phenomenon(id: number, more: Partial<Phenomenon> = {}): Phenomenon {
	return { id, n: id, text: `Ilmiö ${id}`, lang: 'fi', order: 0, ...more };
}

interface Told {
	agenda?: Agenda;
	phenomena?: Phenomenon[];
	tallies?: Tally[];
	spotlight?: number;
}

export function roomIn(index: number, told: Told = {}): Room {
	const byId = <T extends { id: number }>(things: readonly T[] = []) =>
		new Map(things.map((thing) => [thing.id, thing]));
	return {
		...emptyRoom,
		welcome,
		agenda: told.agenda ?? agendaIn(index),
		phenomena: byId(told.phenomena),
		tallies: byId(told.tallies),
		spotlight: told.spotlight ?? 0,
	};
}
