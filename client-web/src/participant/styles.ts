// SPDX-License-Identifier: EUPL-1.2
/** A style sheet that comes with a later part of the page. */
export function addStyles(href: string): void {
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = href;
	document.head.append(link);
}
