// SPDX-License-Identifier: EUPL-1.2
/** Copies a text; false where the browser does not let us (without TLS, for one). */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copySelected(text);
	}
}

/* The older way, for where there is no `navigator.clipboard`: without TLS. */
function copySelected(text: string): boolean {
	const box = document.createElement('textarea');
	const focused = document.activeElement;
	box.value = text;
	box.readOnly = true;
	box.className = 'sr';
	document.body.append(box);
	box.select();
	const copied = document.execCommand('copy');
	box.remove();
	if (focused instanceof HTMLElement) focused.focus();
	return copied;
}
