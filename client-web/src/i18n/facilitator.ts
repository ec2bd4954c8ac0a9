// SPDX-License-Identifier: EUPL-1.2

import { facilitatorFi } from './facilitator.fi';
import { lazyCatalogue } from './index';

export const facilitator = lazyCatalogue(facilitatorFi, {
	sv: async () => (await import('./facilitator.sv')).facilitatorSv,
	en: async () => (await import('./facilitator.en')).facilitatorEn,
});
