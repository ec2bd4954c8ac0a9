// SPDX-License-Identifier: EUPL-1.2
/* What was merged into a phenomenon, inside its card. */
import { common } from '../i18n/common';
import type { SummaryMerged } from '../protocol/messages';
import type { Live } from '../session/live';
import { PhenomenonText } from './card';

export function Members({ live, id }: { live: Live; id: number }) {
	const members = live.members(id).value;
	if (members.length === 0) return null;
	return (
		<ul class="members small" aria-label={common.value.merged(members.length)}>
			{members.map((member) => (
				<li key={member.id}>
					<PhenomenonText phenomenon={member} />
				</li>
			))}
		</ul>
	);
}

/** The same of a summary. */
export function MergedTexts({ merged = [] }: { merged?: readonly SummaryMerged[] | undefined }) {
	if (merged.length === 0) return null;
	return (
		<ul class="members small" aria-label={common.value.merged(merged.length)}>
			{merged.map(({ n, text }) => (
				<li key={n}>
					<span class="card__no num">{n}</span> {text ?? <em>{common.value.gap}</em>}
				</li>
			))}
		</ul>
	);
}
