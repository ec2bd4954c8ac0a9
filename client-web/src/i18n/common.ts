// SPDX-License-Identifier: EUPL-1.2
import { commonFi } from './common.fi';
import { lazyCatalogue } from './index';

export const common = lazyCatalogue(commonFi, {
	sv: async () => (await import('./common.sv')).commonSv,
	en: async () => (await import('./common.en')).commonEn,
});
