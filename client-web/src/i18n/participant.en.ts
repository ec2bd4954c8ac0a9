// SPDX-License-Identifier: EUPL-1.2
import type { ParticipantText } from './participant.fi';
import type { Tools } from './tools';

export const participantEn = ({ n, count }: Tools): ParticipantText => ({
	joinPage: 'Join a session',
	connecting: 'Joining the session',
	notFound: 'Page not found',
	lobbyLead:
		'The session begins soon. You can already write: the text leaves only when you press Send after collecting has begun.',
	keepDraft: 'Keep the draft',
	anonymous: 'You write without a name.',
	named: (name) => `You write as ${name}.`,
	change: 'Change',
	composeNew: 'Add a phenomenon',
	composeEdit: 'Edit the phenomenon',
	composeGrace: 'Your unfinished phenomenon',
	what: 'What do you see in your work right now?',
	whatHint: 'One observation at a time, in your own words. Only the text is required.',
	guide: 'Write about the phenomenon, not about a person. What is published may be a public document.',
	writeFirst: 'Write something first.',
	roomFull: 'The session is full. We will try again in a moment.',
	send: 'Send the phenomenon',
	sendLater: 'Send when the network is back',
	saveEdit: 'Save the change',
	cancelEdit: 'Cancel editing',
	waitsSpoken: 'The phenomenon waits for the network and leaves by itself.',
	side: 'Time and your own part',
	offlineTitle: 'The network is down',
	restartTitle: 'The service is restarting',
	offlineText:
		'You can go on writing. What you wrote is kept on this device and leaves by itself.',
	offlineWaiting: (value) =>
		count(value, {
			one: 'You can go on writing. One thing you sent waits on this device and leaves by itself.',
			other: 'You can go on writing. # things you sent wait on this device and leave by themselves.',
		}),
	retryIn: (seconds) => `Next try in ${n(seconds)}\u00a0s.`,
	retrying: 'Trying now.',
	retryNow: 'Try now',
	revealSoon: 'The phenomena open in a moment.',
	agreed: 'Agreed so far',
	endedTitle: 'The session has ended',
});
