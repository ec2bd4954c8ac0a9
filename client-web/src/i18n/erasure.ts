// SPDX-License-Identifier: EUPL-1.2

import { erasureFi } from './erasure.fi';
import { lazyCatalogue } from './index';

export const erasure = lazyCatalogue(erasureFi, {
	sv: async () => (await import('./erasure.sv')).erasureSv,
	en: async () => (await import('./erasure.en')).erasureEn,
});
