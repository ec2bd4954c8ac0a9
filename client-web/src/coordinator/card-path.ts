// SPDX-License-Identifier: EUPL-1.2
/* How far a card has come: the stages of its path, and each taking with what was answered. Pure. */
import type { Card, CardState, FollowUp, PathStep } from '../protocol/messages';

export const STAGES = ['noted', 'described', 'taken', 'answered', 'changed', 'followed'] as const;
export type StageName = (typeof STAGES)[number];

export interface Stage {
	readonly name: StageName;
	readonly is: 'done' | 'now' | 'todo';
	/** Days like `2026-11-20`, in order. */
	readonly days: readonly string[];
}

/** Something taken to somebody, and what came back. */
export interface Taking {
	readonly step: PathStep;
	readonly answers: readonly PathStep[];
	/** The latest that is an answer; none while it is awaited. */
	readonly answer: PathStep | undefined;
}

const FINAL: ReadonlySet<CardState> = new Set(['agreed', 'partly', 'refused']);
const ANSWERS: ReadonlySet<CardState> = new Set([...FINAL, 'pending']);
const CHANGES: ReadonlySet<CardState> = new Set(['changed', 'unchanged']);

export const isAnswer = (state: CardState) => ANSWERS.has(state);
export const isChange = (state: CardState) => CHANGES.has(state);

/** In the order of taking; later days stand later, what is of one day as it was written. */
export function takingsOf({ path }: Pick<Card, 'path'>): Taking[] {
	return inOrder(path)
		.filter((step) => step.state === 'taken')
		.map((step) => {
			const answers = inOrder(path).filter(
				(one) => one.on === step.id && isAnswer(one.state),
			);
			const answer = answers.findLast(({ state }) => FINAL.has(state));
			return { step, answers, answer };
		});
}

/** What came of it all, not under a taking: changed or not, followed. */
export function apartOf({ path }: Pick<Card, 'path'>): PathStep[] {
	return inOrder(path).filter(({ state }) => isChange(state) || state === 'followed');
}

function inOrder(path: readonly PathStep[]): PathStep[] {
	return [...path].sort((a, b) => a.at.localeCompare(b.at) || a.id - b.id);
}

export function openFollowUps({ followups }: Pick<Card, 'followups'>): FollowUp[] {
	return followups.filter((one) => !one.answer).sort((a, b) => a.due - b.due);
}

/** The first stage that is not done is where the card is now. */
export function stagesOf(card: Card): Stage[] {
	const takings = takingsOf(card);
	const answered = takings.filter(({ answer }) => answer);
	const days = (wanted: (state: CardState) => boolean) =>
		inOrder(card.path)
			.filter(({ state }) => wanted(state))
			.map(({ at }) => at);
	const changed = days(isChange);
	const followed = card.followups.filter(({ answer }) => answer);
	const asked = card.followups.length > 0;
	const isDone: Record<StageName, boolean> = {
		noted: true,
		described: card.path.length > 0,
		taken: takings.length > 0,
		answered: takings.length > 0 && answered.length === takings.length,
		changed: changed.length > 0,
		followed:
			card.path.some(({ state }) => state === 'followed') ||
			(asked && followed.length === card.followups.length),
	};
	const told: Record<StageName, readonly string[]> = {
		noted: [],
		described: days((state) => state === 'described'),
		taken: days((state) => state === 'taken'),
		answered: answered.flatMap(({ answer }) => (answer ? [answer.at] : [])),
		changed,
		followed: days((state) => state === 'followed'),
	};
	const now = STAGES.find((name) => !isDone[name]);
	return STAGES.map((name) => ({
		name,
		is: isDone[name] ? 'done' : name === now ? 'now' : 'todo',
		days: told[name],
	}));
}
