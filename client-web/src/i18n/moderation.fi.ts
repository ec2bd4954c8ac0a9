// SPDX-License-Identifier: EUPL-1.2
/** The facilitator's acts, in Finnish: the contract for the other languages. */
import type { Tools } from './tools';

/** What an act is called once it has happened, by the command's name. */
const SAID: Readonly<Record<string, string>> = {
	hide: 'Piilotettu muilta.',
	restore: 'Palautettu kaikkien nähtäväksi.',
	approve: 'Julkaistu.',
	refuse: 'Hylätty. Kirjoittaja saa tiedon.',
	merge: 'Yhdistetty ketjuksi.',
	unmerge: 'Erotettu ketjusta.',
	lock: 'Ketju on lukittu.',
	unlock: 'Ketju on avattu.',
	remove_author: 'Kirjoittaja on poistettu vartista.',
	readmit_author: 'Kirjoittaja on otettu takaisin.',
	pause: 'Kello on pysäytetty.',
	resume: 'Kello käy taas.',
	freeze: 'Vartti on keskeytetty ja kaikki on piilotettu.',
	unfreeze: 'Vartti jatkuu.',
	spotlight: 'Valokeila on siirretty.',
	redact: 'Kohta on poistettu pysyvästi.',
};

export const moderationFi = ({ n, count }: Tools) => ({
	said: (act: string) => SAID[act] ?? 'Tehty.',
	tookBack: 'Viimeisin toimi on peruttu.',
	takeBack: 'Kumoa',
	approveAfterAll: 'Julkaise sittenkin',
	moveUndone: 'Siirto on peruttu.',
	revealed: 'Näkyy nyt kaikille.',
	extended: 'Vaiheeseen on lisätty aikaa.',
	chooseFirst: 'Siirry ensin ilmiöön näppäimellä J.',

	selection: 'Valitut ilmiöt',
	select: (number: number) => `Valitse ilmiö ${n(number)}`,
	selected: (value: number) => `${n(value)} valittu`,
	selectTwo: 'Valitse ensin vähintään kaksi ilmiötä.',
	clear: 'Tyhjennä',
	merge: 'Yhdistä ketjuksi',
	mergeTitle: 'Yhdistä ketjuksi',
	mergeWhich: 'Mikä teksti jää ketjun nimeksi?',
	mergeResult: 'Ketju, joka syntyy',
	mergeRuleTitle: 'Mitä äänille tapahtuu?',
	mergeRule: (each: number) =>
		count(each, {
			one: 'Ääni pysyy ilmiöllä, jolle se annettiin, mutta ketjussa jokaiselta lasketaan enintään yksi. Ylimääräinen ääni vapautuu antajalleen. Sama havainto lasketaan kerran kultakin.',
			other: 'Ääni pysyy ilmiöllä, jolle se annettiin, mutta ketjussa jokaiselta lasketaan enintään #. Ylimääräiset äänet vapautuvat antajalleen. Sama havainto lasketaan kerran kultakin.',
		}),
	mergeNote: 'Yhdistämisen voi purkaa milloin tahansa. Luvut palaavat ennalleen.',
	mergeDo: 'Yhdistä',
	votesOf: (number: number) => `Ääniä ilmiöllä ${n(number)}`,
	threadVotes: 'Ketjun äänet',
	range: (least: number, most: number) =>
		least === most ? n(least) : `${n(least)}\u2013${n(most)}`,
	unmergeOne: 'Erota ketjusta',
	unmergeAll: 'Pura ketju',

	more: (name: string) => `Lisää toimintoja: ${name}`,
	hide: 'Piilota…',
	restore: 'Palauta',
	redact: 'Poista kohta tekstistä…',
	lock: 'Lukitse ketju',
	unlock: 'Avaa ketjun lukitus',
	remove: 'Poista kirjoittaja vartista…',
	readmit: 'Ota kirjoittaja takaisin',
	hiddenBecause: (why: string) => `Piilotettu muilta: ${why}`,
	authorRemoved: 'Kirjoittaja poistettu vartista',

	hideTitle: 'Piilotetaanko muilta?',
	hideNote: 'Jos ketjuun on yhdistetty ilmiöitä, nekin piiloutuvat. Piilotuksen voi perua.',
	hideYes: 'Piilota',
	refuseTitle: 'Hylätäänkö ilmiö?',
	refuseYes: 'Hylkää',
	reason: 'Syy',
	reasonHint: 'Vapaaehtoinen. Kirjoittaja näkee syyn, ja se jää muistioon.',
	reasons: ['Henkilötietoja', 'Ei kuulu tähän varttiin', 'Sama on jo kirjattu'],

	removeTitle: 'Poistetaanko kirjoittaja vartista?',
	removeText:
		'Hän voi lukea, mutta ei enää lähettää mitään. Hänen aiemmat ilmiönsä jäävät näkyviin, joten kukaan ei saa tietää, mitkä niistä ovat hänen. Poiston voi perua.',
	removeYes: 'Poista kirjoittaja',

	redactTitle: 'Poista kohta tekstistä',
	redactText: 'Teksti',
	redactHint: 'Valitse poistettava kohta hiirellä tai Vaihto- ja nuolinäppäimillä.',
	redactRemains: 'Näin teksti jää',
	redactTaken: 'poistettu kohta',
	redactNothing: 'Valitse ensin kohta tekstistä.',
	redactDo: 'Poista kohta',
	redactSure: 'Kohta hävitetään pysyvästi. Tätä ei voi kumota. Jälki jää muistioon.',
	redactYes: 'Hävitä pysyvästi',

	queue: 'Odottaa tarkistusta',
	queueHint: 'Näkyvät muille vasta, kun hyväksyt.',
	queueEmpty: 'Kaikki on tarkistettu.',
	approve: 'Julkaise',
	refuse: 'Hylkää…',
	refused: 'Hylätty',
	refusedBecause: (why: string) => `Hylätty: ${why}`,
	refusedCount: (value: number) => count(value, { one: '# hylätty', other: '# hylättyä' }),

	pause: 'Tauko',
	resume: 'Jatka kelloa',
	newRound: (number: number) => `Aloita ${n(number)}. kierros`,
	roundTitle: (number: number) => `Aloitetaanko ${n(number)}. äänestyskierros?`,
	roundText:
		'Edellisen kierroksen äänet jäävät talteen ja näkyvät uusien rinnalla. Kaikki saavat äänensä takaisin.',
	roundYes: 'Aloita kierros',
	roundBegun: (number: number) => `${n(number)}. äänestyskierros on alkanut.`,
	freeze: 'Keskeytä ja piilota kaikki',
	freezeTitle: 'Keskeytetäänkö vartti?',
	freezeText:
		'Hätätilanteita varten: kaikki ilmiöt piiloutuvat heti kaikilta ja seinältä, kello pysähtyy eikä kukaan voi lähettää mitään. Mitään ei katoa.',
	freezeYes: 'Keskeytä ja piilota',
	frozen: 'Vartti on keskeytetty.',
	frozenText: 'Muut eivät näe mitään eivätkä voi lähettää mitään.',
	unfreeze: 'Jatka varttia',
	movedBy: (number: number, name: string) =>
		name
			? `Viimeksi ohjasi ${name} (fasilitaattori ${n(number)}).`
			: `Viimeksi ohjasi fasilitaattori ${n(number)}.`,
	movedByYou: 'Viimeksi ohjasit sinä.',

	together: 'Toinen fasilitaattori',
	togetherText:
		'Tällä linkillä toinen voi ohjata varttia kanssasi. Linkki toimii, vaikka suljet tämän välilehden.',
	copyOwnLink: 'Kopioi fasilitaattorin linkki',
	ownName: 'Nimesi muille fasilitaattoreille',
	ownNameHint: 'Vapaaehtoinen. Muut fasilitaattorit näkevät, kuka vaihtoi vaiheen.',
	nameSaved: 'Nimi on tallennettu.',

	keys: 'Pikanäppäimet',
	keysOn: 'Pikanäppäimet ovat käytössä',
	keysHint:
		'Näppäin koskee ilmiötä tai kommenttia, jossa kohdistus on. Kirjoituskentässä näppäimet eivät toimi.',
	keyActs: {
		moveOn: 'Seuraava vaihe, toisella painalluksella tulos heti',
		takeBack: 'Kumoa siirto tai viimeisin toimi',
		pause: 'Pysäytä kello tai jatka',
		oneMinute: 'Lisää minuutti',
		twoMinutes: 'Lisää kaksi minuuttia',
		round: 'Uusi äänestyskierros',
		freeze: 'Keskeytä ja piilota kaikki, tai jatka varttia',
		end: 'Lopeta vartti',
		down: 'Seuraava ilmiö tai kommentti',
		up: 'Edellinen ilmiö tai kommentti',
		open: 'Avaa ketju',
		select: 'Valitse tai poista valinta',
		merge: 'Yhdistä valitut ketjuksi',
		unmerge: 'Erota ketjusta tai pura ketju',
		light: 'Valokeilaan tai pois siitä',
		hide: 'Piilota tai palauta',
		redact: 'Poista kohta tekstistä',
		lock: 'Lukitse ketju tai avaa se',
		remove: 'Poista kirjoittaja vartista tai ota takaisin',
		queue: 'Ensimmäinen tarkistusta odottava',
		approve: 'Julkaise odottava',
		refuse: 'Hylkää odottava',
		step: 'Kirjaa jatkotoimenpide',
		sheet: 'Näytä tämä luettelo',
	},
});
export type ModerationTexts = ReturnType<typeof moderationFi>;
