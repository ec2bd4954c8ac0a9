// SPDX-License-Identifier: EUPL-1.2

import { locale } from '../i18n';
import { frame } from '../i18n/frame';
import { Languages } from './languages';

/** The same help at the same place on every page. */
export function Foot() {
	const text = frame.value;
	return (
		<footer class="foot small">
			<a href={`/accessibility#${locale.value}`}>{text.accessibility}</a>
			<a href={`/privacy#${locale.value}`}>{text.privacy}</a>
			<a href={`/accessibility#${locale.value}-feedback`}>{text.feedback}</a>
			<Languages />
		</footer>
	);
}

export function SkipLink() {
	return (
		<a class="skip" href="#content">
			{frame.value.skip}
		</a>
	);
}
