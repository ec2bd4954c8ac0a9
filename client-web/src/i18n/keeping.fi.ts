// SPDX-License-Identifier: EUPL-1.2
/** Vocabulary, templates and series, in Finnish: the contract for the other languages. */
import type { Tools } from './tools';

export const keepingFi = ({ n, count }: Tools) => ({
	title: 'Sanasto',
	lead: 'Teemat ja sanat, joilla ilmiöitä merkitään. Muutos näkyy heti; vanhat ilmiöt säilyttävät merkityksensä.',
	list: 'Luettelo',
	lists: {
		themes: 'Teemat',
		tags: 'Aihesanat',
		target_groups: 'Kohderyhmät',
		service_areas: 'Palvelut',
	},
	filter: 'Hae sanastosta',
	terms: (value: number) => count(value, { one: '# sana', other: '# sanaa' }),
	none: 'Hakusanalla ei löytynyt sanoja.',
	add: 'Lisää sana',
	edit: 'Muokkaa',
	editTerm: (word: string) => `Muokkaa sanaa ${word}`,
	fi: 'Suomeksi',
	sv: 'Ruotsiksi',
	en: 'Englanniksi',
	theme: 'Teema',
	noTheme: 'Ei teemaa',
	synonyms: 'Rinnakkaiset sanat',
	synonymsHint: 'Pilkulla erotettuina. Haku ja ehdotukset löytävät sanan näilläkin.',
	yso: 'YSO-linkki',
	saved: (word: string) => `Tallennettu: ${word}.`,
	retire: 'Poista käytöstä',
	restore: 'Ota käyttöön',
	retired: 'ei käytössä',
	retiredHint: 'Sanaa ei enää tarjota. Ilmiöt, joissa se on, säilyttävät sen.',
	merge: 'Yhdistä toiseen sanaan',
	mergeInto: 'Yhdistetään sanaan',
	mergeHint: 'Vanhat ilmiöt löytyvät ja lasketaan jatkossa tämän sanan alta.',
	mergeDo: 'Yhdistä',
	merged: (word: string) => `yhdistetty sanaan ${word}`,
	changedMeanwhile: 'Toinen ehti muuttaa sanaa. Tallennettu teksti on alla; omasi on kentissä.',

	saveTemplate: 'Tallenna pohja uudelleen käytettäväksi',
	templateName: 'Pohjan nimi',
	templateSaved: (name: string) => `Pohja tallennettu: ${name}.`,
	rename: 'Nimeä uudelleen',
	remove: 'Poista',
	removeSure: (name: string) => `Poistetaanko pohja ”${name}”? Avatut vartit eivät muutu.`,
	removed: 'Pohja poistettu.',

	series: 'Sarja',
	noSeries: 'Ei sarjaa',
	newSeries: 'Uusi sarja…',
	seriesName: 'Sarjan nimi',
	seriesHint: 'Sarjan seuraavassa vartissa osallistujat näkevät, mitä edellisestä seurasi.',
	seriesOf: (name: string, sessions: number) =>
		sessions === 0 ? `${name}` : `${name} (${n(sessions)})`,
});
export type KeepingTexts = ReturnType<typeof keepingFi>;
