// SPDX-License-Identifier: EUPL-1.2

import { guardFi } from './guard.fi';
import { lazyCatalogue } from './index';

export const guardText = lazyCatalogue(guardFi, {
	sv: async () => (await import('./guard.sv')).guardSv,
	en: async () => (await import('./guard.en')).guardEn,
});
