// SPDX-License-Identifier: EUPL-1.2
/* Beside the threads: is it what it was, and how did the session go. */
import { useSignal } from '@preact/signals';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import type { Transcript } from '../protocol/messages';
import { ShieldIcon } from '../ui/icons';
import { WarnIcon } from '../ui/more-icons';
import { ActivityCurve } from './curve';
import { actText, gapsIn, isSealAwaited, shownDigest, votesIn } from './reading';
import { ShowAll } from './show-all';

export function Seal({ transcript }: { transcript: Transcript }) {
	const t = coordinator.value;
	const { date, time } = tools.value;
	const { verified, digest, session } = transcript;
	const broken = !verified && !isSealAwaited(transcript, Date.now());
	return (
		<section class={`panel seal${broken ? ' seal--broken' : ''}`} aria-labelledby="seal">
			<h2 id="seal">
				{verified && <ShieldIcon />} {broken && <WarnIcon />}{' '}
				{verified ? t.verified : broken ? t.broken : t.unsealed}
			</h2>
			<p>{verified ? t.verifiedText : broken ? t.brokenText : t.unsealedText}</p>
			<p class="seal__d">
				<span class="sr">{t.digest} </span>
				{shownDigest(digest)}
			</p>
			<dl class="seal__l">
				<div>
					<dt>{t.closedAt}</dt>
					<dd class="num">{t.at(date(session.closed), time(session.closed))}</dd>
				</div>
				<div>
					<dt>{t.destroyed}</dt>
					<dd class="num">{gapsIn(transcript)}</dd>
				</div>
			</dl>
		</section>
	);
}

export function Course({ transcript }: { transcript: Transcript }) {
	const t = coordinator.value;
	const { session, threads, steps, phases } = transcript;
	const votes = votesIn(transcript);
	const facts: readonly (readonly [string, number])[] = [
		[t.factPresent, session.present_max],
		[t.factPhenomena(threads.length), threads.length],
		[t.factVotes(votes), votes],
		[t.factSteps(steps.length), steps.length],
	];
	return (
		<section class="panel box" aria-labelledby="course">
			<h2 id="course">{t.course}</h2>
			<dl class="facts">
				{facts.map(([name, count]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd class="num">{count}</dd>
					</div>
				))}
			</dl>
			<ActivityCurve transcript={transcript} />
			<ol class="hist">
				{phases.map((phase) => (
					<li key={`${phase.kind}${phase.begun}`}>
						<span class="small muted num">{tools.value.time(phase.begun)}</span>
						<span>{common.value.phases[phase.kind]}</span>
					</li>
				))}
			</ol>
		</section>
	);
}

const ACTS_FIRST = 5;

export function Acts({ transcript }: { transcript: Transcript }) {
	const t = coordinator.value;
	const whole = useSignal(false);
	const { acts } = transcript;
	const first = whole.value ? acts.length : ACTS_FIRST;
	return (
		<section class="panel box" aria-labelledby="acts">
			<h2 id="acts" tabIndex={-1}>
				{t.acts}
			</h2>
			{acts.length === 0 && <p class="muted">{t.noActs}</p>}
			<ol class="hist">
				{acts.map((act, index) => (
					<li key={`${act.at}.${index}`} class={index < first ? '' : 'later'}>
						<span class="small muted num">{tools.value.time(act.at)}</span>
						<span>
							{actText(act, transcript, t, (kind) => common.value.phases[kind])}
						</span>
					</li>
				))}
			</ol>
			{first < acts.length && (
				<ShowAll whole={whole} heading="acts">
					{t.allActs(acts.length)}
				</ShowAll>
			)}
		</section>
	);
}
