// SPDX-License-Identifier: EUPL-1.2
/*
 * A session as it lives in this page: the line, the clock, the room, one's own things and what
 * is on its way, each a signal.  Views read the signals and say wishes; they know no messages.
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Clock } from '../net/clock';
import { Connection, dialHub, type LineStatus, type Socket } from '../net/connection';
import { memoryOutbox, type Outbox } from '../net/outbox';
import type {
	Act,
	Comment,
	Frame,
	HubMessage,
	Outcome,
	Own,
	Phenomenon,
	SuggestAsked,
	Suggestion,
	Tally,
	Welcome,
} from '../protocol/messages';
import { applyWish, foresee } from './foresee';
import { gather, isGap, reduceOwnParts, reduceParts, reduceWelcome } from './reduce';
import {
	commentsOn,
	dotsOn,
	emptyMine,
	emptyRoom,
	graceUntil,
	hasVoice,
	type Mine,
	may,
	membersOf,
	type Room,
} from './room';
import { type Pending, Sender, type Wish } from './sender';

export interface LiveOptions {
	/** What the greeting says besides `since`. */
	greet: { code?: string; session?: string; token?: string; secret?: string };
	/** Where commands wait; in memory when left out. */
	outbox?: Outbox;
	dial?: () => Socket;
}

export interface Present {
	readonly present: number;
	readonly writing: number;
	readonly ready: number;
}

const TICK_MS = 250;

export class Live {
	readonly line: Signal<LineStatus> = signal({ is: 'connecting' });
	readonly room: Signal<Room> = signal(emptyRoom);
	readonly present: Signal<Present> = signal({ present: 0, writing: 0, ready: 0 });
	/** The hub's time (Unix ms), four times a second. */
	readonly now: Signal<number>;
	/** The code of the hub's last refusal of the greeting, or of a frame it could not read. */
	readonly error: Signal<string | undefined> = signal(undefined);
	/** A room has been shown at least once. */
	readonly ready: ReadonlySignal<boolean> = computed(() => this.room.value.agenda !== undefined);
	/** The line was lost, or did not come up, and has not been up since. */
	readonly troubled: Signal<boolean> = signal(false);
	readonly sender: Sender;
	/** One's own things, with what is on its way laid over them. */
	readonly mine: ReadonlySignal<Mine>;
	readonly clock = new Clock();

	/** What the hub proposed last for what is being written. */
	readonly suggestion: Signal<Suggestion | undefined> = signal(undefined);

	readonly #options: LiveOptions;
	readonly #told: Signal<Mine> = signal(emptyMine);
	readonly #connection: Connection;
	readonly #ticker: ReturnType<typeof setInterval>;
	readonly #views = new Map<string, ReadonlySignal<unknown>>();
	#frames: readonly Frame[] = [];
	#owns: readonly Own[] = [];
	#greetedAt = 0;
	#mood = { writing: false, ready: false };

