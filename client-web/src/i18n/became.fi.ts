// SPDX-License-Identifier: EUPL-1.2
/** What became of what people raised, in Finnish: the contract for the other languages. */
import type { Tools } from './tools';

export const becameFi = (_tools: Tools) => ({
	title: 'Mitä tästä seurasi?',
	before: 'Mitä viime kerroista seurasi?',
	/** `numbers`: as people said them aloud, `3, 7`. */
	from: (numbers: string, count: number) =>
		count === 1 ? `ilmiöstä ${numbers}` : `ilmiöistä ${numbers}`,
	takenTo: (whom: string) => `Viety: ${whom}`,
	steps: {
		noted: 'Kirjattu',
		described: 'Kuvattu ilmiökortiksi',
		taken: 'Viety eteenpäin',
		agreed: 'Suostuttiin',
		partly: 'Suostuttiin osittain',
		refused: 'Ei etene',
		pending: 'Vastausta odotetaan',
		changed: 'Muuttui',
		unchanged: 'Ei muuttunut',
		followed: 'Seurattu',
	},
	toWhom: {
		board: 'lautakunta tai hallitus',
		management: 'johtoryhmä',
		unit: 'yksikkö',
		municipality: 'kunta',
		kela: 'Kela',
		ministry: 'ministeriö tai THL',
		school: 'oppilaitos',
		association: 'järjestö',
		police: 'poliisi',
		employment: 'työllisyyspalvelut',
		parish: 'seurakunta',
		media: 'media',
		other: 'muu taho',
	},
});
export type BecameTexts = ReturnType<typeof becameFi>;
