// SPDX-License-Identifier: EUPL-1.2
import { effect } from '@preact/signals';
import { loadLocale, locale } from '../i18n';
import { common } from '../i18n/common';
import { type Locale, locales } from '../i18n/tools';
import { wall } from '../i18n/wall';
import type { Live } from '../session/live';

/** The wall speaks the session's language, not its browser's, and bears the session's title. */
export function follow(live: Live): () => void {
	return effect(() => {
		const welcome = live.room.value.welcome;
		const spoken = locales.find((one) => one === welcome?.lang);
		if (spoken) void speak(spoken);
		const parts = [welcome?.title, wall.value.view, common.value.brand];
		document.title = parts.filter(Boolean).join(' – ');
	});
}

/* Not `chooseLocale`: a wall's language is not the choice of who uses the browser otherwise. */
async function speak(spoken: Locale): Promise<void> {
	await loadLocale(spoken);
	locale.value = spoken;
}
