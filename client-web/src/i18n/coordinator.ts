// SPDX-License-Identifier: EUPL-1.2

import { coordinatorFi } from './coordinator.fi';
import { lazyCatalogue } from './index';

export const coordinator = lazyCatalogue(coordinatorFi, {
	sv: async () => (await import('./coordinator.sv')).coordinatorSv,
	en: async () => (await import('./coordinator.en')).coordinatorEn,
});
