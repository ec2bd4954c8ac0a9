// SPDX-License-Identifier: EUPL-1.2
/*
 * A participant's visit: from the code, through the live session, to what is left when it is
 * over.  One signal says where she is; what she wrote follows her.
 */
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Announcer, openAnnouncer } from '../a11y/announcer';
import { findCode } from '../net/api';
import { type Outbox, openOutbox } from '../net/outbox';
import type { Profession, Summary } from '../protocol/messages';
import { codeOf, isCode } from '../session/code';
import { Live } from '../session/live';
import { isClosed } from '../session/room';
import { DAY_MS, findSeat, type Seat, takeSeat } from '../session/seat';
import { Drafts, forgetOldDrafts } from './draft';
import { doors, rest } from './parts';

export interface Stay {
	readonly seat: Seat;
	readonly live: Live;
	readonly drafts: Drafts;
}

/** What was told of oneself before joining. */
export interface Said {
	name?: string;
	profession?: Profession;
}

export type Place =
	| { is: 'join'; code: string; error?: string }
	| { is: 'finding' }
	| { is: 'live'; stay: Stay }
	| { is: 'over'; summary: Summary | undefined; unsent: readonly string[] }
	| { is: 'not_found' };

/** After the hub's own grace, for a command that is on its way when it ends. */
const LAST_MOMENT_MS = 3_000;

const ENDED = 4410;

export class Visit {
	readonly place: Signal<Place> = signal({ is: 'finding' });
	readonly stay: ReadonlySignal<Stay | undefined> = computed(() => {
		const place = this.place.value;
		return place.is === 'live' ? place.stay : undefined;
	});
	readonly announcer: Announcer = openAnnouncer();
	readonly #outbox: Outbox = openOutbox();
	#leave: (() => void)[] = [];

	/** Goes where the address says. */
	async open(path: string): Promise<void> {
		forgetOldDrafts();
		void this.#outbox.forgetBefore(Date.now() - DAY_MS);
		const code = codeOf(decodeURIComponent(path.slice(1)));
		if (isCode(code)) await this.join(code);
		else if (code === '') this.#toDoor({ is: 'join', code });
		else if (/^[0-9A-Z]{1,10}$/.test(code)) this.#refuse(code, 'no_such_session');
		else this.#toDoor({ is: 'not_found' });
	}

	/** Joins by a code that looks like one; whoever has been here comes back to her seat. */
	async join(code: string, said: Said = {}): Promise<void> {
		this.place.value = { is: 'finding' };
		const answer = await findCode(code);
		if (!answer.ok && answer.error !== 'offline') {
			this.#refuse(code, answer.error);
			return;
		}
		if (answer.ok && answer.value.state === 'closed') {
			const { comeTooLate, loadVocabulary } = await rest.fetch();
			void loadVocabulary();
			this.place.value = await comeTooLate(this.#outbox, code, answer.value.session);
			return;
		}
		const session = answer.ok ? answer.value.session : findSeat(code)?.session;
		if (session) await this.#enter(takeSeat(session, code), said);
		else this.#refuse(code, 'offline');
	}

	#refuse(code: string, error: string): void {
		this.#toDoor({ is: 'join', code, error });
	}

	#toDoor(place: Place): void {
		void doors.fetch();
		this.place.value = place;
	}

	async #enter(seat: Seat, said: Said): Promise<void> {
		const drafts = new Drafts(seat.session);
		const greet = { code: seat.code, secret: seat.secret };
		const live = new Live({ greet, outbox: this.#outbox });
		const stay = { seat, live, drafts };
		if (said.name) void live.say({ t: 'name', name: said.name });
		if (said.profession) void live.say({ t: 'profession', profession: said.profession });
		history.replaceState(null, '', `/${seat.code}${location.hash}`);
		this.#leave = [() => drafts.close(), () => live.close()];
		this.place.value = { is: 'live', stay };
		this.#leave.push(this.#watch(stay));
		const { follow, loadVocabulary } = await rest.fetch();
		void loadVocabulary();
		if (this.stay.peek() !== stay) return;
		this.#leave.push(follow(stay, this.announcer));
	}

	/** Leaves when the hub takes nothing more, or never knew us. */
	#watch(stay: Stay): () => void {
		const { live } = stay;
		return effect(() => {
			const room = live.room.value;
			const line = live.line.value;
			const until = live.graceUntil() + LAST_MOMENT_MS;
			const over = isClosed(room) && (room.agenda?.sealed || live.now.value > until);
			const ended = line.is === 'ended' && line.code === ENDED;
			if (over || ended) queueMicrotask(() => void this.#finish(stay));
			else if (line.is === 'ended') queueMicrotask(() => this.#lose(stay));
		});
	}

	async #finish(stay: Stay): Promise<void> {
		if (this.stay.peek() !== stay) return;
		this.#depart({ is: 'finding' });
		const { takeLeave } = await rest.fetch();
		this.place.value = await takeLeave(stay);
	}

	#lose(stay: Stay): void {
		if (this.stay.peek() !== stay) return;
		this.#depart({ is: 'finding' });
		this.#refuse(stay.seat.code, stay.live.error.value ?? 'no_such_session');
	}

	#depart(place: Place): void {
		batch(() => {
			this.place.value = place;
			for (const leave of this.#leave.splice(0)) leave();
		});
	}
}
