// SPDX-License-Identifier: EUPL-1.2
/*
 * The page's one voice.  Whoever does not look at the screen hears through it what others see:
 * one's own results at once, the stream of others only counted and seldom, so that a busy
 * session never talks over its listener.
 *
 * Two `role="status"` elements stand in the page from the start and take turns, because a
 * browser may drop a text that is written twice into the same element.
 */
const STREAM_MS = 15_000;

/** Seconds left at which the countdown is spoken. */
const SPOKEN_S = [300, 120, 60, 10];

export class Announcer {
	readonly #regions: readonly [Element, Element];
	#turn: 0 | 1 = 0;
	#counted = 0;
	#phrase: (count: number) => string = String;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(first: Element, second: Element) {
		this.#regions = [first, second];
	}

	say(text: string): void {
		const before = this.#regions[this.#turn];
		this.#turn = this.#turn === 0 ? 1 : 0;
		this.#regions[this.#turn].textContent = text;
		before.textContent = '';
	}

	/** `more` came; told together with what else comes in the next 15 s. */
	count(more: number, phrase: (count: number) => string): void {
		if (more <= 0) return;
		this.#counted += more;
		this.#phrase = phrase;
		this.#timer ??= setTimeout(() => this.#tell(), STREAM_MS);
	}

	#tell(): void {
		const text = this.#phrase(this.#counted);
		this.#timer = undefined;
		this.#counted = 0;
		this.say(text);
	}
}

/** The announcer of this page, on the two elements of its HTML. */
export function openAnnouncer(): Announcer {
	const find = (id: string) => document.getElementById(id) ?? document.createElement('div');
	return new Announcer(find('say-a'), find('say-b'));
}

/**
 * The moment to speak of (seconds left) when the countdown went from `before` to `now` seconds;
 * after a sleep only the latest of those that passed.
 */
export function spokenBetween(before: number, now: number): number | undefined {
	return SPOKEN_S.findLast((moment) => before > moment && now <= moment);
}
