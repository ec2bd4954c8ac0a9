// SPDX-License-Identifier: EUPL-1.2
import { chooseLocale, locale } from '../i18n';
import { common } from '../i18n/common';
import { type Locale, locales } from '../i18n/tools';

/** Each language is called by its own name. */
const NAMES: Record<Locale, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

export function Languages() {
	return (
		<nav aria-label={common.value.language} class="lang">
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
