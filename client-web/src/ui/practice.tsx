// SPDX-License-Identifier: EUPL-1.2
import { common } from '../i18n/common';
import { FlagIcon } from './icons';

/** On every screen of a practice session, so that nobody takes it for a real one. */
export function PracticeBanner({ brief = false }: { brief?: boolean }) {
	const text = common.value;
	return (
		<p class="practice">
			<FlagIcon /> <strong>{text.practice}</strong>
			{!brief && <span>{text.practiceText}</span>}
		</p>
	);
}
