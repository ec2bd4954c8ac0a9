// SPDX-License-Identifier: EUPL-1.2
/** What is read on the way in, in Finnish: the contract. */
import type { Tools } from './tools';

export const doorFi = ({ n }: Tools) => ({
	joinTitle: 'Vartti yhdessä, ilman tunnuksia',
	joinLead: 'Kerro, mitä näet työssäsi. Äänestäkää, mistä pitää puhua.',
	code: 'Liittymiskoodi',
	codeHint: 'Kuusi merkkiä kutsussa tai seinällä, esimerkiksi K4X\u00a07RM',
	join: 'Liity ja kirjoita',
	fifteen: '15',
	minutesUnit: 'minuuttia',
	wrongCode: 'Koodilla ei löydy varttia. Tarkista merkit kutsusta tai seinältä.',
	wrongLetter: (letter: string) =>
		`Koodilla ei löydy varttia. Koodeissa ei ole merkkiä ${letter}: tarkista se.`,
	wrongLength: 'Koodissa on kuusi merkkiä.',
	nameFold: 'Nimi tai ammatti',
	notFoundText:
		'Linkki on voinut katketa sähköpostissa, tai vartti on poistettu. Kopioi koko linkki uudelleen tai liity koodilla.',
	joinByCode: 'Liity koodilla',
	notFoundCode: '404',
	name: 'Näyttönimi',
	nameHint: (most: number) =>
		`Enintään ${n(most)} merkkiä. Nimi näkyy ilmiöittesi ja kommenttiesi yhteydessä ja liittää ne toisiinsa. Ilman nimeä olet nimetön.`,
	profession: 'Ammatti',
	professionHint: 'Kerrotaan vain, jos vähintään kolme valitsee saman.',
	notTold: 'En kerro',
	nameTooLong: (most: number) => `Nimessä voi olla enintään ${n(most)} merkkiä.`,
});

export type DoorText = ReturnType<typeof doorFi>;
