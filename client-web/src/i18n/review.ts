// SPDX-License-Identifier: EUPL-1.2

import { lazyCatalogue } from './index';
import { reviewFi } from './review.fi';

export const review = lazyCatalogue(reviewFi, {
	sv: async () => (await import('./review.sv')).reviewSv,
	en: async () => (await import('./review.en')).reviewEn,
});
