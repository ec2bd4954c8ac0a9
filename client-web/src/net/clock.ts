// SPDX-License-Identifier: EUPL-1.2
/*
 * The hub's time, as well as this browser can know it.  Of the last answers the one with the
 * shortest round trip is believed: there is the least room for error in it.
 *
 * Local time is `performance.now()`: it does not jump when the phone's clock is set.  It may
 * stand still while the phone sleeps, so a new line starts anew (`reset`).
 */
const KEPT = 8;

interface Sample {
	roundTrip: number;
	offset: number;
}

export class Clock {
	#samples: Sample[] = [];
	#offset = Date.now() - performance.now();

	/** Forgets what was measured, not what is believed: the old offset serves until an answer. */
	reset(): void {
		this.#samples = [];
	}

	/** A question asked at `sent`, answered with the hub's `now`, heard at `heard` (local ms). */
	measure(sent: number, now: number, heard: number): void {
		const sample = { roundTrip: heard - sent, offset: now - (sent + heard) / 2 };
		this.#samples = [...this.#samples, sample].slice(-KEPT);
		const best = this.#samples.reduce((a, b) => (b.roundTrip < a.roundTrip ? b : a));
		this.#offset = best.offset;
	}

	/** The hub's time in Unix milliseconds. */
	now(): number {
		return performance.now() + this.#offset;
	}
}
