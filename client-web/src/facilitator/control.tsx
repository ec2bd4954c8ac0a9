// SPDX-License-Identifier: EUPL-1.2
/* The clock and what moves it: phases, undo, more time, the way in, the end. */
import { useComputed } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import type { Live } from '../session/live';
import { isClosed } from '../session/room';
import { Button } from '../ui/button';
import { CheckIcon, ClockIcon, NextIcon, PlusIcon, UndoIcon } from '../ui/icons';
import { Ring } from '../ui/ring';
import { useTime } from '../ui/timer';
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
			<Moves desk={desk} />
			<People live={desk.live} />
			<Phases live={desk.live} />
			<Join live={desk.live} announcer={desk.announcer} />
			<Button
				look="danger"
				class="hide-l"
				onClick={() => {
					desk.ending.value = true;
				}}
			>
				{t.end}
			</Button>
		</section>
	);
}

function PhaseClock({ live }: { live: Live }) {
	const time = useTime(live);
	const room = live.room.value;
	const phases = room.welcome?.template.phases ?? [];
	if (room.agenda?.ends === 0) {
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
				<span class="num muted small">{time.wholeText}</span>
			</Ring>
		</div>
	);
}

/** A second press this soon after the first is a slip of the finger, not a wish to reveal. */
const SLIP_MS = 1_000;

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
	const press = () => {
		if (desk.isMoving()) return;
		if (open && live.clock.now() - agenda.begun < SLIP_MS) return;
		if (open) void desk.act({ t: 'reveal', move: agenda.move }, facilitator.value.revealed);
		else if (next) void desk.act({ t: 'move', from: agenda.phase, to: agenda.phase + 1 });
		else desk.ending.value = true;
	};
	return (
		<div class="ctl__b">
			<Button
				id="next"
				look="primary"
				class="ctl__w"
				aria-describedby="next-note"
				aria-disabled={desk.isMoving() || undefined}
				onClick={press}
			>
				<NextIcon />{' '}
				{open ? facilitator.value.reveal[reveals] : nextLabel(agenda.phase, next?.kind)}
			</Button>
			{open && (
				<Button
					id="undo"
					class="ctl__w undo"
					onClick={() => void takeBack(desk, agenda.move)}
				>
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
			{agenda.ends > 0 &&
				[1, 2].map((minutes) => <Extend key={minutes} {...{ desk, minutes }} />)}
		</div>
	);
}

function nextLabel(phase: number, kind: keyof typeof facilitator.value.moveTo | undefined): string {
	const t = facilitator.value;
	if (!kind) return t.end;
	return phase === 0 ? t.start : t.moveTo[kind];
}

async function takeBack(desk: Desk, move: number): Promise<void> {
	if (desk.isMoving()) return;
	await desk.act({ t: 'undo', move }, facilitator.value.undone);
}

function WritingNote({ live }: { live: Live }) {
	const { writing } = live.present.value;
	const grace = live.room.value.welcome?.template.grace_s ?? 0;
	if (writing === 0 || grace === 0) return null;
	return <>{facilitator.value.writingNote(writing, tools.value.span(grace * 1000))}</>;
}

function Extend({ desk, minutes }: { desk: Desk; minutes: number }) {
	const t = facilitator.value;
	const extend = () => {
		const phase = desk.live.room.value.agenda?.phase ?? 0;
		void desk.act({ t: 'extend', phase, seconds: minutes * 60 }, t.extended);
	};
	return (
		<Button onClick={extend}>
			<PlusIcon />
			<span>
				{t.extend(minutes)}
				<span class="sr">{t.extendRest}</span>
			</span>
		</Button>
	);
}

function People({ live }: { live: Live }) {
	const t = facilitator.value;
	const { present, writing, ready } = live.present.value;
	const extra = live.room.value.agenda?.extra ?? 0;
	const shown = [common.value.present(present), t.writing(writing), t.ready(ready)];
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
						key={phase.kind}
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
