// SPDX-License-Identifier: EUPL-1.2
import type { ReceiptText } from './receipt.fi';
import type { Tools } from './tools';

export const receiptEn = ({ n }: Tools): ReceiptText => ({
	receipt: 'Receipt',
	receiptFor: (text) => `Receipt: ${text}`,
	about: 'You can see later what became of your phenomenon. The receipt does not tell who you are.',
	kept: 'The receipt also stays on this device for a year, on the front page under My receipts. If others use this device, save the link and remove the receipt here.',
	qr: 'QR code: the link of the receipt',
	copy: 'Copy the link',
	save: 'Save to a file',
	file: 'receipt.txt',
	open: 'Open',
	remove: 'Remove from this device',
	removeOne: (title, when) => `Remove from this device: ${title}, ${when}`,
	removed: 'The receipt was removed from this device.',
	mine: 'My receipts',
	mineLead:
		'They show what became of your phenomena. They are in this browser alone, until you remove them or a year has passed. When you remove a receipt, the phenomenon itself stays.',
	none: 'There are no receipts on this device.',
	when: (date, time) => `${date} at ${time}`,
	path: 'What became of my phenomenon?',
	reading: 'Loading…',
	ended: (date) => `The session ended on ${date}`,
	tally: (votes, voices) => `${votes} · met too ${n(voices)}`,
	states: {
		live: 'The session is still going on.',
		pending: 'The phenomenon is saved. It has not been reviewed yet.',
		reviewed: 'The phenomenon has been reviewed.',
		gone: 'The text of the phenomenon is not shown any more: it was withdrawn, hidden or removed.',
	},
	notYet: 'There is nothing new to tell yet. Look again later.',
	became: 'What became of it?',
	unknown: 'The receipt leads to no phenomenon',
	unknownText:
		'The link may have been cut, or the session has been removed from the service. If you have kept the link, copy the whole of it again.',
	failed: 'The receipt could not be opened',
	again: 'Try again',
});