	constructor(options: LiveOptions) {
		this.#options = options;
		this.now = signal(this.clock.now());
		this.sender = new Sender(options.outbox ?? memoryOutbox(), (command) =>
			this.#send(command),
		);
		this.mine = computed(() => {
			return foresee(this.#told.value, this.sender.pending.value, this.room.value);
		});
		this.#ticker = setInterval(() => this.#tick(), TICK_MS);
		document.addEventListener('visibilitychange', this.#woke);
		this.#connection = new Connection({
			dial: options.dial ?? dialHub,
			greet: () => this.#greet(),
			receive: (message) => batch(() => this.#receive(message as HubMessage)),
			status: (status) => batch(() => this.#changeLine(status)),
		});
	}

	say(wish: Wish): Promise<Outcome> {
		return this.sender.say(wish);
	}

	/** Tells the room whether one is writing or ready; it is never journalled. */
	feel(mood: { writing?: boolean; ready?: boolean }): void {
		const next = { ...this.#mood, ...mood };
		const same = next.writing === this.#mood.writing && next.ready === this.#mood.ready;
		this.#mood = next;
		if (!same) this.#connection.send({ t: 'presence', ...next });
	}

	/** Asks what the archive knows of what is being written; no answer is promised. */
	suggest(question: Omit<SuggestAsked, 't'>): void {
		this.#connection.send({ t: 'suggest', ...question });
	}

	retryNow(): void {
		this.#connection.retryNow();
	}

	close(): void {
		this.#connection.close();
		clearInterval(this.#ticker);
		document.removeEventListener('visibilitychange', this.#woke);
	}

	/** May this participant do `what` now? */
	may(what: Act): boolean {
		const { extraTime, removed } = this.mine.value;
		return !removed && may(this.room.value, what, extraTime);
	}

	/** Until when half-written texts are taken (hub ms); 0 when no grace is open. */
	graceUntil(): number {
		return graceUntil(this.room.value, this.mine.value.extraTime);
	}

	/* One signal a thing: a change of one draws one card anew. */

	phenomenon(id: number): ReadonlySignal<Phenomenon | undefined> {
		return this.#view(`p${id}`, () => this.room.value.phenomena.get(id));
	}

	tally(id: number): ReadonlySignal<Tally | undefined> {
		return this.#view(`t${id}`, () => this.room.value.tallies.get(id));
	}

	voted(id: number): ReadonlySignal<number> {
		return this.#view(`v${id}`, () => dotsOn(this.room.value, this.mine.value, id));
	}

	voiced(id: number): ReadonlySignal<boolean> {
		return this.#view(`s${id}`, () => hasVoice(this.room.value, this.mine.value, id));
	}

	/** What was merged into a phenomenon. */
	members(id: number): ReadonlySignal<readonly Phenomenon[]> {
		return this.#view(`m${id}`, () => membersOf(this.room.value, id));
	}

	talk(id: number): ReadonlySignal<readonly Comment[]> {
		return this.#view(`c${id}`, () => commentsOn(this.room.value, id));
	}

	#view<T>(key: string, read: () => T): ReadonlySignal<T> {
		const known = this.#views.get(key) as ReadonlySignal<T> | undefined;
		if (known) return known;
		const view = computed(read);
		this.#views.set(key, view);
		return view;
	}

	#greet(): object {
		this.#greetedAt = performance.now();
		return { t: 'hello', ...this.#options.greet, since: this.room.value.to };
	}

	#send(message: object): boolean {
		return this.#connection.send(message);
	}

	#changeLine(status: LineStatus): void {
		this.line.value = status;
		if (status.is !== 'connecting') this.troubled.value = status.is !== 'open';
		if (status.is === 'open') return;
		this.#frames = [];
		this.#owns = [];
		this.sender.line(false);
	}

	#receive(message: HubMessage): void {
		switch (message.t) {
			case 'welcome':
				this.#welcome(message);
				break;
			case 'snapshot':
			case 'frame':
				this.#frame(message);
				break;
			case 'own':
				this.#own(message);
				break;
			case 'presence':
				this.present.value = message;
				break;
			case 'suggest':
				this.suggestion.value = message;
				break;
			case 'pong':
				this.clock.measure(message.at, message.now, performance.now());
				break;
			case 'error':
				this.error.value = message.code;
		}
	}

	#welcome(welcome: Welcome): void {
		this.clock.reset();
		this.clock.measure(this.#greetedAt, welcome.now, performance.now());
		this.now.value = this.clock.now();
		this.error.value = undefined;
		this.room.value = reduceWelcome(this.room.value, welcome);
		void this.sender.open(welcome.session);
		this.sender.line(true);
		if (this.#mood.writing || this.#mood.ready) this.#send({ t: 'presence', ...this.#mood });
	}

	#frame(frame: Frame): void {
		if (isGap(this.room.value, frame)) {
			this.room.value = { ...this.room.value, to: 0 };
			this.#connection.restart();
			return;
		}
		const gathered = gather(this.#frames, frame);
		this.#frames = gathered.held;
		this.room.value = reduceParts(this.room.value, gathered.complete);
	}

	#own(own: Own): void {
		const gathered = gather(this.#owns, own);
		this.#owns = gathered.held;
		this.#told.value = reduceOwnParts(this.#told.value, gathered.complete);
		for (const part of gathered.complete) {
			for (const outcome of part.outcomes ?? []) this.#settle(outcome);
		}
		this.sender.drop((pending) => isShown(this.#told.value, pending));
	}

	/* The outcome may come before the frame that shows its effect. */
	#settle(outcome: Outcome): void {
		const pending = this.sender.pending.value.find((one) => one.command.id === outcome.id);
		if (pending && outcome.refused === undefined) {
			this.#told.value = applyWish(this.#told.value, pending.command, this.room.value);
		}
		this.sender.settle(outcome);
	}

	#tick(): void {
		this.now.value = this.clock.now();
	}

	/** Asleep, the local clock may have stood still. */
	#woke = (): void => {
		if (document.visibilityState === 'visible') this.clock.reset();
	};
}

/* Only texts are shown beside the hub's words while they are on their way. */
function isShown(mine: Mine, pending: Pending): boolean {
	if (pending.command.t === 'post') return mine.posts.has(pending.made ?? 0);
	if (pending.command.t === 'comment') return mine.comments.has(pending.made ?? 0);
	return true;
}
