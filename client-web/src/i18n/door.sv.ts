// SPDX-License-Identifier: EUPL-1.2
import type { DoorText } from './door.fi';
import type { Tools } from './tools';

export const doorSv = ({ n }: Tools): DoorText => ({
	joinTitle: 'En kvart tillsammans, utan inloggning',
	joinLead: 'Berätta vad du ser i ditt arbete. Rösta om vad ni ska tala om.',
	code: 'Anslutningskod',
	codeHint: 'Sex tecken i inbjudan eller på väggen, till exempel K4X\u00a07RM',
	join: 'Gå med och skriv',
	fifteen: '15',
	minutesUnit: 'minuter',
	wrongCode: 'Ingen kvart hittas med koden. Kontrollera tecknen i inbjudan eller på väggen.',
	wrongLetter: (letter) =>
		`Ingen kvart hittas med koden. Tecknet ${letter} finns inte i koderna: kontrollera det.`,
	wrongLength: 'Koden har sex tecken.',
	nameFold: 'Namn eller yrke',
	notFoundText:
		'Länken kan ha brutits i e-posten, eller så har kvarten tagits bort. Kopiera hela länken på nytt eller gå med via koden.',
	joinByCode: 'Gå med via kod',
	notFoundCode: '404',
	name: 'Visningsnamn',
	nameHint: (most) =>
		`Högst ${n(most)} tecken. Namnet syns vid dina fenomen och kommentarer och kopplar dem till varandra. Utan namn är du anonym.`,
	profession: 'Yrke',
	professionHint: 'Visas bara om minst tre väljer samma.',
	notTold: 'Berättar inte',
	nameTooLong: (most) => `Namnet kan ha högst ${n(most)} tecken.`,
});
