// SPDX-License-Identifier: EUPL-1.2

import { doorFi } from './door.fi';
import { lazyCatalogue } from './index';

export const doorText = lazyCatalogue(doorFi, {
	sv: async () => (await import('./door.sv')).doorSv,
	en: async () => (await import('./door.en')).doorEn,
});
