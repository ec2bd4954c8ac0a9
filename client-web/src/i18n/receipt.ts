// SPDX-License-Identifier: EUPL-1.2
import { lazyCatalogue } from './index';
import { receiptFi } from './receipt.fi';

export const receiptText = lazyCatalogue(receiptFi, {
	sv: async () => (await import('./receipt.sv')).receiptSv,
	en: async () => (await import('./receipt.en')).receiptEn,
});
