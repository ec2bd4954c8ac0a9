// SPDX-License-Identifier: EUPL-1.2
/* What came of it, from the close on: told by the room or, once that is archived, by the hub. */
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { focusSoon, isFocusLost } from '../a11y/focus';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import type { Step, Summary, SummaryThread } from '../protocol/messages';
import type { Live } from '../session/live';
import { graceUntil } from '../session/room';
import { threadsInOrder } from '../session/summary';
import { Button } from '../ui/button';
import { MergedTexts } from '../ui/members';
import { PrintIcon } from '../ui/more-icons';
import { Rounds } from '../ui/rounds';
import { Carriers } from './steps';

interface SummaryPageProps {
	summary: Summary | undefined;
	live?: Live;
}

export function SummaryPage({ summary, live }: SummaryPageProps) {
	const t = facilitator.value;
	useEffect(() => {
		/* What had the focus may have been a part of the session. */
		if (isFocusLost()) focusSoon('#ended');
	}, []);
	if (!summary) return null;
	const { date, time } = tools.value;
	return (
		<main class="fend" id="content" tabIndex={-1}>
			<div class="fend__h">
				<div>
					<h1 id="ended" tabIndex={-1}>
						{t.ended}
					</h1>
					<p class="onlyprint">
						<strong>{summary.title}</strong>
						{summary.closed > 0 &&
							` · ${t.opened(date(summary.closed), time(summary.closed))}`}
					</p>
					<p class="muted">{summary.question}</p>
				</div>
				<Button class="noprint" onClick={() => print()}>
					<PrintIcon /> {t.print}
				</Button>
			</div>
			{live && <Grace live={live} />}
			<Facts summary={summary} />
			<section class="panel box" aria-labelledby="most">
				<h2 id="most">{t.most}</h2>
				{summary.threads.length === 0 && <p class="muted">{t.nothingWritten}</p>}
				<ol class="fend__l">
					{threadsInOrder(summary.threads).map((thread) => (
						<Line key={thread.n} thread={thread} />
					))}
				</ol>
			</section>
			<section class="panel box" aria-labelledby="agreed">
				<h2 id="agreed">{t.agreed}</h2>
				{summary.steps.length === 0 && <p class="muted">{t.noSteps}</p>}
				<ul class="steps">
					{summary.steps.map((step) => (
						<Agreed key={step.id} step={step} />
					))}
				</ul>
			</section>
		</main>
	);
}

function Facts({ summary }: { summary: Summary }) {
	const t = facilitator.value;
	const { threads, steps, present_max } = summary;
	const votes = threads.reduce((sum, thread) => sum + thread.votes, 0);
	const facts: (readonly [string, number])[] = [
		[t.factPhenomena(threads.length), threads.length],
		[t.factVotes(votes), votes],
		[t.factSteps(steps.length), steps.length],
	];
	/* The live state does not know the peak; only the hub's own summary does. */
	if (present_max > 0) facts.push([t.factPresent, present_max]);
	return (
		<dl class="fend__f">
			{facts.map(([name, count]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd class="num">{count}</dd>
				</div>
			))}
		</dl>
	);
}

function Line({ thread }: { thread: SummaryThread }) {
	return (
		<li>
			<div class="row__v num">
				<p>
					<strong>{thread.votes}</strong>{' '}
					<span class="small muted">{common.value.votesUnit(thread.votes)}</span>
				</p>
				<Rounds rounds={thread.rounds} votes={thread.votes} />
			</div>
			<div class="row__b">
				<h3 class="row__t">
					<span class="card__no num">{thread.n}</span>{' '}
					{thread.text ?? <em>{common.value.gap}</em>}
				</h3>
				<MergedTexts merged={thread.merged} />
				<p class="small muted num">{common.value.voices(thread.voices)}</p>
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
