// SPDX-License-Identifier: EUPL-1.2
/* The clock and what moves it: phases, undo, more time, the way in, the end. */
import { useComputed } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { moderation } from '../i18n/moderation';
import type { Live } from '../session/live';
import {
	isClosed,
	isFrozen,
	isPaused,
	isStill,
	isTimed,
	phaseNow,
	roundNow,
} from '../session/room';
import { Button } from '../ui/button';
import { CheckIcon, ClockIcon } from '../ui/icons';
import { NextIcon, PauseIcon, PlayIcon, PlusIcon, StopIcon, UndoIcon } from '../ui/more-icons';
import { Ring } from '../ui/ring';
import { useTime } from '../ui/timer';
import { canBeginRound, extend, freeze, moveOn, pause, takeBack } from './acts';
import type { Desk } from './desk';
import { Join } from './join';
import { moveReveals, undoSeconds } from './moves';

export function Control({ desk }: { desk: Desk }) {
	const t = facilitator.value;
	return (
		<section
			class={`panel ctl${desk.tab.value === 'time' ? '' : ' not-phone'}`}
			id="time"
			aria-labelledby="time-title"
		>
			<h2 id="time-title" class="sr">
				{t.timeAndPhases}
			</h2>
			<PhaseClock live={desk.live} />
			<Prompt live={desk.live} />
			<Moves desk={desk} />
			<People live={desk.live} />
			<Mover live={desk.live} />
			<Phases live={desk.live} />
			<Join desk={desk} />
			<Emergency desk={desk} />
		</section>
	);
}

function PhaseClock({ live }: { live: Live }) {
	const time = useTime(live);
	const room = live.room.value;
	const phases = room.welcome?.template.phases ?? [];
	if (!isTimed(room)) {
		return (
			<>
				<Ring phases={phases}>
					<span class="ring__p">{time.name}</span>
					<strong class="ring__word">{facilitator.value.waits}</strong>
				</Ring>
				<p class="sr">{`${time.name.value}: ${facilitator.value.waits}`}</p>
			</>
		);
	}
	return (
		<div role="timer" aria-label={time.label}>
			<Ring phases={phases} gone={time.gone.value} width={8}>
				<span class="ring__p">{time.name}</span>
				<strong class="num">{time.phaseText}</strong>
				<span class="num muted small">
					{isStill(room) ? common.value.still : time.wholeText}
				</span>
			</Ring>
		</div>
	);
}

/** What all are asked to do in this phase, in the organisation's own words. */
function Prompt({ live }: { live: Live }) {
	const prompt = phaseNow(live.room.value)?.prompt;
	return prompt ? <p class="ctl__p">{prompt}</p> : null;
}

function Moves({ desk }: { desk: Desk }) {
	const { live } = desk;
	const room = live.room.value;
	const { agenda } = room;
	const phases = room.welcome?.template.phases ?? [];
	const left = useComputed(() => {
		return undoSeconds(live.room.value.agenda?.undo_until ?? 0, live.now.value);
	});
	if (!agenda || isClosed(room)) return null;
	const open = left.value > 0;
	/* The undo button goes away under the focus. */
	if (!open && document.activeElement?.id === 'undo') focusSoon('#next');
	const next = phases[agenda.phase + 1];
	const from = open ? agenda.shown : agenda.phase;
	const reveals = moveReveals(phases, from, open ? agenda.phase : agenda.phase + 1);
	return (
		<div class="ctl__b">
			<Button
				id="next"
				look="primary"
				class="ctl__w"
				aria-describedby="next-note"
				aria-disabled={desk.isMoving() || undefined}
				onClick={() => moveOn(desk)}
			>
				<NextIcon />{' '}
				{open ? facilitator.value.reveal[reveals] : nextLabel(agenda.phase, next?.kind)}
			</Button>
			{open && (
				<Button id="undo" class="ctl__w undo" onClick={() => takeBack(desk)}>
					<UndoIcon /> {facilitator.value.undo}{' '}
					<span class="undo__s num" aria-hidden="true">
						{left} s
					</span>
				</Button>
			)}
			<p class="ctl__n small muted" id="next-note">
				{next || open ? facilitator.value.moveNotes[reveals] : facilitator.value.lastNote}{' '}
				{!open && <WritingNote live={live} />}
			</p>
			{isTimed(room) && <Pause desk={desk} />}
			{isTimed(room) &&
				[1, 2].map((minutes) => <Extend key={minutes} {...{ desk, minutes }} />)}
			{canBeginRound(desk) && (
				<Button class="ctl__w" onClick={() => desk.ask({ is: 'round' })}>
					{moderation.value.newRound(roundNow(room) + 1)}
				</Button>
			)}
		</div>
	);
}

