// SPDX-License-Identifier: EUPL-1.2

import { common } from '../i18n/common';
import { roomText } from '../i18n/room';
import type { Step } from '../protocol/messages';

/** The next steps: what, and who takes it to whom. */
export function Agreed({ steps, title }: { steps: readonly Step[]; title: string }) {
	if (steps.length === 0) return null;
	return (
		<section class="panel box" aria-labelledby="agreed">
			<h2 id="agreed">{title}</h2>
			<ul class="steps">
				{steps.map((step) => (
					<li key={step.id}>
						<p class="text">{step.gap ? common.value.gap : step.what}</p>
						{!step.gap && (
							<p class="muted small">{roomText.value.passTo(step.who, step.whom)}</p>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
