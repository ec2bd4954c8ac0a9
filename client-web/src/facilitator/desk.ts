// SPDX-License-Identifier: EUPL-1.2
/* What the facilitator's page is doing, and the one way in which it acts. */
import { type Signal, signal } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import type { Live } from '../session/live';
import type { Wish } from '../session/sender';
import type { OrderName } from './sorting';

export type Tab = 'time' | 'phenomena' | 'steps';

/** An act for which the room has to wait: a second press meanwhile is a slip. */
const MOVES: ReadonlySet<string> = new Set(['move', 'undo', 'reveal', 'close']);

export class Desk {
	readonly live: Live;
	readonly announcer: Announcer;
	/** The part that a phone shows. */
	readonly tab: Signal<Tab> = signal('time');
	/** The phenomenon whose thread is open; 0 is none. */
	readonly thread: Signal<number> = signal(0);
	/** The last question, whether to end the session, is being asked. */
	readonly ending: Signal<boolean> = signal(false);
	/** The chosen order of the list; none until it was chosen. */
	readonly order: Signal<OrderName | undefined> = signal(undefined);
	/** Why the hub refused the last act. */
	readonly refusal: Signal<string | undefined> = signal(undefined);

	constructor(live: Live, announcer: Announcer) {
		this.live = live;
		this.announcer = announcer;
	}

	/** Says a wish to the hub; true when it came true, and then `said` is told aloud. */
	async act(wish: Wish, said = ''): Promise<boolean> {
		this.refusal.value = undefined;
		const outcome = await this.live.say(wish);
		if (outcome.refused !== undefined) {
			/* The refusal stands where the act was begun; a kept copy would be a second one. */
			this.live.sender.takeBack(outcome.id);
			this.refusal.value = outcome.refused;
			return false;
		}
		if (said) this.announcer.say(said);
		return true;
	}

	isMoving(): boolean {
		return this.live.sender.pending.value.some((one) => MOVES.has(one.command.t));
	}
}
