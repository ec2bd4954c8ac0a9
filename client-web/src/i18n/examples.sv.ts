// SPDX-License-Identifier: EUPL-1.2
import type { ExamplesTexts } from './examples.fi';
import type { Tools } from './tools';

export const examplesSv = (_tools: Tools): ExamplesTexts => ({
	title: 'Exempelkort',
	lead: 'Tre påhittade fenomenkort. Platser, tal och svar är påhittade.',
	why: 'Varför kortet fungerar',
	whatCame: 'Vad kunskapen ledde till',
	cards: [
		{
			title: 'Hyresskulder på grund av elräkningar',
			kind: 'växande',
			theme: 'Boende',
			statement:
				'Elpriset blir hyresskuld i småhus med direktverkande el, och den första hjälpen kommer först när vräkning hotar.',
			rows: [
				{
					name: 'Vem det gäller',
					text: 'Personer i arbetsför ålder och äldre i glesbygd.',
				},
				{ name: 'Var', text: 'Hela välfärdsområdet.' },
				{ name: 'Hur vanligt', text: 'Flera i månaden.' },
				{ name: 'Hur vi vet', text: 'Egen iakttagelse, klienten berättade, statistik.' },
				{
					name: 'Vad det beror på',
					text: 'Staten: elstödet upphörde. Kommunen: uppvärmningen i hyreshusen.',
				},
				{
					name: 'Vad som följer',
					text: 'Vräkningar, skuldspiral, flytt bort från skolan.',
				},
				{
					name: 'Vad som prövats och hjälpt',
					text: 'Boenderådgivare före vräkning: tre hyresförhållanden bevarades i höst.',
				},
				{
					name: 'Förslag',
					text: 'Hyresvärden meddelar boenderådgivningen redan vid första obetalda hyran.',
				},
			],
			path: [
				'Förd till stadens bostadsväsen 17.9: går inte vidare, avtalet måste ändras.',
				'Förd till välfärdsområdets ledningsgrupp 1.10: en andra boenderådgivare för ett år.',
				'Uppföljning efter 6 månader: obetalda hyror blir kända i snitt en månad tidigare.',
			],
			good: 'En mening räcker för att säga vad det gäller. Nekandet är antecknat med orsak, och en annan dörr öppnades.',
		},
		{
			title: 'Öppen morgon på biblioteket når de ensamma',
			kind: 'positiv',
			theme: 'Ensamhet och delaktighet',
			statement:
				'När en socialhandledare sitter på biblioteket en gång i veckan kommer människor som inte bokar tid på ett kontor.',
			rows: [
				{ name: 'Vem det gäller', text: 'Äldre, ensamboende, nyinflyttade.' },
				{ name: 'Var', text: 'Två kommuner.' },
				{ name: 'Hur vanligt', text: 'Varje vecka, tre till åtta besökare.' },
				{ name: 'Hur vi vet', text: 'Egen iakttagelse, kollega, respons.' },
				{
					name: 'Vad det beror på',
					text: 'Tjänsten: tidsbokning på nätet stänger ute en del. Kommunen: biblioteket är bekant.',
				},
				{ name: 'Vad som följer', text: 'Utan morgonen syns behovet först i en kris.' },
				{
					name: 'Vad som prövats och hjälpt',
					text: 'Samma veckodag och samma person. Kaffet hjälpte mer än broschyren.',
				},
				{
					name: 'Förslag',
					text: 'En morgon i varje kommun, fyra timmar i månaden per kommun.',
				},
			],
			path: [
				'Förd till bildningsnämnden 3.3: gick med på det, biblioteken ger utrymmet.',
				'Förd till serviceledningen 10.3: delvis, tre kommuner av fem.',
				'Förändrades: från hösten en morgon på fem bibliotek.',
			],
			good: 'Också det som fungerar är ett fenomen. Kortet säger vad som hjälpte, så att andra kan göra likadant.',
		},
		{
			title: 'En ung persons vård bryts när hemkommunen byts',
			kind: 'fortgående',
			theme: 'Psykisk hälsa',
			statement:
				'En ung person som flyttar för studier står två månader utan vårdkontakt, eftersom ingen ansvarar för övergången.',
			rows: [
				{ name: 'Vem det gäller', text: 'Unga och unga vuxna.' },
				{ name: 'Var', text: 'Hela välfärdsområdet och grannområdena.' },
				{
					name: 'Hur vanligt',
					text: 'Några varje höst; många söker sig inte till vård igen.',
				},
				{ name: 'Hur vi vet', text: 'Klienten berättade, kollega, egen iakttagelse.' },
				{
					name: 'Vad det beror på',
					text: 'Välfärdsområdet: inget gemensamt sätt. Lagen: ansvaret byts på flyttdagen.',
				},
				{ name: 'Vad som följer', text: 'Studierna avbryts, vården börjar på jouren.' },
				{
					name: 'Vad som prövats och hjälpt',
					text: 'Ett gemensamt samtal före flytten hjälpte alla som hann få det.',
				},
				{
					name: 'Förslag',
					text: 'Den avsändande enheten ringer den mottagande före flytten och fortsätter tills den nya tiden har hållits.',
				},
			],
			path: [
				'Förd till två områdens samarbetsgrupp 12.5: inget svar ännu.',
				'Erbjuden en läroanstalt som ämne för ett lärdomsprov 2.9: gick med på det.',
			],
			good: 'Orsakerna står nivå för nivå, och ingen av dem är den unga själv. Ett svar som väntas syns som väntat.',
		},
	],
});
