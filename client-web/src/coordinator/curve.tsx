// SPDX-License-Identifier: EUPL-1.2
/* The curve of a session: bars by the minute over its phases, and the same as a table. */
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import type { Transcript } from '../protocol/messages';
import { ChevronIcon } from '../ui/more-icons';
import {
	type Activity,
	activityOf,
	busiestOf,
	type CountOf,
	givenIn,
	type Stretch,
	writtenIn,
} from './activity';

const WIDTH = 300;
const HEIGHT = 60;
const GAP = 2;

export function ActivityCurve({ transcript }: { transcript: Transcript }) {
	const activity = activityOf(transcript);
	const { minutes, phases, stretches } = activity;
	const written = busiestOf(activity, writtenIn);
	const given = busiestOf(activity, givenIn);
	if (!written && !given) return null;
	const t = coordinator.value;
	const { n, time } = tools.value;
	return (
		<figure class="curve">
			{written && (
				<Bars
					activity={activity}
					says={t.busiest(time(written.begun), writtenIn(written))}
					unit={t.curveUnit(minutes)}
					whole={writtenIn}
					lower={({ phenomena }) => phenomena}
				/>
			)}
			{given && (
				<Bars
					activity={activity}
					says={t.liveliest(time(given.begun), givenIn(given))}
					unit={t.givenUnit}
					whole={givenIn}
					lower={({ votes }) => votes}
				/>
			)}
			<p class="curve__k small muted">
				{phases.map(({ kind }, at) => (
					<span key={`${at + 1} ${kind}`}>
						<span class="num">{n(at + 1)}</span> {common.value.phases[kind]}
					</span>
				))}
			</p>
			<details class="more noprint">
				<summary>
					<ChevronIcon /> {t.asTable}
				</summary>
				<Table stretches={stretches} />
			</details>
		</figure>
	);
}

interface BarsProps {
	activity: Activity;
	/** The same in a sentence, for who does not see the bars. */
	says: string;
	unit: string;
	/** How high a bar is, and how much of it is its lower part. */
	whole: CountOf;
	lower: CountOf;
}

function Bars({ activity, says, unit, whole, lower }: BarsProps) {
	const { stretches, phases } = activity;
	const step = WIDTH / stretches.length;
	const most = Math.max(1, ...stretches.map(whole));
	const heightOf = (count: number) => (HEIGHT * count) / most;
	return (
		<>
			<figcaption class="small muted">
				{says} {unit}
			</figcaption>
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={says}>
				{phases.map(({ kind, from, to }, at) => (
					<g key={`${at + 1} ${kind}`}>
						<rect
							class={at % 2 ? 'curve__odd' : 'curve__even'}
							x={WIDTH * from}
							width={WIDTH * Math.max(0, to - from)}
							height={HEIGHT}
						/>
						<text x={(WIDTH * (from + to)) / 2} y={HEIGHT + 14} text-anchor="middle">
							{at + 1}
						</text>
					</g>
				))}
				{stretches.map((stretch, at) => (
					<g key={stretch.begun}>
						<rect
							class="curve__p"
							x={at * step + GAP / 2}
							y={HEIGHT - heightOf(lower(stretch))}
							width={Math.max(1, step - GAP)}
							height={heightOf(lower(stretch))}
						/>
						<rect
							class="curve__c"
							x={at * step + GAP / 2}
							y={HEIGHT - heightOf(whole(stretch))}
							width={Math.max(1, step - GAP)}
							height={heightOf(whole(stretch) - lower(stretch))}
						/>
					</g>
				))}
			</svg>
		</>
	);
}

function Table({ stretches }: { stretches: readonly Stretch[] }) {
	const t = coordinator.value;
	const { n, time } = tools.value;
	return (
		<table class="table num">
			<thead>
				<tr>
					<th scope="col">{t.clockTime}</th>
					<th scope="col">{common.value.phenomena}</th>
					<th scope="col">{t.comments}</th>
					<th scope="col">{t.votesGiven}</th>
					<th scope="col">{t.voicesGiven}</th>
				</tr>
			</thead>
			<tbody>
				{stretches.map(({ begun, phenomena, comments, voices, votes }) => (
					<tr key={begun}>
						<th scope="row">{time(begun)}</th>
						<td>{n(phenomena)}</td>
						<td>{n(comments)}</td>
						<td>{n(votes)}</td>
						<td>{n(voices)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
