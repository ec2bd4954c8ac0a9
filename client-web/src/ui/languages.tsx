// SPDX-License-Identifier: EUPL-1.2
import { chooseLocale, locale } from '../i18n';
import { frame } from '../i18n/frame';
import { type Locale, locales } from '../i18n/tools';

/** Each language is called by its own name. */
const NAMES: Record<Locale, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

export function Languages() {
	return (
		<nav aria-label={frame.value.language} class="lang">
			{locales.map((one) => (
				<button
					key={one}
					type="button"
					lang={one}
					aria-current={locale.value === one ? 'true' : undefined}
					onClick={() => chooseLocale(one)}
				>
					{NAMES[one]}
				</button>
			))}
		</nav>
	);
}
