// SPDX-License-Identifier: EUPL-1.2
/* What the facilitator's page is doing, and the one way in which it acts. */
import { type Signal, signal } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { guard } from '../guard/keep';
import { learnFrom } from '../guard/texts';
import { moderation } from '../i18n/moderation';
import type { Summary } from '../protocol/messages';
import type { Live } from '../session/live';
import type { Wish } from '../session/sender';
import { inverseOf } from './inverse';
import type { OrderName } from './sorting';

export type Tab = 'time' | 'phenomena' | 'steps';

/** What is asked over the page, and of which thing. */
export type Question =
	| { readonly is: 'ending' | 'keys' | 'merge' | 'freeze' | 'round' }
	| { readonly is: 'hide' | 'refuse'; readonly id: number; readonly reason?: string }
	| { readonly is: 'redact' | 'remove'; readonly id: number };

/** The last act, and what takes it back. */
export interface Done {
	readonly text: string;
	readonly back: readonly Wish[];
}

/** An act for which the room has to wait: a second press meanwhile is a slip. */
const MOVES: ReadonlySet<string> = new Set(['move', 'undo', 'reveal', 'round', 'close']);

export class Desk {
	readonly live: Live;
	readonly announcer: Announcer;
	/** The part that a phone shows. */
	readonly tab: Signal<Tab> = signal('time');
	/** The phenomenon whose thread is open; 0 is none. */
	readonly thread: Signal<number> = signal(0);
	readonly question: Signal<Question | undefined> = signal(undefined);
	/** A next step is being written in the list of them. */
	readonly adding: Signal<boolean> = signal(false);
	/** The chosen order of the list; none until it was chosen. */
	readonly order: Signal<OrderName | undefined> = signal(undefined);
	/** The phenomena that are selected, as they were selected. */
	readonly selected: Signal<readonly number[]> = signal([]);
	/** What can be taken back; a redaction can't. */
	readonly done: Signal<Done | undefined> = signal(undefined);
	/** The hub's own summary, once nothing more is taken. */
	readonly summary: Signal<Summary | undefined> = signal(undefined);
	/** Why the hub refused the last act. */
	readonly refusal: Signal<string | undefined> = signal(undefined);

	constructor(live: Live, announcer: Announcer) {
		this.live = live;
		this.announcer = announcer;
	}

	ask(question: Question): void {
		this.question.value = question;
	}

	/** Says a wish to the hub; true when it came true, and then `said` is told aloud. */
	async act(wish: Wish, said = ''): Promise<boolean> {
		this.refusal.value = undefined;
		const outcome = await this.live.say(wish);
		if (outcome.refused !== undefined) {
			const here = guard.peek();
			if (here && outcome.found) learnFrom(here, wish, outcome.found);
			/* The refusal stands where the act was begun; a kept copy would be a second one. */
			this.live.sender.takeBack(outcome.id);
			this.refusal.value = outcome.refused;
			return false;
		}
		if (said) this.announcer.say(said);
		return true;
	}

	/** An act that can be taken back: several wishes are one act, done in their order. */
	async moderate(...wishes: readonly Wish[]): Promise<boolean> {
		const back: Wish[] = [];
		for (const wish of wishes) {
			const inverse = inverseOf(wish, this.live.room.peek());
			if (!(await this.act(wish))) break;
			if (inverse) back.unshift(inverse);
		}
		const [first] = wishes;
		const whole = back.length === wishes.length;
		const text = first ? moderation.peek().said(first.t) : '';
		this.done.value = back.length > 0 ? { text, back } : undefined;
		if (whole && text) this.announcer.say(text);
		return whole;
	}

	/** Takes the last act back. */
	async takeBack(): Promise<void> {
		const done = this.done.value;
		if (!done) return;
		this.done.value = undefined;
		for (const wish of done.back) if (!(await this.act(wish))) return;
		this.announcer.say(moderation.peek().tookBack);
	}

	/** What is selected and still there to be merged. */
	selection(): readonly number[] {
		const { phenomena } = this.live.room.value;
		return this.selected.value.filter((id) => phenomena.has(id) && !phenomena.get(id)?.into);
	}

	select(id: number, on: boolean): void {
		const others = this.selected.value.filter((one) => one !== id);
		this.selected.value = on ? [...others, id] : others;
	}

	isMoving(): boolean {
		return this.live.sender.pending.value.some((one) => MOVES.has(one.command.t));
	}
}
