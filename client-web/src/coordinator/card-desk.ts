// SPDX-License-Identifier: EUPL-1.2
/* A card that is open, and the one way in which it is changed. */
import { type Signal, signal } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import type { Card } from '../protocol/messages';
import { account } from './account';
import type { Change } from './organisation';

export class CardDesk {
	/** As the hub last told it. */
	readonly card: Signal<Card>;
	/** Why the last change was not made; none while all is well. */
	readonly refusal: Signal<string | undefined> = signal(undefined);
	/** Counts the changes, so that what hangs on them is asked anew. */
	readonly changes: Signal<number> = signal(0);
	/** The county's areas. */
	readonly areas: readonly string[];
	readonly #announcer: Announcer;

	constructor(card: Card, areas: readonly string[], announcer: Announcer) {
		this.card = signal(card);
		this.areas = areas;
		this.#announcer = announcer;
	}

	/** Takes over what the hub made of a change; the reason stays where it made nothing. */
	async take(coming: Promise<Change<Card>>, said: string): Promise<Change<Card>> {
		this.refusal.value = undefined;
		const came = await coming;
		if (came.ok) {
			this.card.value = came.value;
			this.changes.value += 1;
			this.#announcer.say(said);
		} else {
			if (came.now) this.card.value = came.now;
			if (came.error === 'sign_in') account.value = undefined;
		}
		return came;
	}

	/** As `take`, for an act that has no place of its own to tell a refusal at. */
	async act(coming: Promise<Change<Card>>, said: string): Promise<boolean> {
		const came = await this.take(coming, said);
		this.refusal.value = came.ok ? undefined : came.error;
		return came.ok;
	}
}
