// SPDX-License-Identifier: EUPL-1.2
/* Giving dots: one press where one is the most, a stepper where a phenomenon may have several. */
import type { ComponentChildren } from 'preact';
import type { Announcer } from '../a11y/announcer';
import { common } from '../i18n/common';
import { roomText } from '../i18n/room';
import type { Live } from '../session/live';
import { textId } from '../ui/card';
import { MinusIcon, PlusIcon, UpIcon } from '../ui/more-icons';
import { RailButton } from '../ui/vote';

interface VoteRailProps {
	id: number;
	live: Live;
	announcer: Announcer;
}

/* A vote is set, never added: pressed again it is taken back. */
export function VoteRail({ id, live, announcer }: VoteRailProps) {
	const text = roomText.value;
	const each = live.room.value.welcome?.template.dots_each ?? 1;
	const voted = live.voted(id).value;
	const locked = live.phenomenon(id).value?.locked ?? false;
	const spent = voted === 0 && live.mine.value.dotsLeft <= 0;
	const set = (dots: number) => void live.say({ t: 'vote', on: id, dots });
	if (each > 1) return <Stepper id={id} live={live} announcer={announcer} set={set} />;
	const press = () => {
		if (locked) announcer.say(common.value.locked);
		else if (spent) announcer.say(text.dotsSpent);
		else set(voted > 0 ? 0 : 1);
	};
	return (
		<RailButton
			describedBy={textId(id)}
			pressed={voted > 0}
			name={text.vote}
			shown={voted > 0 ? text.voted : text.vote}
			icon={<UpIcon />}
			disabled={spent || locked}
			press={press}
		/>
	);
}

/** From none to the most: two buttons and the number between them. */
function Stepper({ id, live, announcer, set }: VoteRailProps & { set: (dots: number) => void }) {
	const text = roomText.value;
	const most = live.room.value.welcome?.template.dots_each ?? 1;
	const voted = live.voted(id).value;
	const locked = live.phenomenon(id).value?.locked ?? false;
	const why = () => {
		if (locked) return common.value.locked;
		return voted >= most ? text.stepper(most) : text.dotsSpent;
	};
	const button = (by: 1 | -1, name: string, icon: ComponentChildren, can: boolean) => (
		<button
			type="button"
			class="stepper__b"
			aria-label={name}
			aria-describedby={textId(id)}
			aria-disabled={can ? undefined : true}
			onClick={() => (can ? set(voted + by) : by > 0 && announcer.say(why()))}
		>
			{icon}
		</button>
	);
	const more = !locked && voted < most && live.mine.value.dotsLeft > 0;
	return (
		<fieldset class={`vote stepper${voted > 0 ? ' stepper--on' : ''}`}>
			<legend class="sr">{text.stepper(most)}</legend>
			{button(1, text.moreVotes, <PlusIcon />, more)}
			<span class="vote__l num">
				<strong class="vote__n">{voted}</strong> {common.value.votesUnit(voted)}
			</span>
			{button(-1, text.fewerVotes, <MinusIcon />, !locked && voted > 0)}
		</fieldset>
	);
}

/** The dots that are left, as dots and in words. */
export function Dots({ live, panel = false }: { live: Live; panel?: boolean }) {
	const { dots = 0, dots_each = 1 } = live.room.value.welcome?.template ?? {};
	const left = Math.max(0, live.mine.value.dotsLeft);
	const row = (
		<p class="dots">
			<span class="dots__d" aria-hidden="true">
				{Array.from({ length: dots }, (_, index) => (
					<i key={index} class={index < left ? '' : 'used'} />
				))}
			</span>
			<strong class="num">{roomText.value.dotsLeft(left, dots)}</strong>
		</p>
	);
	if (!panel) return row;
	return (
		<section class="panel box hide-s" aria-labelledby="dots">
			<h2 id="dots">{roomText.value.dotsTitle}</h2>
			{row}
			<p class="muted small">{roomText.value.dotsRule(dots_each)}</p>
		</section>
	);
}
