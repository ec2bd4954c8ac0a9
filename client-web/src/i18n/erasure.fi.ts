// SPDX-License-Identifier: EUPL-1.2
/* The words of destroying what was said, wherever a coordinator does it. */

export const erasureFi = () => ({
	open: 'Hävitä…',
	title: 'Hävitä tekstiä',
	passageTitle: 'Hävitä kohta tekstistä',
	what: 'Mitä hävitetään',
	how: 'Kuinka paljon',
	part: 'Valittu kohta',
	all: 'Koko teksti',
	text: 'Teksti',
	hint: 'Valitse kohta hiirellä, sormella tai näppäimillä (Shift ja nuolet).',
	remains: 'Jäljelle jää',
	taken: 'hävitettävä kohta',
	reason: 'Syy',
	reasonDefault: 'tunnistettava tieto',
	reasonHint: 'Syy jää näkyviin. Älä kirjoita siihen hävitettävää.',
	nothing: 'Valitse ensin kohta tekstistä.',
	yes: 'Hävitä pysyvästi',
	doPart: 'Hävitä valittu kohta',
	doAll: 'Hävitä',
	donePart: 'Kohta hävitettiin.',
	doneAll: 'Teksti hävitettiin.',
	doneSession: 'Vartti hävitettiin.',
	doneCard: 'Kortti hävitettiin.',
	surePart: 'Kohta hävitetään pysyvästi kaikkialta. Tätä ei voi perua.',
	sureAll:
		'Se hävitetään pysyvästi kaikkialta: sivuilta, hausta, vienneistä ja tiedostoista. Tätä ei voi perua.',
	session: 'Koko vartti',
	heading: 'Otsikko ja kysymys',
	step: (text: string) => `Jatkotoimenpide: ${text}`,
	numbered: (number: string, text: string) => `${number}: ${text}`,
	card: 'Koko kortti',
	cardStep: (state: string, day: string) => `Polku: ${state} ${day}`,
	toWhom: (state: string, day: string) => `Polku: ${state} ${day}, kenelle`,
	followUp: (after: string) => `Seuranta: ${after}`,
	saysText:
		'Tekstin paikalle jää merkintä, että se hävitettiin. Muistion eheys voidaan yhä vahvistaa.',
	saysSession:
		'Koko vartti häviää: muistio, äänet, kommentit ja jatkotoimenpiteet sekä katsauksessa korjatut aihesanat. Kortit jäävät, mutta niiden linkit tähän varttiin katoavat.',
	saysField:
		'Kentän kaikki aiemmat versiot häviävät myös. Historiaan jää, kuka hävitti, milloin ja miksi, ei mitä.',
	saysStep: 'Merkinnän aiemmat versiot häviävät myös. Vaihe ja päivä jäävät polulle.',
	saysFollowUp: 'Vastauksen sanat häviävät. Vastaus ja päivä jäävät.',
	saysCard:
		'Kortti häviää kokonaan: kentät, polku, seurannat ja linkit, kaikki versiot. Vain historia jää: kuka, milloin ja miksi.',
	keptSession:
		'Vartti on merkitty säilytettäväksi. Koko varttia ei hävitetä, ennen kuin merkintä otetaan pois; yksittäisen tekstin voi hävittää.',
	keep: 'Säilytä tämä vartti.',
	keepHint: 'Se jää, kun vanhat vartit hävitetään iän mukaan.',
	keptDone: 'Merkittiin säilytettäväksi.',
	letGo: 'Säilytysmerkintä poistettiin.',
	cardGone: 'Tämä kortti on hävitetty. Vain historia on jäljellä.',
});

export type ErasureTexts = ReturnType<typeof erasureFi>;
