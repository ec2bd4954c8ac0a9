// SPDX-License-Identifier: EUPL-1.2
import { frame } from '../i18n/frame';
import { FlagIcon } from './icons';

/** On every screen of a practice session, so that nobody takes it for a real one. */
export function PracticeBanner({ brief = false }: { brief?: boolean }) {
	const text = frame.value;
	return (
		<aside class="practice" aria-label={text.practice}>
			<FlagIcon /> <strong>{text.practice}</strong>
			{!brief && <span>{text.practiceText}</span>}
		</aside>
	);
}

/** The same in a word, where a sheet covers the banner. */
export function PracticeBadge() {
	return (
		<span class="badge badge--warn">
			<FlagIcon /> {frame.value.practice}
		</span>
	);
}
