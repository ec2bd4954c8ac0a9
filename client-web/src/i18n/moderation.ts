// SPDX-License-Identifier: EUPL-1.2
import { lazyCatalogue } from './index';
import { moderationFi } from './moderation.fi';

export const moderation = lazyCatalogue(moderationFi, {
	sv: async () => (await import('./moderation.sv')).moderationSv,
	en: async () => (await import('./moderation.en')).moderationEn,
});
