// SPDX-License-Identifier: EUPL-1.2
/*
 * Brings commands to the hub, in order, once.  A command is kept in the outbox before it is sent
 * and until the hub has answered; after a lost line all that is unanswered is said again with
 * the same ids.
 *
 * The hub takes 16 in flight and 5 a second from a seat.  Two tabs are one seat, so one tab
 * keeps to less than half of the first and paces itself by the second.
 */
import { batch, type Signal, signal } from '@preact/signals';
import type { Kept, Outbox } from '../net/outbox';
import type { Command, Finding, Outcome } from '../protocol/messages';
import { makeSecret } from './seat';

type WithoutId<C> = C extends Command ? Omit<C, 'id'> : never;

/** A command without its id, as a view makes it. */
export type Wish = WithoutId<Command>;

/** A command that carries a text, which its author must not lose when it is refused. */
export type TextCommand = Extract<Command, { t: 'post' | 'edit' | 'comment' }>;

export interface Pending {
	readonly command: Command;
	readonly stage: 'waiting' | 'sending' | 'saved' | 'refused';
	/** It may have reached the hub: it can be repeated, not changed. */
	readonly sent: boolean;
	/** The hub's code: why it was refused, or why it has to wait. */
	readonly code?: string;
	/** What the hub found in its texts, when that is why. */
	readonly found?: readonly Finding[];
	/** The id of what came of it, when `stage` is `saved`. */
	readonly made?: number;
}

const IN_FLIGHT_MAX = 7;
const BURST = 10;
const REFILL_MS = 250;
const RETRY_MS = 1_000;

/** Refusals that are over by themselves: the same command is said again. */
const PASSING: ReadonlySet<string> = new Set([
	'too_fast',
	'too_many_in_flight',
	'not_saved',
	'restarting',
]);

/** Of these only the last wish counts, so an unsent one gives way to the next. */
const SETTINGS: ReadonlySet<string> = new Set([
	'voice',
	'vote',
	'name',
	'profession',
	'extra_time',
]);

export function hasText(command: Command): command is TextCommand {
	return command.t === 'post' || command.t === 'edit' || command.t === 'comment';
}

export class Sender {
	/** All that is not settled, oldest first. */
	readonly pending: Signal<readonly Pending[]> = signal([]);
	/** What was settled before anybody heard of it. */
	readonly unheard: [Command, Outcome][] = [];
	/** Each settled command, for who follows them. */
	settled: (...one: [Command, Outcome]) => void = (...one) => void this.unheard.push(one);

	readonly #outbox: Outbox;
	readonly #transmit: (command: Command) => boolean;
	readonly #waiting = new Map<string, (outcome: Outcome) => void>();
	#session = '';
	#up = false;
	#pumping = false;
	#tokens = BURST;
	#filledAt = performance.now();
	#refill: ReturnType<typeof setTimeout> | undefined;

	constructor(outbox: Outbox, transmit: (command: Command) => boolean) {
		this.#outbox = outbox;
		this.#transmit = transmit;
	}

