// SPDX-License-Identifier: EUPL-1.2
import { lazyCatalogue } from './index';
import { roomFi } from './room.fi';

export const roomText = lazyCatalogue(roomFi, {
	sv: async () => (await import('./room.sv')).roomSv,
	en: async () => (await import('./room.en')).roomEn,
});
