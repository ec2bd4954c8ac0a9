// SPDX-License-Identifier: EUPL-1.2
import { frameFi } from './frame.fi';
import { lazyCatalogue } from './index';

export const frame = lazyCatalogue(frameFi, {
	sv: async () => (await import('./frame.sv')).frameSv,
	en: async () => (await import('./frame.en')).frameEn,
});
