// SPDX-License-Identifier: EUPL-1.2
/* The stub of a card, its full height: what one can do with the phenomenon, or what came of it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { common } from '../i18n/common';
import { CheckIcon } from './icons';
import { Rounds } from './rounds';

interface RailButtonProps {
	/** The id of the phenomenon's text: a vote button alone does not say what it is for. */
	describedBy: string;
	pressed: boolean;
	/** Always in the button's name; that it is pressed is told by `aria-pressed`. */
	name: string;
	/** What is seen, when it differs from the name. */
	shown?: string;
	icon: ComponentChildren;
	/** It can be reached but does nothing: `press` explains. */
	disabled?: boolean;
	press: () => void;
}

/** A second press this soon is a slip of the finger: a double tap votes, it doesn't take back. */
const SLIP_MS = 400;

export function RailButton(props: RailButtonProps) {
	const { describedBy, pressed, name, shown = name, icon, disabled, press } = props;
	const pressedAt = useRef(Number.NEGATIVE_INFINITY);
	const pressOnce = () => {
		if (performance.now() - pressedAt.current < SLIP_MS) return;
		pressedAt.current = performance.now();
		press();
	};
	return (
		<button
			type="button"
			class={`vote${disabled ? ' vote--off' : ''}`}
			aria-pressed={pressed}
			aria-describedby={describedBy}
			aria-disabled={disabled ? true : undefined}
			onClick={pressOnce}
		>
			{pressed ? <CheckIcon /> : icon}
			<span class="vote__l">
				{shown !== name && <span class="sr">{name}: </span>}
				{shown}
			</span>
		</button>
	);
}

interface RailTallyProps {
	votes: number;
	/** The votes of the rounds before. */
	rounds?: readonly number[] | undefined;
	mine: boolean;
	/** The word for one's own vote. */
	own: string;
}

/** A revealed tally is no button. */
export function RailTally({ votes, rounds, mine, own }: RailTallyProps) {
	return (
		<div class={`vote vote--done${mine ? ' vote--mine' : ''}`}>
			<span class="vote__n num">{votes}</span>{' '}
			<span class="vote__l">{common.value.votesUnit(votes)}</span>
			{mine && (
				<span class="vote__m">
					{' '}
					<CheckIcon /> {own}
				</span>
			)}
			<Rounds rounds={rounds} votes={votes} />
		</div>
	);
}
