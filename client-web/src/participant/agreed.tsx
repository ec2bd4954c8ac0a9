// SPDX-License-Identifier: EUPL-1.2

import { common } from '../i18n/common';
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
						<Carriers step={step} />
					</li>
				))}
			</ul>
		</section>
	);
}

/** Who takes it and to whom; either may be left out. */
function Carriers({ step }: { step: Step }) {
	const told = [step.who, step.whom].filter(Boolean).join(' → ');
	return told ? <p class="muted small">{told}</p> : null;
}
