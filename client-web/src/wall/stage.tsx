// SPDX-License-Identifier: EUPL-1.2
/* The main thing on the wall, one for each scene. */
import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { common } from '../i18n/common';
import { wall } from '../i18n/wall';
import type { Live } from '../session/live';
import { phaseNow, roundNow } from '../session/room';
import { CheckIcon, FlagIcon } from '../ui/icons';
import { EditIcon, SpotIcon, StopIcon } from '../ui/more-icons';
import { leafOf, sizeOf, turnAt } from './pick';
import type { Line, Scene } from './scene';

interface StageProps {
	live: Live;
	scene: Scene;
}

export function Stage({ live, scene }: StageProps) {
	switch (scene.name) {
		case 'frozen':
			return <Frozen />;
		case 'lobby':
			return <Question live={live} />;
		case 'count':
			return <Count live={live} />;
		case 'vote':
			return <Vote live={live} />;
		case 'spot':
			return <Spot live={live} scene={scene} />;
		case 'list':
		case 'most':
			return <List key={scene.name} live={live} scene={scene} />;
		case 'steps':
			return <Steps live={live} />;
		case 'closed':
			return <Closed live={live} scene={scene} />;
	}
}

function Main({ children }: { children: ComponentChildren }) {
	return (
		<main class="wall__m" id="content">
			{children}
		</main>
	);
}

function Kicker({ icon, text }: { icon: ComponentChildren; text: string }) {
	return (
		<p class="wall__k">
			{icon} {text}
		</p>
	);
}

function kickerOf(live: Live): string {
	const phase = phaseNow(live.room.value);
	/* The organisation's own words go before ours. */
	return phase ? phase.prompt || wall.value.kicker[phase.kind] : '';
}

const SIZES = { xl: undefined, l: 'wall__l', m: 'wall__m1', s: 'wall__s1' };

/** An emergency: nothing of the session is shown until a facilitator goes on. */
function Frozen() {
	return (
		<Main>
			<Kicker icon={<StopIcon />} text={common.value.frozenTitle} />
			<h1>{wall.value.frozen}</h1>
			<p class="wall__dim">{common.value.frozenText}</p>
		</Main>
	);
}

function Question({ live }: { live: Live }) {
	const question = live.room.value.welcome?.question ?? '';
	return (
		<Main>
			<Kicker icon={<EditIcon />} text={kickerOf(live)} />
			<h1 class={SIZES[sizeOf(question)]}>{question}</h1>
		</Main>
	);
}

/** Before the others' texts are shown: how many there are, nothing of what they say. */
function Count({ live }: { live: Live }) {
	const t = wall.value;
	const room = live.room.value;
	const question = room.welcome?.question ?? '';
	const { phenomena } = room.counts;
	const soon = (room.agenda?.undo_until ?? 0) > 0 && phaseNow(room)?.kind !== 'collect';
	return (
		<Main>
			<Kicker icon={<EditIcon />} text={kickerOf(live)} />
			<h1 class={SIZES[sizeOf(question)]}>{question}</h1>
			<p class="wall__count">
				<strong class="num">{phenomena}</strong>
				<span>
					{t.written(phenomena)}
					<span class="wall__dim">{soon ? t.opensSoon : t.writtenLater}</span>
				</span>
			</p>
		</Main>
	);
}

/** How many have voted, and when the result is shown. */
function Voted({ live }: { live: Live }) {
	const t = wall.value;
	const room = live.room.value;
	const { voted } = room.counts;
	const voting = phaseNow(room)?.kind === 'vote';
	return (
		<p class="wall__count">
			<strong class="num">
				{t.voted(voted, Math.max(voted, live.present.value.present))}
			</strong>
			<span>
				{t.votedRest}
				<span class="wall__dim">{voting ? t.votedLater : t.talliesSoon}</span>
			</span>
		</p>
	);
}

function Vote({ live }: { live: Live }) {
	const t = wall.value;
	const room = live.room.value;
	const dots = room.welcome?.template.dots ?? 0;
	const round = roundNow(room);
	const parts = [`${kickerOf(live)}: ${t.dots(dots)}`, round > 1 && t.roundNow(round)];
	return (
		<Main>
			<Kicker icon={<CheckIcon />} text={parts.filter(Boolean).join(' · ')} />
			<h1>{t.voteTitle}</h1>
			<Voted live={live} />
		</Main>
	);
}

function Spot({ live, scene }: StageProps) {
	const t = wall.value;
	const { spot, lines, tallied } = scene;
	if (!spot) return null;
	const others = lines.filter((line) => line !== spot).slice(0, 4);
	const text = spot.text ?? common.value.gap;
	const voting = phaseNow(live.room.value)?.kind === 'vote';
	return (
		<>
			<Main>
				<Kicker icon={<SpotIcon />} text={t.spotKicker} />
				<h1 class={SIZES[sizeOf(text)]} lang={spot.lang}>
					{text}
				</h1>
				{tallied && (
					<p class="wall__meta num">
						<strong>{spot.votes}</strong> {common.value.votesUnit(spot.votes)}{' '}
						<span aria-hidden="true">·</span> {t.sameVoice}{' '}
						<strong>{spot.voices}</strong>
						<Also line={spot} />
					</p>
				)}
				{!tallied && voting && <Voted live={live} />}
			</Main>
			{tallied && others.length > 0 && (
				<Most title={t.nextVotes} lines={others} top={spot.votes} />
			)}
		</>
	);
}

