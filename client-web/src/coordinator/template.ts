// SPDX-License-Identifier: EUPL-1.2
/* What can be changed in a template, and what a change means in the protocol's words.  Pure. */
import type { Act, Phase, PhaseKind, Sight, Template } from '../protocol/messages';

/** A tick of the editor: an act that a phase allows, or one of its two switches. */
export type Choice = 'post' | 'voice' | 'vote' | 'tag' | 'comment' | 'approves' | 'waits';

/* A post that may be made may be corrected. */
const WITH: Partial<Record<Choice, readonly Act[]>> = {
	post: ['post', 'edit', 'withdraw'],
	comment: ['comment', 'withdraw'],
};

const PRESETS: Readonly<
	Record<PhaseKind, { minutes: number; allows: readonly Act[]; floor: readonly Sight[] }>
> = {
	lobby: { minutes: 0, allows: ['draft'], floor: [] },
	collect: { minutes: 5, allows: ['post', 'edit', 'withdraw'], floor: [] },
	read: { minutes: 3, allows: ['voice', 'tag', 'comment', 'withdraw'], floor: ['phenomena'] },
	vote: { minutes: 2, allows: ['vote', 'voice'], floor: ['phenomena', 'voted'] },
	discuss: {
		minutes: 3,
		allows: ['comment', 'voice', 'tag', 'withdraw'],
		floor: ['phenomena', 'tallies'],
	},
	wrap_up: { minutes: 2, allows: [], floor: ['phenomena', 'tallies'] },
};

/** What can be ticked in a phase of a kind; nothing in the lobby. */
export function choicesOf(kind: PhaseKind): readonly Choice[] {
	if (kind === 'lobby') return [];
	return ['post', 'approves', 'voice', 'vote', 'tag', 'comment', 'waits'];
}

export function newPhase(kind: PhaseKind): Phase {
	const { minutes, allows, floor } = PRESETS[kind];
	return {
		kind,
		length_s: minutes * 60,
		waits: false,
		allows: [...allows],
		floor: [...floor],
		desk: [...new Set<Sight>(['phenomena', ...floor])],
		approves: false,
		prompt: '',
	};
}

export function switchChoice(phase: Phase, choice: Choice, on: boolean): Phase {
	if (choice === 'approves') return { ...phase, approves: on };
	if (choice === 'waits') return { ...phase, waits: on };
	const acts = WITH[choice] ?? [choice];
	const others = phase.allows.filter((act) => !acts.includes(act));
	const left = on ? [...others, ...acts] : keepWithdrawal(phase, others);
	return { ...phase, allows: left };
}

/* What may be written by either tick may be withdrawn while one of them is on. */
function keepWithdrawal(phase: Phase, left: readonly Act[]): Act[] {
	const writes = left.includes('post') || left.includes('comment');
	const had = phase.allows.includes('withdraw');
	return writes && had && !left.includes('withdraw') ? [...left, 'withdraw'] : [...left];
}

const votes = (phase: Phase) => phase.allows.includes('vote');

/** Are tallies hidden from all, the facilitator too, while votes are given? */
export function isBlind(template: Template): boolean {
	return template.phases.filter(votes).every((phase) => !phase.desk.includes('tallies'));
}

export function withBlind(template: Template, blind: boolean): Template {
	const shown = (sights: readonly Sight[]) => {
		const others = sights.filter((sight) => sight !== 'tallies');
		return blind ? others : [...new Set<Sight>([...others, 'phenomena', 'tallies'])];
	};
	const phases = template.phases.map((phase) => {
		if (!votes(phase)) return phase;
		return { ...phase, floor: shown(phase.floor), desk: shown(phase.desk) };
	});
	return { ...template, phases };
}

/** A copy to be edited; its id says that it is no built-in one. */
export function cloneTemplate(template: Template): Template {
	const phases = template.phases.map((phase) => ({ ...phase, allows: [...phase.allows] }));
	const { id } = template;
	return { ...template, id: id.endsWith('-own') ? id : `${id}-own`.slice(0, 40), phases };
}
