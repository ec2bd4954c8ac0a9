// SPDX-License-Identifier: EUPL-1.2

import { becameFi } from './became.fi';
import { lazyCatalogue } from './index';

export const became = lazyCatalogue(becameFi, {
	sv: async () => (await import('./became.sv')).becameSv,
	en: async () => (await import('./became.en')).becameEn,
});
