// SPDX-License-Identifier: EUPL-1.2
/** Invented cards to learn from, in Finnish: the contract for the other languages. */
import type { Tools } from './tools';

export const examplesFi = (_tools: Tools) => ({
	title: 'Esimerkkikortteja',
	lead: 'Kolme keksittyä ilmiökorttia. Paikat, luvut ja vastaukset ovat keksittyjä.',
	why: 'Miksi kortti toimii',
	whatCame: 'Mitä tiedolla tehtiin',
	cards: [
		{
			title: 'Vuokravelat sähkölaskujen takia',
			kind: 'kasvava',
			theme: 'Asuminen',
			statement:
				'Sähkön hinta siirtyy vuokravelaksi pientaloissa, joissa on suora sähkölämmitys, ja ensimmäinen apu tulee vasta häätöuhan aikaan.',
			rows: [
				{ name: 'Ketä koskee', text: 'Työikäiset ja ikääntyneet haja-asutusalueella.' },
				{ name: 'Missä', text: 'Koko hyvinvointialue.' },
				{ name: 'Kuinka yleinen', text: 'Useita kuukaudessa.' },
				{ name: 'Mistä tiedetään', text: 'Oma havainto, asiakas kertoi, tilasto.' },
				{
					name: 'Mistä johtuu',
					text: 'Valtio: sähkötuki päättyi. Kunta: lämmitysmuoto vuokrataloissa.',
				},
				{ name: 'Mitä seuraa', text: 'Häätöjä, velkakierre, muutto pois koulun luota.' },
				{
					name: 'Mitä kokeiltu, mikä auttoi',
					text: 'Asumisneuvoja ennen häätöä: kolme vuokrasuhdetta säilyi syksyllä.',
				},
				{
					name: 'Ehdotus',
					text: 'Vuokranantaja ilmoittaa asumisneuvontaan jo ensimmäisestä rästistä.',
				},
			],
			path: [
				'Viety kaupungin asuntotoimeen 17.9.: ei etene, koska ilmoitus vaatii sopimusmuutoksen.',
				'Viety hyvinvointialueen johtoryhmään 1.10.: toinen asumisneuvoja vuodeksi.',
				'Seuranta 6 kuukauden päästä: rästeistä kuullaan nyt keskimäärin kuukautta aiemmin.',
			],
			good: 'Yksi virke riittää sanomaan, mistä on kyse. Kielteinen vastaus on kirjattu syineen, ja toinen ovi avattiin.',
		},
		{
			title: 'Avoin aamu kirjastossa tavoittaa yksinäiset',
			kind: 'myönteinen',
			theme: 'Yksinäisyys ja osallisuus',
			statement:
				'Kun sosiaaliohjaaja istuu kirjastossa kerran viikossa, luokse tulee ihmisiä, jotka eivät varaa aikaa virastoon.',
			rows: [
				{ name: 'Ketä koskee', text: 'Ikääntyneet, yksin asuvat, vastikään muuttaneet.' },
				{ name: 'Missä', text: 'Kaksi kuntaa.' },
				{ name: 'Kuinka yleinen', text: 'Viikoittain, kolmesta kahdeksaan kävijää.' },
				{ name: 'Mistä tiedetään', text: 'Oma havainto, kollega, palaute.' },
				{
					name: 'Mistä johtuu',
					text: 'Palvelu: ajanvaraus verkossa sulkee osan ulos. Kunta: kirjasto on tuttu paikka.',
				},
				{ name: 'Mitä seuraa', text: 'Ilman aamua avun tarve näkyy vasta kriisissä.' },
				{
					name: 'Mitä kokeiltu, mikä auttoi',
					text: 'Sama viikonpäivä ja sama työntekijä. Kahvi auttoi enemmän kuin esite.',
				},
				{
					name: 'Ehdotus',
					text: 'Aamu jokaiseen kuntaan, neljä tuntia kuussa kuntaa kohti.',
				},
			],
			path: [
				'Viety sivistyslautakuntaan 3.3.: suostui, kirjastot antavat tilan.',
				'Viety palvelujohdolle 10.3.: suostui osittain, kolme kuntaa viidestä.',
				'Muuttui: syksystä alkaen aamu viidessä kirjastossa.',
			],
			good: 'Myös se, mikä toimii, on ilmiö. Kortti kertoo, mikä siinä auttoi, niin että muut voivat tehdä samoin.',
		},
		{
			title: 'Nuoren hoito katkeaa, kun kotikunta vaihtuu',
			kind: 'jatkuva',
			theme: 'Mielenterveys',
			statement:
				'Opiskelemaan muuttava nuori jää kahdeksi kuukaudeksi ilman hoitosuhdetta, koska siirrosta ei vastaa kukaan.',
			rows: [
				{ name: 'Ketä koskee', text: 'Nuoret ja nuoret aikuiset.' },
				{ name: 'Missä', text: 'Koko hyvinvointialue ja naapurialueet.' },
				{ name: 'Kuinka yleinen', text: 'Muutama joka syksy; moni ei hakeudu uudelleen.' },
				{ name: 'Mistä tiedetään', text: 'Asiakas kertoi, kollega, oma havainto.' },
				{
					name: 'Mistä johtuu',
					text: 'Hyvinvointialue: siirtoon ei ole yhteistä tapaa. Laki: vastuu vaihtuu muuttopäivänä.',
				},
				{ name: 'Mitä seuraa', text: 'Opinnot keskeytyvät, hoito alkaa päivystyksestä.' },
				{
					name: 'Mitä kokeiltu, mikä auttoi',
					text: 'Yhteinen puhelu ennen muuttoa auttoi jokaista, jolle se ehdittiin soittaa.',
				},
				{
					name: 'Ehdotus',
					text: 'Lähettävä yksikkö soittaa vastaanottavan kanssa ennen muuttoa ja jatkaa, kunnes uusi aika on pidetty.',
				},
			],
			path: [
				'Viety kahden alueen yhteistyöryhmään 12.5.: ei vielä vastausta.',
				'Tarjottu oppilaitokselle opinnäytetyön aiheeksi 2.9.: suostui.',
			],
			good: 'Syyt on sanottu tasoittain, eikä mikään niistä ole nuori itse. Odottava vastaus näkyy odottavana.',
		},
	],
});
export type ExamplesTexts = ReturnType<typeof examplesFi>;
