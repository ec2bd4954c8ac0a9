// SPDX-License-Identifier: EUPL-1.2

import { cardsFi } from './cards.fi';
import { lazyCatalogue } from './index';

export const cards = lazyCatalogue(cardsFi, {
	sv: async () => (await import('./cards.sv')).cardsSv,
	en: async () => (await import('./cards.en')).cardsEn,
});
