// SPDX-License-Identifier: EUPL-1.2
/* The rounds of voting side by side; nothing where there was but one. */
import { common } from '../i18n/common';

interface RoundsProps {
	/** The votes of the rounds that are over, in order. */
	rounds: readonly number[] | undefined;
	/** The votes of the latest. */
	votes: number;
}

export function Rounds({ rounds, votes }: RoundsProps) {
	if (!rounds?.length) return null;
	const all = [...rounds, votes];
	return (
		<ol class="rounds small muted num" aria-label={common.value.rounds}>
			{all.map((count, index) => (
				<li key={`${index + 1}`}>
					<span class="sr">{common.value.roundIs(index + 1)} </span>
					{count}
				</li>
			))}
		</ol>
	);
}
