// SPDX-License-Identifier: EUPL-1.2

import { lazyCatalogue } from './index';
import { participantFi } from './participant.fi';

export const participant = lazyCatalogue(participantFi, {
	sv: async () => (await import('./participant.sv')).participantSv,
	en: async () => (await import('./participant.en')).participantEn,
});
