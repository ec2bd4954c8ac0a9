// SPDX-License-Identifier: EUPL-1.2
import { lazyCatalogue } from './index';
import { wallFi } from './wall.fi';

export const wall = lazyCatalogue(wallFi, {
	sv: async () => (await import('./wall.sv')).wallSv,
	en: async () => (await import('./wall.en')).wallEn,
});
