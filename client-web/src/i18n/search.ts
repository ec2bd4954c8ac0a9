// SPDX-License-Identifier: EUPL-1.2

import { lazyCatalogue } from './index';
import { searchFi } from './search.fi';

export const search = lazyCatalogue(searchFi, {
	sv: async () => (await import('./search.sv')).searchSv,
	en: async () => (await import('./search.en')).searchEn,
});
