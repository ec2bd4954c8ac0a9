// SPDX-License-Identifier: EUPL-1.2

import { common } from '../i18n/common';
import { roomText } from '../i18n/room';
import type { Phase } from '../protocol/messages';
import { Ring } from '../ui/ring';

/** How the quarter of an hour goes, before it has begun. */
export function Course({ phases }: { phases: readonly Phase[] }) {
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
