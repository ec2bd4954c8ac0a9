// SPDX-License-Identifier: EUPL-1.2
import type { BecameTexts } from './became.fi';
import type { Tools } from './tools';

export const becameEn = (_tools: Tools): BecameTexts => ({
	title: 'What became of it?',
	before: 'What became of the times before?',
	from: (numbers, count) =>
		count === 1 ? `from phenomenon ${numbers}` : `from phenomena ${numbers}`,
	takenTo: (whom) => `Taken to: ${whom}`,
	steps: {
		noted: 'Noted',
		described: 'Described as a card',
		taken: 'Taken further',
		agreed: 'Agreed',
		partly: 'Partly agreed',
		refused: 'Refused',
		pending: 'An answer is awaited',
		changed: 'Changed',
		unchanged: 'Not changed',
		followed: 'Followed up',
	},
	toWhom: {
		board: 'board or committee',
		management: 'management',
		unit: 'unit',
		municipality: 'municipality',
		kela: 'Kela',
		ministry: 'ministry or THL',
		school: 'school',
		association: 'association',
		police: 'police',
		employment: 'employment services',
		parish: 'parish',
		media: 'media',
		other: 'another body',
	},
});
