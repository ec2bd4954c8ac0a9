// SPDX-License-Identifier: EUPL-1.2

import { examplesFi } from './examples.fi';
import { lazyCatalogue } from './index';

export const examples = lazyCatalogue(examplesFi, {
	sv: async () => (await import('./examples.sv')).examplesSv,
	en: async () => (await import('./examples.en')).examplesEn,
});