	/** Takes up what an earlier page of this session left unanswered. */
	async open(session: string): Promise<void> {
		if (this.#session === session) return;
		this.#session = session;
		const known = new Set(this.pending.value.map((one) => one.command.id));
		const kept = await this.#outbox.list(session);
		const left = kept.filter((one) => !known.has(one.command.id)).map(pendingOf);
		this.pending.value = [...left, ...this.pending.value];
		await this.#pump();
	}

	/** Resolves when the hub has decided; a reload of the page forgets the promise alone. */
	say(wish: Wish): Promise<Outcome> {
		const command = { ...wish, id: makeSecret() } as Command;
		const pending: Pending = { command, stage: 'waiting', sent: false };
		const overtaken = this.pending.value.filter((one) => isOvertaken(one, command));
		const rest = this.pending.value.filter((one) => !overtaken.includes(one));
		this.pending.value = [...rest, pending];
		const outcome = new Promise<Outcome>((resolve) => this.#waiting.set(command.id, resolve));
		void this.#keep(pending, overtaken).then(() => this.#pump());
		return outcome;
	}

	/** The line is up, after the hub's welcome; or it is down. */
	line(up: boolean): void {
		this.#up = up;
		this.pending.value = this.pending.value.map((one) =>
			one.stage === 'sending' ? { ...one, stage: 'waiting' } : one,
		);
		void this.#pump();
	}

	settle(outcome: Outcome): void {
		const found = this.pending.value.find((one) => one.command.id === outcome.id);
		if (!found || found.stage === 'saved') return;
		if (outcome.refused !== undefined && PASSING.has(outcome.refused)) {
			this.#change(outcome.id, { stage: 'waiting', code: outcome.refused });
			setTimeout(() => void this.#pump(), RETRY_MS);
			return;
		}
		batch(() => this.#finish(found, outcome));
		this.#waiting.get(outcome.id)?.(outcome);
		this.#waiting.delete(outcome.id);
		void this.#pump();
	}

	/** What is saved is shown from the hub's own words from now on. */
	drop(isShown: (pending: Pending) => boolean): void {
		const rest = this.pending.value.filter((one) => one.stage !== 'saved' || !isShown(one));
		if (rest.length !== this.pending.value.length) this.pending.value = rest;
	}

	/** Takes back what has not left, or puts away what was refused. */
	takeBack(id: string): boolean {
		const found = this.pending.value.find((one) => one.command.id === id);
		if (!found || (found.sent && found.stage !== 'refused')) return false;
		this.#remove(id);
		return true;
	}

	/** Brings the outbox up to what is unsettled here: of all, or of one. */
	keepAll(id?: string): void {
		for (const { command, stage, sent, code, found } of this.pending.value) {
			if (stage === 'saved' || (id && id !== command.id)) continue;
			if (stage !== 'refused')
				void this.#outbox.keep(this.#kept(command, sent ? 'sent' : 'waiting'));
			else
				void this.#outbox.keep({
					...this.#kept(command, stage),
					...(code && { refused: code }),
					...(found && { found }),
				});
		}
	}

	/** Forgets all of this session, here and in the outbox. */
	async forget(): Promise<void> {
		this.pending.value = [];
		await this.#outbox.forgetSession(this.#session);
	}

	#finish(found: Pending, outcome: Outcome): void {
		const { id } = found.command;
		if (outcome.refused === undefined) {
			this.#change(id, { stage: 'saved', made: outcome.ok ?? 0 });
			void this.#outbox.remove(id);
		} else if (hasText(found.command)) {
			const told = outcome.found && { found: outcome.found };
			this.#change(id, { stage: 'refused', code: outcome.refused, ...told });
			this.keepAll(id);
		} else {
			this.#remove(id);
		}
		this.settled(found.command, outcome);
	}

	#remove(id: string): void {
		this.pending.value = this.pending.value.filter((one) => one.command.id !== id);
		void this.#outbox.remove(id);
	}

	#change(id: string, change: Partial<Pending>): void {
		this.pending.value = this.pending.value.map((one) =>
			one.command.id === id ? { ...one, ...change } : one,
		);
	}

	#kept(command: Command, stage: Kept['stage']): Kept {
		return { session: this.#session, command, stage, at: Date.now() };
	}

	async #keep(pending: Pending, overtaken: readonly Pending[]): Promise<void> {
		await this.#outbox.keep(this.#kept(pending.command, 'waiting'));
		for (const one of overtaken) await this.#outbox.remove(one.command.id);
	}

	/** One at a time, so that nothing overtakes what was said before it. */
	async #pump(): Promise<void> {
		if (this.#pumping) return;
		this.#pumping = true;
		for (let next = this.#next(); next; next = this.#next()) await this.#send(next);
		this.#pumping = false;
	}

	#next(): Pending | undefined {
		const inFlight = this.pending.value.filter((one) => one.stage === 'sending').length;
		if (!this.#up || this.#session === '' || inFlight >= IN_FLIGHT_MAX) return undefined;
		const next = this.pending.value.find((one) => one.stage === 'waiting');
		return next && this.#spendToken() ? next : undefined;
	}

	/** A bucket that holds BURST and gains one each REFILL_MS; empty, it calls when it has one. */
	#spendToken(): boolean {
		const now = performance.now();
		this.#tokens = Math.min(BURST, this.#tokens + (now - this.#filledAt) / REFILL_MS);
		this.#filledAt = now;
		if (this.#tokens < 1) {
			clearTimeout(this.#refill);
			this.#refill = setTimeout(() => void this.#pump(), REFILL_MS);
			return false;
		}
		this.#tokens -= 1;
		return true;
	}

	async #send(next: Pending): Promise<void> {
		const { command } = next;
		this.#change(command.id, { stage: 'sending', sent: true });
		if (!next.sent) await this.#outbox.keep(this.#kept(command, 'sent'));
		if (!this.#transmit(command)) this.#change(command.id, { stage: 'waiting' });
	}
}

function pendingOf(kept: Kept): Pending {
	const { command, refused, found } = kept;
	if (kept.stage === 'refused') {
		const why = { ...(refused && { code: refused }), ...(found && { found }) };
		return { command, stage: 'refused', sent: true, ...why };
	}
	return { command, stage: 'waiting', sent: kept.stage === 'sent' };
}

function isOvertaken(one: Pending, by: Command): boolean {
	const { command } = one;
	if (one.sent || one.stage !== 'waiting' || !SETTINGS.has(by.t)) return false;
	return command.t === by.t && onOf(command) === onOf(by);
}

/** The thing that a command is about; 0 where there is none. */
export function onOf(command: Command): number {
	return 'on' in command ? (command.on ?? 0) : 0;
}
