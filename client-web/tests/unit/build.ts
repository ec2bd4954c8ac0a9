// SPDX-License-Identifier: EUPL-1.2
/* Messages and a socket as a test wants them: valid ones, with only what matters spelt out. */
import type { Socket } from '../../src/net/connection';
import type {
	Agenda,
	Frame,
	Own,
	Phase,
	Phenomenon,
	Template,
	Welcome,
} from '../../src/protocol/messages';

export function phase(kind: Phase['kind'], length_s: number, more: Partial<Phase> = {}): Phase {
	return {
		kind,
		length_s,
		waits: false,
		allows: [],
		floor: [],
		desk: [],
		approves: false,
		prompt: '',
		...more,
	};
}

export const template: Template = {
	id: 'vartti-15',
	grace_s: 60,
	dots: 3,
	dots_each: 1,
	phases: [
		phase('lobby', 0, { allows: ['draft'] }),
		phase('collect', 300, { allows: ['post', 'edit'] }),
		phase('read', 180, { allows: ['voice', 'comment', 'tag'], floor: ['phenomena'] }),
		phase('vote', 120, { allows: ['vote', 'voice'], floor: ['phenomena', 'voted'] }),
	],
};

export function welcome(more: Partial<Welcome> = {}): Welcome {
	return {
		t: 'welcome',
		session: 's1',
		code: 'K4X7RM',
		role: 'participant',
		now: 1_795_257_600_000,
		fresh: true,
		title: 'Asuminen',
		question: 'Mitä näet?',
		lang: 'fi',
		unit: 'u',
		area: 'a',
		areas: ['Mikkeli'],
		county: 'c',
		practice: false,
		opened: 1_795_257_000_000,
		template,
		...more,
	};
}

export function agenda(more: Partial<Agenda> = {}): Agenda {
	return {
		phase: 1,
		move: 1,
		begun: 0,
		ends: 0,
		undo_until: 0,
		shown: 1,
		may: ['post', 'edit', 'withdraw'],
		grace: [],
		extra: 0,
		closed: 0,
		sealed: false,
		...more,
	};
}

export function snapshot(to: number, more: Partial<Frame> = {}): Frame {
	return { t: 'snapshot', from: 0, to, agenda: agenda(), ...more };
}

export function frame(from: number, to: number, more: Partial<Frame> = {}): Frame {
	return { t: 'frame', from, to, ...more };
}

export function own(to: number, more: Partial<Own> = {}): Own {
	return { t: 'own', from: 0, to, ...more };
}

export function phenomenon(id: number, text = `ilmiö ${id}`): Phenomenon {
	return { id, n: id, text, lang: 'fi', order: 0 };
}

/** The hub's end of a line, played by the test. */
export class FakeSocket implements Socket {
	onopen: (() => void) | null = null;
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onclose: ((event: { code: number }) => void) | null = null;
	readonly said: Record<string, unknown>[] = [];
	closed = false;

	send(data: string): void {
		this.said.push(JSON.parse(data));
	}

	close(): void {
		this.closed = true;
	}

	open(): void {
		this.onopen?.();
	}

	tell(message: object): void {
		this.onmessage?.({ data: JSON.stringify(message) });
	}

	lose(code: number): void {
		this.onclose?.({ code });
	}

	/** What was said of one kind. */
	saidOf(t: string): Record<string, unknown>[] {
		return this.said.filter((message) => message.t === t);
	}
}

/** Lets everything that waits for a promise go on. */
export async function settle(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