function Most({ title, lines, top }: { title: string; lines: readonly Line[]; top: number }) {
	const most = Math.max(1, top, ...lines.map((line) => line.votes));
	return (
		<section class="wall__t" aria-labelledby="most">
			<h2 id="most">{title}</h2>
			<ol>
				{lines.map((line) => (
					<li key={line.id}>
						<span class="wall__n num">
							<span class="sr">{wall.value.votesBefore} </span>
							{line.votes}
						</span>
						<svg
							class="wall__bar"
							viewBox="0 0 300 8"
							preserveAspectRatio="none"
							aria-hidden="true"
						>
							<rect class="b0" width="300" height="8" rx="4" />
							<rect class="b1" width={(300 * line.votes) / most} height="8" rx="4" />
						</svg>
						<LineText line={line} />
					</li>
				))}
			</ol>
		</section>
	);
}

function LineText({ line }: { line: Line }) {
	return (
		<span class="wall__x" lang={line.lang}>
			{line.text ?? common.value.gap}
			<Also line={line} />
		</span>
	);
}

/** The rounds of voting side by side, and how many were merged into the line. */
function Also({ line }: { line: Line }) {
	const t = wall.value;
	const rounds = [...line.rounds, line.votes].map((votes, index) => t.round(index + 1, votes));
	const parts = [
		line.rounds.length > 0 && rounds.join(' · '),
		line.merged > 0 && t.merged(line.merged),
	].filter(Boolean);
	return parts.length > 0 ? <span class="wall__also num">{parts.join(' · ')}</span> : null;
}

/** Turns are counted from when the list came up, so that its top is what is seen first. */
function useTurn(live: Live): number {
	const since = useMemo(() => live.now.peek(), []);
	return useComputed(() => turnAt(live.now.value - since)).value;
}

const LEAF_LINES = 6;

/** All phenomena, a leaf at a time; by votes once they are shown. */
function List({ live, scene }: StageProps) {
	const t = wall.value;
	const { lines, tallied } = scene;
	const turn = useTurn(live);
	const leaf = leafOf(lines.length, LEAF_LINES, turn);
	const question = live.room.value.welcome?.question ?? '';
	return (
		<Main>
			<Kicker icon={<EditIcon />} text={kickerOf(live)} />
			<div class="wall__h2">
				<h1 class="wall__small">{question}</h1>
				<p class="num">
					{tallied ? t.mostVotes : t.phenomena(lines.length)}
					{leaf.pages > 1 && ` · ${t.leaf(leaf.page + 1, leaf.pages)}`}
				</p>
			</div>
			<ol class="wall__list">
				{lines.slice(leaf.from, leaf.to).map((line) => (
					<li key={line.id}>
						<span class="wall__n num">
							{tallied && <span class="sr">{t.votesBefore} </span>}
							{tallied ? line.votes : line.n}
						</span>
						<LineText line={line} />
					</li>
				))}
			</ol>
		</Main>
	);
}

const LEAF_STEPS = 4;

function Steps({ live }: { live: Live }) {
	const t = wall.value;
	const steps = [...live.room.value.steps.values()];
	const turn = useTurn(live);
	const leaf = leafOf(steps.length, LEAF_STEPS, turn);
	return (
		<Main>
			<Kicker icon={<FlagIcon />} text={kickerOf(live)} />
			<div class="wall__h2">
				<h1 class="wall__small">{t.stepsTitle}</h1>
				{leaf.pages > 1 && <p class="num">{t.leaf(leaf.page + 1, leaf.pages)}</p>}
			</div>
			{steps.length === 0 && <p class="wall__dim">{t.noSteps}</p>}
			<ul class="wall__list wall__list--one">
				{steps.slice(leaf.from, leaf.to).map((step) => (
					<li key={step.id}>
						<span class="wall__x">{step.what}</span>
						<span class="wall__dim">
							{[step.who, step.whom].filter(Boolean).join(' → ')}
						</span>
					</li>
				))}
			</ul>
		</Main>
	);
}

function Closed({ live, scene }: StageProps) {
	const t = wall.value;
	const steps = live.room.value.steps.size;
	return (
		<Main>
			<Kicker icon={<CheckIcon />} text={t.closedKicker} />
			<h1>{t.closedTitle}</h1>
			<p class="wall__meta num">
				{t.phenomena(scene.lines.length)} <span aria-hidden="true">·</span> {t.steps(steps)}
			</p>
			<p>{t.closedText}</p>
		</Main>
	);
}
