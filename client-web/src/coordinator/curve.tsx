// SPDX-License-Identifier: EUPL-1.2
/* The curve of a session: bars by the minute over its phases, and the same as a table. */
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import type { Transcript } from '../protocol/messages';
import { ChevronIcon } from '../ui/more-icons';
import { type Activity, activityOf, type Stretch, writtenIn } from './activity';

const WIDTH = 300;
const HEIGHT = 60;
const GAP = 2;

export function ActivityCurve({ transcript }: { transcript: Transcript }) {
	const activity = activityOf(transcript);
	const { busiest } = activity;
	if (!busiest) return null;
	const t = coordinator.value;
	const { n, time } = tools.value;
	const found = t.busiest(time(busiest.begun), writtenIn(busiest));
	return (
		<figure class="curve">
			<figcaption class="small muted">
				{found} {t.curveUnit(activity.minutes)}
			</figcaption>
			<Bars activity={activity} name={found} />
			<p class="curve__k small muted">
				{activity.phases.map(({ kind }, at) => (
					<span key={`${at + 1} ${kind}`}>
						<span class="num">{n(at + 1)}</span> {common.value.phases[kind]}
					</span>
				))}
			</p>
			<details class="more noprint">
				<summary>
					<ChevronIcon /> {t.asTable}
				</summary>
				<Table stretches={activity.stretches} />
			</details>
		</figure>
	);
}

function Bars({ activity, name }: { activity: Activity; name: string }) {
	const { stretches, phases, busiest } = activity;
	const step = WIDTH / stretches.length;
	const most = busiest ? writtenIn(busiest) : 1;
	const heightOf = (count: number) => (HEIGHT * count) / most;
	return (
		<svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={name}>
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
			{stretches.map(({ begun, phenomena, comments }, at) => (
				<g key={begun}>
					<rect
						class="curve__p"
						x={at * step + GAP / 2}
						y={HEIGHT - heightOf(phenomena)}
						width={Math.max(1, step - GAP)}
						height={heightOf(phenomena)}
					/>
					<rect
						class="curve__c"
						x={at * step + GAP / 2}
						y={HEIGHT - heightOf(phenomena + comments)}
						width={Math.max(1, step - GAP)}
						height={heightOf(comments)}
					/>
				</g>
			))}
		</svg>
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
				</tr>
			</thead>
			<tbody>
				{stretches.map(({ begun, phenomena, comments }) => (
					<tr key={begun}>
						<th scope="row">{time(begun)}</th>
						<td>{n(phenomena)}</td>
						<td>{n(comments)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
