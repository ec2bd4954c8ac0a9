// SPDX-License-Identifier: EUPL-1.2
/* What came of it, from the close on: told by the room or, once that is archived, by the hub. */
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { focusSoon, isFocusLost } from '../a11y/focus';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import type { Step } from '../protocol/messages';
import type { Live } from '../session/live';
import { graceUntil } from '../session/room';
import { Carriers } from './steps';
import type { Summary, SummaryLine } from './summarise';

export function SummaryPage({ summary, live }: { summary: Summary; live?: Live }) {
	const t = facilitator.value;
	useEffect(() => {
		/* What had the focus may have been a part of the session. */
		if (isFocusLost()) focusSoon('#ended');
	}, []);
	const { lines, steps } = summary;
	const votes = lines.reduce((sum, line) => sum + line.votes, 0);
	const facts: readonly (readonly [string, number])[] = [
		[t.factPhenomena(lines.length), lines.length],
		[t.factVotes(votes), votes],
		[t.factSteps(steps.length), steps.length],
	];
	return (
		<main class="fend" id="content" tabIndex={-1}>
			<h1 id="ended" tabIndex={-1}>
				{t.ended}
			</h1>
			{live && <Grace live={live} />}
			<dl class="fend__f">
				{facts.map(([name, count]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd class="num">{count}</dd>
					</div>
				))}
			</dl>
			<section class="panel box" aria-labelledby="most">
				<h2 id="most">{t.most}</h2>
				{lines.length === 0 && <p class="muted">{t.nothingWritten}</p>}
				<ol class="fend__l">
					{lines.map((line) => (
						<Line key={line.n} line={line} />
					))}
				</ol>
			</section>
			<section class="panel box" aria-labelledby="agreed">
				<h2 id="agreed">{t.agreed}</h2>
				{steps.length === 0 && <p class="muted">{t.noSteps}</p>}
				<ul class="steps">
					{steps.map((step) => (
						<Agreed key={step.id} step={step} />
					))}
				</ul>
			</section>
		</main>
	);
}

function Line({ line }: { line: SummaryLine }) {
	return (
		<li>
			<p class="row__v num">
				<strong>{line.votes}</strong>{' '}
				<span class="small muted">{common.value.votesUnit(line.votes)}</span>
			</p>
			<div class="row__b">
				<h3 class="row__t">
					<span class="card__no num">{line.n}</span>{' '}
					{line.text === undefined ? <em>{common.value.gap}</em> : line.text}
				</h3>
				<p class="small muted num">{common.value.voices(line.voices)}</p>
			</div>
		</li>
	);
}

function Agreed({ step }: { step: Step }) {
	return (
		<li>
			<p class="text">{step.what}</p>
			<Carriers step={step} />
		</li>
	);
}

/** Counts down while the last texts may still come. */
function Grace({ live }: { live: Live }) {
	const t = facilitator.value;
	const left = useComputed(() => {
		const room = live.room.value;
		if (room.agenda?.sealed) return 0;
		return Math.max(0, Math.ceil((graceUntil(room) - live.now.value) / 1000));
	});
	const seconds = left.value;
	return (
		<p class="muted">
			{seconds > 0 ? t.endedGrace(tools.value.span(seconds * 1000)) : t.endedSealed}
		</p>
	);
}
