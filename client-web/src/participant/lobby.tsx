// SPDX-License-Identifier: EUPL-1.2
/* While one waits: how the session goes, and what became of those before. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { became } from '../i18n/became';
import { common } from '../i18n/common';
import { roomText } from '../i18n/room';
import { findCode } from '../net/api';
import type { Became, Phase, Welcome } from '../protocol/messages';
import { BecameList } from '../ui/became';
import { Ring } from '../ui/ring';

export function Waiting({ welcome }: { welcome: Welcome | undefined }) {
	if (!welcome) return null;
	return (
		<>
			<Course phases={welcome.template.phases} />
			<Before code={welcome.code} />
		</>
	);
}

/** How the quarter of an hour goes, before it has begun. */
function Course({ phases }: { phases: readonly Phase[] }) {
	const timed = phases.filter((phase) => phase.length_s > 0);
	const minutes = Math.round(timed.reduce((sum, phase) => sum + phase.length_s, 0) / 60);
	const text = roomText.value;
	return (
		<section class="panel box" aria-labelledby="course">
			<h2 id="course">{text.courseTitle(minutes)}</h2>
			<div class="course">
				<Ring phases={phases}>
					<strong>{minutes}</strong>
					<span class="small muted">{text.minUnit}</span>
				</Ring>
				<ol aria-label={text.course}>
					{timed.map((phase, index) => (
						<li key={`${index} ${phase.kind}`}>
							<span>{common.value.phases[phase.kind]}</span>{' '}
							<span class="num muted">{lengthText(phase.length_s)}</span>
						</li>
					))}
				</ol>
			</div>
		</section>
	);
}

function lengthText(seconds: number): string {
	return common.value.minutes(Math.round(seconds / 6) / 10);
}

/** At the door of a series' next session: what became of what was raised in those before. */
function Before({ code }: { code: string }) {
	const news = useSignal<readonly Became[] | undefined>(undefined);
	useEffect(() => {
		void findCode(code).then((answer) => {
			if (answer.ok) news.value = answer.value.became;
		});
	}, [code]);
	return <BecameList title={became.value.before} became={news.value} />;
}
