// SPDX-License-Identifier: EUPL-1.2

import { lazyCatalogue } from './index';
import { keepingFi } from './keeping.fi';

export const keeping = lazyCatalogue(keepingFi, {
	sv: async () => (await import('./keeping.sv')).keepingSv,
	en: async () => (await import('./keeping.en')).keepingEn,
});
