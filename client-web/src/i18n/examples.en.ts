// SPDX-License-Identifier: EUPL-1.2
import type { ExamplesTexts } from './examples.fi';
import type { Tools } from './tools';

export const examplesEn = (_tools: Tools): ExamplesTexts => ({
	title: 'Example cards',
	lead: 'Three invented cards. Places, figures and answers are invented.',
	why: 'Why the card works',
	whatCame: 'What came of it',
	cards: [
		{
			title: 'Rent arrears because of electricity bills',
			kind: 'growing',
			theme: 'Housing',
			statement:
				'The price of electricity turns into rent arrears in small houses with direct electric heating, and the first help comes only when eviction threatens.',
			rows: [
				{
					name: 'Whom it concerns',
					text: 'People of working age and older, in the country.',
				},
				{ name: 'Where', text: 'The whole county.' },
				{ name: 'How common', text: 'Several a month.' },
				{ name: 'How we know', text: 'Own observation, clients said so, statistics.' },
				{
					name: 'What causes it',
					text: 'State: the electricity subsidy ended. Municipality: the heating of rented houses.',
				},
				{
					name: 'What follows',
					text: 'Evictions, a spiral of debt, moving away from school.',
				},
				{
					name: 'What was tried and helped',
					text: 'A housing adviser before eviction: three tenancies were kept in autumn.',
				},
				{
					name: 'Proposal',
					text: 'The landlord tells the housing advice of the very first unpaid rent.',
				},
			],
			path: [
				'Taken to the city’s housing office on 17 September: refused, the contract would have to change.',
				'Taken to the county’s management on 1 October: a second housing adviser for a year.',
				'Followed after 6 months: unpaid rents are heard of a month earlier on average.',
			],
			good: 'One sentence is enough to say what it is about. The refusal stands with its reason, and another door was opened.',
		},
		{
			title: 'An open morning in the library reaches the lonely',
			kind: 'positive',
			theme: 'Loneliness and inclusion',
			statement:
				'When a social counsellor sits in the library once a week, people come who would not book a time at an office.',
			rows: [
				{ name: 'Whom it concerns', text: 'Older people, those living alone, newcomers.' },
				{ name: 'Where', text: 'Two municipalities.' },
				{ name: 'How common', text: 'Every week, three to eight visitors.' },
				{ name: 'How we know', text: 'Own observation, a colleague, feedback.' },
				{
					name: 'What causes it',
					text: 'Service: booking online shuts some out. Municipality: the library is familiar.',
				},
				{
					name: 'What follows',
					text: 'Without the morning the need shows only in a crisis.',
				},
				{
					name: 'What was tried and helped',
					text: 'The same weekday and the same person. Coffee helped more than the leaflet.',
				},
				{
					name: 'Proposal',
					text: 'A morning in every municipality, four hours a month each.',
				},
			],
			path: [
				'Taken to the education committee on 3 March: agreed, the libraries give the room.',
				'Taken to the service management on 10 March: partly, three municipalities of five.',
				'Changed: from autumn a morning in five libraries.',
			],
			good: 'What works is a phenomenon too. The card says what helped, so that others can do the same.',
		},
		{
			title: 'A young person’s care breaks off with a move',
			kind: 'persistent',
			theme: 'Mental health',
			statement:
				'A young person who moves to study is left without care for two months, because nobody is responsible for the handover.',
			rows: [
				{ name: 'Whom it concerns', text: 'Young people and young adults.' },
				{ name: 'Where', text: 'The whole county and its neighbours.' },
				{ name: 'How common', text: 'A few every autumn; many do not seek care again.' },
				{ name: 'How we know', text: 'Clients said so, a colleague, own observation.' },
				{
					name: 'What causes it',
					text: 'County: no shared way of handing over. Law: responsibility changes on the day.',
				},
				{
					name: 'What follows',
					text: 'Studies break off, care begins in the emergency room.',
				},
				{
					name: 'What was tried and helped',
					text: 'A joint call before the move helped everyone who got one in time.',
				},
				{
					name: 'Proposal',
					text: 'The unit that sends calls the one that receives before the move, and goes on until the first appointment has been kept.',
				},
			],
			path: [
				'Taken to the joint group of two counties on 12 May: no answer yet.',
				'Offered to a school as the subject of a thesis on 2 September: agreed.',
			],
			good: 'Causes stand level by level, and none of them is the young person. An answer that is awaited shows as awaited.',
		},
	],
});
