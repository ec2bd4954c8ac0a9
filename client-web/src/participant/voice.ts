// SPDX-License-Identifier: EUPL-1.2
/* What a session says aloud, through the announcer, and what the page's title says. */
import { effect, untracked } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { guardText } from '../i18n/guard';
import { refusalText } from '../i18n/refusals';
import { roomText } from '../i18n/room';
import type { Command, Outcome, OwnPost } from '../protocol/messages';
import type { Live } from '../session/live';
import { type Mine, phaseNow } from '../session/room';
import { hasText } from '../session/sender';
import { speakSession, titlePage } from '../session/spoken';

/** Speaks until the function that is returned is called. */
export function announceSession(live: Live, announcer: Announcer): () => void {
	const stops = [
		speakSession(live, announcer),
		announceLine(live, announcer),
		announceSpotlight(live, announcer),
		announceFates(live, announcer),
		titlePage(live),
	];
	return () => {
		for (const stop of stops) stop();
	};
}

/** What is said of a command when the hub has decided it. */
export function outcomeText(live: Live, command: Command, outcome: Outcome): string | undefined {
	if (outcome.found && hasText(command)) return guardText.value.returned;
	if (outcome.refused !== undefined)
		return roomText.value.refusedSpoken(refusalText(outcome.refused));
	switch (command.t) {
		case 'post':
			return phaseNow(live.room.value)?.approves
				? roomText.value.sentForApproval
				: roomText.value.sentSpoken;
		case 'edit':
			return roomText.value.editSpoken;
		case 'withdraw':
			return roomText.value.withdrawnSpoken;
		case 'comment':
			return roomText.value.commentSpoken;
		case 'vote': {
			const left = live.mine.value.dotsLeft;
			return command.dots > 0
				? roomText.value.voteSpoken(left)
				: roomText.value.unvoteSpoken(left);
		}
		case 'voice':
			return command.set ? roomText.value.voiceSpoken : roomText.value.unvoiceSpoken;
		case 'tag':
			return command.set ? roomText.value.tagSpoken : roomText.value.untagSpoken;
		case 'name':
		case 'profession':
		case 'extra_time':
			return roomText.value.settingsSpoken;
		default:
			return undefined;
	}
}

function announceLine(live: Live, announcer: Announcer): () => void {
	let told = false;
	return effect(() => {
		const line = live.line.value.is;
		if (line === 'waiting' && !told && untracked(() => live.ready.value)) {
			told = true;
			announcer.say(roomText.value.offlineSpoken);
		} else if (line === 'open' && told) {
			told = false;
			announcer.say(roomText.value.onlineSpoken);
		}
	});
}

/** Whoever wrote it is told at once what became of it, and why. */
function announceFates(live: Live, announcer: Announcer): () => void {
	let before: Mine['posts'] | undefined;
	return effect(() => {
		const now = live.mine.value.posts;
		for (const [id, post] of before ? now : []) {
			const was = before?.get(id)?.state;
			if (was && was !== post.state) announcer.say(fateText(post));
		}
		before = now;
	});
}

function fateText({ n, state, reason }: OwnPost): string {
	const text = roomText.peek();
	const said = text.fateSpoken(n, text.fates[state]);
	return reason ? text.because(said, reason) : said;
}

function announceSpotlight(live: Live, announcer: Announcer): () => void {
	let before = 0;
	return effect(() => {
		const room = live.room.value;
		const shown = room.phenomena.get(room.spotlight);
		if (shown && shown.id !== before) announcer.say(roomText.peek().spotlightSpoken(shown.n));
		before = shown?.id ?? 0;
	});
}