function nextLabel(phase: number, kind: keyof typeof facilitator.value.moveTo | undefined): string {
	const t = facilitator.value;
	if (!kind) return t.end;
	return phase === 0 ? t.start : t.moveTo[kind];
}

function WritingNote({ live }: { live: Live }) {
	const { writing } = live.present.value;
	const grace = live.room.value.welcome?.template.grace_s ?? 0;
	if (writing === 0 || grace === 0) return null;
	return <>{facilitator.value.writingNote(writing, tools.value.span(grace * 1000))}</>;
}

function Pause({ desk }: { desk: Desk }) {
	const room = desk.live.room.value;
	if (isFrozen(room)) return null;
	const paused = isPaused(room);
	return (
		<Button class="ctl__w" onClick={() => pause(desk)}>
			{paused ? <PlayIcon /> : <PauseIcon />}{' '}
			{paused ? moderation.value.resume : moderation.value.pause}
		</Button>
	);
}

function Extend({ desk, minutes }: { desk: Desk; minutes: number }) {
	const t = facilitator.value;
	return (
		<Button onClick={() => extend(desk, minutes)}>
			<PlusIcon />
			<span>
				{t.extend(minutes)}
				<span class="sr">{t.extendRest}</span>
			</span>
		</Button>
	);
}

/** What is seldom and not to be pressed by accident stands last. */
function Emergency({ desk }: { desk: Desk }) {
	const t = moderation.value;
	const frozen = isFrozen(desk.live.room.value);
	return (
		<div class="ctl__e">
			{!frozen && (
				<Button look="danger" onClick={() => freeze(desk)}>
					<StopIcon /> {t.freeze}
				</Button>
			)}
			<Button look="danger" class="hide-l" onClick={() => desk.ask({ is: 'ending' })}>
				{facilitator.value.end}
			</Button>
		</div>
	);
}

function People({ live }: { live: Live }) {
	const t = facilitator.value;
	const { present, writing, ready } = live.present.value;
	const extra = live.room.value.agenda?.extra ?? 0;
	const of = Math.max(present, ready);
	const shown = [common.value.present(present), t.writing(writing), t.ready(ready, of)];
	if (extra > 0) shown.push(t.extra(extra));
	return (
		<ul class="people" aria-label={t.people}>
			{shown.map((text) => (
				<li key={text} class="badge badge--plain num">
					{text}
				</li>
			))}
		</ul>
	);
}

/** Which of the facilitators moved the phase, where there is more than oneself. */
function Mover({ live }: { live: Live }) {
	const by = live.room.value.agenda?.by;
	if (!by) return null;
	const t = moderation.value;
	const own = by.n === live.mine.value.facilitator;
	return <p class="small muted">{own ? t.movedByYou : t.movedBy(by.n, by.name ?? '')}</p>;
}

function Phases({ live }: { live: Live }) {
	const t = facilitator.value;
	const room = live.room.value;
	const now = room.agenda?.phase ?? 0;
	const phases = room.welcome?.template.phases ?? [];
	return (
		<ol class="phases">
			{phases.map((phase, index) => {
				const state = index < now ? 'done' : index === now ? 'now' : '';
				return (
					<li
						key={`${index} ${phase.kind}`}
						class={state}
						aria-current={state === 'now' ? 'step' : undefined}
					>
						<span class="phases__i num" aria-hidden="true">
							{index < now ? <CheckIcon /> : phase.length_s ? index : <ClockIcon />}
						</span>
						<span>
							{common.value.phases[phase.kind]}
							{index < now && <span class="sr"> {t.done}</span>}
						</span>
						<span class="num muted">
							{phase.length_s ? tools.value.span(phase.length_s * 1000) : t.waits}
						</span>
					</li>
				);
			})}
		</ol>
	);
}
