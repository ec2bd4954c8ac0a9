// SPDX-License-Identifier: EUPL-1.2
/* The other end of a line, in memory: it greets, keeps what it hears, and says what it is told. */
import type { Socket } from '../../src/net/connection';
import type { Agenda, Frame } from '../../src/protocol/messages';
import { Live } from '../../src/session/live';
import { agendaIn, welcome } from './desk-room';

interface Heard {
	t: string;
	id: string;
	[field: string]: unknown;
}

export class DeskHub {
	readonly heard: Heard[] = [];
	readonly live: Live;
	#to = 1;
	readonly #socket: Socket = {
		onopen: null,
		onmessage: null,
		onclose: null,
		send: (data) => this.#hear(JSON.parse(data) as Heard),
		close: () => {},
	};

	constructor(first: Partial<Frame> = {}) {
		this.live = new Live({ greet: { session: 's-1', token: 't' }, dial: () => this.#socket });
		this.#socket.onopen?.();
		this.#say({ ...welcome, now: performance.now() });
		this.#say({ t: 'snapshot', from: 0, to: 1, agenda: agendaIn(0), ...first });
		this.#say({ t: 'own', from: 0, to: 1 });
	}

	/** A frame with the latest values of what changed. */
	show(change: Partial<Frame> & { agenda?: Agenda }): void {
		const from = this.#to++;
		this.#say({ t: 'frame', from, to: this.#to, ...change });
	}

	present(present: number, writing: number): void {
		this.#say({ t: 'presence', present, writing, ready: 0 });
	}

	/** Answers the last command. */
	answer(outcome: { ok: number } | { refused: string }): void {
		const id = this.commands().at(-1)?.id ?? '';
		this.#say({ t: 'own', from: this.#to, to: this.#to, outcomes: [{ id, ...outcome }] });
	}

	commands(): Heard[] {
		return this.heard.filter(({ t }) => t !== 'hello' && t !== 'ping');
	}

	close(): void {
		this.live.close();
	}

	#hear(message: Heard): void {
		this.heard.push(message);
	}

	#say(message: object): void {
		this.#socket.onmessage?.({ data: JSON.stringify(message) });
	}
}
