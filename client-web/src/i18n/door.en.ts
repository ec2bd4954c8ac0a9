// SPDX-License-Identifier: EUPL-1.2
import type { DoorText } from './door.fi';
import type { Tools } from './tools';

export const doorEn = ({ n }: Tools): DoorText => ({
	joinTitle: 'A quarter of an hour together, without accounts',
	joinLead: 'Tell what you see in your work. Vote on what to talk about.',
	code: 'Join code',
	codeHint: 'Six characters in the invitation or on the wall, for example K4X\u00a07RM',
	join: 'Join and write',
	fifteen: '15',
	minutesUnit: 'minutes',
	wrongCode:
		'There is no session with this code. Check the characters in the invitation or on the wall.',
	wrongLetter: (letter) =>
		`There is no session with this code. No code has the character ${letter}: check it.`,
	wrongLength: 'The code has six characters.',
	nameFold: 'Name or profession',
	notFoundText:
		'The link may have been cut in the mail, or the session has been removed. Copy the whole link again, or join with the code.',
	joinByCode: 'Join with a code',
	notFoundCode: '404',
	name: 'Display name',
	nameHint: (most) =>
		`${n(most)} characters at most. The name stands beside your phenomena and comments and links them to each other. Without a name you are anonymous.`,
	profession: 'Profession',
	professionHint: 'Shown only if at least three choose the same.',
	notTold: 'Not told',
	nameTooLong: (most) => `A name can have ${n(most)} characters at most.`,
});
