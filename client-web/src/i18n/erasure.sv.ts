// SPDX-License-Identifier: EUPL-1.2
import type { ErasureTexts } from './erasure.fi';

export const erasureSv = (): ErasureTexts => ({
	open: 'Förstör…',
	title: 'Förstör text',
	passageTitle: 'Förstör ett ställe i texten',
	what: 'Vad som förstörs',
	how: 'Hur mycket',
	part: 'Det markerade',
	all: 'Hela texten',
	text: 'Texten',
	hint: 'Markera stället med musen, fingret eller tangenterna (Skift och pilarna).',
	remains: 'Kvar blir',
	taken: 'stället som förstörs',
	reason: 'Orsak',
	reasonDefault: 'identifierande uppgift',
	reasonHint: 'Orsaken förblir synlig. Skriv inte det som förstörs i den.',
	nothing: 'Markera först stället i texten.',
	yes: 'Förstör för alltid',
	doPart: 'Förstör det markerade',
	doAll: 'Förstör',
	donePart: 'Stället förstördes.',
	doneAll: 'Texten förstördes.',
	doneSession: 'Kvarten förstördes.',
	doneCard: 'Kortet förstördes.',
	surePart: 'Stället förstörs för alltid överallt. Det kan inte ångras.',
	sureAll:
		'Det förstörs för alltid överallt: på sidor, i sökningen, i exporter och i filer. Det kan inte ångras.',
	session: 'Hela kvarten',
	heading: 'Rubrik och fråga',
	step: (text: string) => `Fortsatt åtgärd: ${text}`,
	numbered: (number: string, text: string) => `${number}: ${text}`,
	card: 'Hela kortet',
	cardStep: (state: string, day: string) => `Vägen: ${state} ${day}`,
	toWhom: (state: string, day: string) => `Vägen: ${state} ${day}, till vem`,
	followUp: (after: string) => `Uppföljning: ${after}`,
	saysText:
		'I textens ställe står att den har förstörts. Promemorians integritet kan fortfarande bekräftas.',
	saysSession:
		'Hela kvarten försvinner: promemorian, röster, kommentarer och fortsatta åtgärder samt ämnesord som rättats i genomgången. Korten blir kvar, men deras länkar till kvarten försvinner.',
	saysField:
		'Alla tidigare versioner av fältet försvinner också. I historiken står vem som förstörde, när och varför, inte vad.',
	saysStep:
		'Tidigare versioner av anteckningen försvinner också. Steget och dagen blir kvar på vägen.',
	saysFollowUp: 'Orden i svaret försvinner. Svaret och dagen blir kvar.',
	saysCard:
		'Kortet försvinner helt: fält, väg, uppföljningar och länkar, alla versioner. Bara historiken blir kvar: vem, när och varför.',
	keptSession:
		'Kvarten är märkt att bevaras. Hela kvarten förstörs inte förrän märkningen tas bort; en enskild text kan förstöras.',
	keep: 'Bevara den här kvarten.',
	keepHint: 'Den blir kvar när gamla kvartar förstörs efter ålder.',
	keptDone: 'Märktes att bevaras.',
	letGo: 'Märkningen togs bort.',
	cardGone: 'Det här kortet har förstörts. Bara historiken är kvar.',
});
