// SPDX-License-Identifier: EUPL-1.2
/* A session that is over: what rose and what was agreed. */
import type { ComponentChildren } from 'preact';
import { tools } from '../i18n';
import { became } from '../i18n/became';
import { common } from '../i18n/common';
import { participant } from '../i18n/participant';
import { roomText } from '../i18n/room';
import type { Summary, SummaryThread } from '../protocol/messages';
import { BecameList } from '../ui/became';
import { Button } from '../ui/button';
import { Foot, SkipLink } from '../ui/foot';
import { CheckIcon } from '../ui/icons';
import { MergedTexts } from '../ui/members';
import { PracticeBanner } from '../ui/practice';
import { Rounds } from '../ui/rounds';
import { Tags } from '../ui/tags';
import { Agreed } from './agreed';
import { CopyButton } from './copy';
import { Door } from './door';
import { toDoor } from './not-found';
import { ReceiptsLink } from './receipts-link';
import type { Visit } from './visit';

interface OverProps {
	visit: Visit;
	summary: Summary | undefined;
	unsent: readonly string[];
}

export function Over({ visit, summary, unsent }: OverProps) {
	const text = participant.value;
	const other = (
		<>
			<Button onClick={() => toDoor(visit)}>{roomText.value.joinOther}</Button>
			<ReceiptsLink />
		</>
	);
	return (
		<div class="page">
			<SkipLink />
			<div>
				{summary?.practice && <PracticeBanner />}
				<Door />
			</div>
			{summary ? (
				<SummaryView summary={summary} more={other}>
					<Unsent texts={unsent} />
				</SummaryView>
			) : (
				<main id="content" class="state" tabIndex={-1}>
					<h1>{text.endedTitle}</h1>
					<p class="state__t">{roomText.value.summaryLater}</p>
					<div class="state__a">{other}</div>
					<Unsent texts={unsent} />
				</main>
			)}
			<Foot />
		</div>
	);
}

/** Shown this once: nothing of it is kept in the browser any more. */
function Unsent({ texts }: { texts: readonly string[] }) {
	if (texts.length === 0) return null;
	return (
		<section class="panel state__d" aria-labelledby="unsent">
			<h2 id="unsent">{roomText.value.unsentTitle}</h2>
			<p class="muted">{roomText.value.unsentText}</p>
			<ul class="own__rest">
				{texts.map((one) => (
					<li key={one}>
						<p class="text">{one}</p>
						<CopyButton text={one} />
					</li>
				))}
			</ul>
		</section>
	);
}

interface SummaryViewProps {
	summary: Summary;
	/** What stands above all else. */
	children?: ComponentChildren;
	/** What stands at the end. */
	more?: ComponentChildren;
}

export function SummaryView({ summary, children, more }: SummaryViewProps) {
	const { date, time } = tools.value;
	return (
		<main id="content" class="closed" tabIndex={-1}>
			<div class="lead">
				<p>
					<span class="badge badge--ok">
						<CheckIcon />{' '}
						{roomText.value.endedAt(date(summary.closed), time(summary.closed))}
					</span>
				</p>
				<h1>{summary.title}</h1>
				<p class="muted">{summary.question}</p>
			</div>
			{children}
			<Facts summary={summary} />
			<div class="closed__g">
				<div class="closed__m">
					<BecameList title={became.value.title} became={summary.became} />
					<section class="panel box" aria-labelledby="rose">
						<h2 id="rose">{roomText.value.rose}</h2>
						{summary.threads.length === 0 && (
							<p class="muted">{roomText.value.nothingRose}</p>
						)}
						<ol class="rose">
							{summary.threads.map((thread) => (
								<Rose key={thread.n} thread={thread} />
							))}
						</ol>
					</section>
				</div>
				<div class="closed__s">
					<Agreed steps={summary.steps} title={roomText.value.agreedTitle} />
					{more}
				</div>
			</div>
		</main>
	);
}

function Rose({ thread }: { thread: SummaryThread }) {
	const { votes, comments } = common.value;
	const line = roomText.value.tallyLine(
		votes(thread.votes),
		thread.voices,
		comments(thread.comments),
	);
	return (
		<li>
			<p class="text">
				<span class="card__no num">{thread.n}</span> {thread.text ?? common.value.gap}
			</p>
			<MergedTexts merged={thread.merged} />
			<Tags tags={thread.tags} free={thread.free} />
			<p class="muted small num">{line}</p>
			<Rounds rounds={thread.rounds} votes={thread.votes} />
		</li>
	);
}

function Facts({ summary }: { summary: Summary }) {
	const sum = (of: (thread: SummaryThread) => number) =>
		summary.threads.reduce((total, thread) => total + of(thread), 0);
	const voices = sum((thread) => thread.voices);
	const votes = sum((thread) => thread.votes);
	const facts: [string, number][] = [
		[roomText.value.factPhenomena(summary.threads.length), summary.threads.length],
		[roomText.value.factVoices(voices), voices],
		[roomText.value.factVotes(votes), votes],
	];
	/* The live state does not know the peak; only the hub's own summary does. */
	if (summary.present_max > 0) facts.push([roomText.value.factPresent, summary.present_max]);
	return (
		<dl class="facts">
			{facts.map(([name, value]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd class="num">{value}</dd>
				</div>
			))}
		</dl>
	);
}
