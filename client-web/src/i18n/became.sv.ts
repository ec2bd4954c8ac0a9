// SPDX-License-Identifier: EUPL-1.2
import type { BecameTexts } from './became.fi';
import type { Tools } from './tools';

export const becameSv = (_tools: Tools): BecameTexts => ({
	title: 'Vad ledde det till?',
	before: 'Vad ledde de förra gångerna till?',
	from: (numbers) => `av fenomen ${numbers}`,
	takenTo: (whom) => `Fört till: ${whom}`,
	steps: {
		noted: 'Antecknat',
		described: 'Beskrivet som fenomenkort',
		taken: 'Fört vidare',
		agreed: 'Bifölls',
		partly: 'Bifölls delvis',
		refused: 'Går inte vidare',
		pending: 'Svaret väntas',
		changed: 'Förändrades',
		unchanged: 'Förändrades inte',
		followed: 'Uppföljt',
	},
	toWhom: {
		board: 'nämnd eller styrelse',
		management: 'ledningsgrupp',
		unit: 'enhet',
		municipality: 'kommun',
		kela: 'FPA',
		ministry: 'ministerium eller THL',
		school: 'läroanstalt',
		association: 'förening',
		police: 'polis',
		employment: 'arbetskraftstjänster',
		parish: 'församling',
		media: 'medier',
		other: 'annan instans',
	},
});
