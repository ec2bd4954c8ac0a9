// SPDX-License-Identifier: EUPL-1.2
/* What waits for the coordinator: threads to look at, follow-ups whose time has come. */
import { type Signal, signal } from '@preact/signals';
import type { FollowUpRow, ReviewRow } from '../protocol/messages';
import { findFollowUps, findReviews } from './organisation';

/** Sessions with threads that wait; nothing is known of them before the hub has told. */
export const reviews: Signal<readonly ReviewRow[]> = signal([]);
export const dueFollowUps: Signal<readonly FollowUpRow[]> = signal([]);

export async function refreshInbox(): Promise<void> {
	const [review, due] = await Promise.all([findReviews(false), findFollowUps(true)]);
	if (review.ok) reviews.value = review.value.sessions;
	if (due.ok) dueFollowUps.value = due.value.followups;
}

export function waitingIn(rows: readonly ReviewRow[]): number {
	return rows.reduce((sum, { threads, reviewed }) => sum + threads - reviewed, 0);
}
