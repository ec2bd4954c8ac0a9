// SPDX-License-Identifier: EUPL-1.2
import { frame } from '../i18n/frame';

/** The mark: a clock face with one quarter of it filled. */
export function Mark() {
	return (
		<svg viewBox="0 0 32 32" aria-hidden="true">
			<circle class="mark__face" cx="16" cy="16" r="13.5" />
			<path class="mark__quarter" d="M16 16V6.5A9.5 9.5 0 0 1 25.5 16z" />
		</svg>
	);
}

export function Brand({ href = '/', more = '' }: { href?: string; more?: string }) {
	return (
		<a class={`brand ${more}`} href={href}>
			<Mark />
			<span>{frame.value.brand}</span>
		</a>
	);
}
