// SPDX-License-Identifier: EUPL-1.2
/* What a session says aloud, through the announcer, and what the page's title says. */
import { effect, untracked } from '@preact/signals';
import { type Announcer, spokenBetween } from '../a11y/announcer';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { refusalText } from '../i18n/refusals';
import { roomText } from '../i18n/room';
import type { Command, Outcome } from '../protocol/messages';
import type { Live } from '../session/live';
import { isClosed, phaseNow, timeLeft } from '../session/room';

/** Speaks until the function that is returned is called. */
export function announceSession(live: Live, announcer: Announcer): () => void {
	live.sender.settled = (command, outcome) => {
		const text = outcomeText(live, command, outcome);
		if (text) announcer.say(text);
	};
	const stops = [
		announcePhase(live, announcer),
		announceCountdown(live, announcer),
		announceLine(live, announcer),
		announceStream(live, announcer),
		announceSpotlight(live, announcer),
		titlePage(live),
	];
	return () => {
		for (const stop of stops) stop();
	};
}

function outcomeText(live: Live, command: Command, outcome: Outcome): string | undefined {
	if (outcome.refused !== undefined)
		return roomText.value.refusedSpoken(refusalText(outcome.refused));
	switch (command.t) {
		case 'post':
			return roomText.value.sentSpoken;
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

function announcePhase(live: Live, announcer: Announcer): () => void {
	let before: number | undefined;
	return effect(() => {
		const room = live.room.value;
		const now = room.agenda?.phase;
		if (now === undefined || now === before) return;
		const first = before === undefined;
		before = now;
		if (first) return;
		const phase = phaseNow(room);
		const { phaseSpoken, phases, closedSpoken } = common.peek();
		announcer.say(phase && !isClosed(room) ? phaseSpoken(phases[phase.kind]) : closedSpoken);
	});
}

function announceCountdown(live: Live, announcer: Announcer): () => void {
	let before = 0;
	return effect(() => {
		const room = live.room.value;
		const left = timeLeft(room, live.now.value);
		const now = left.untimed || isClosed(room) ? 0 : Math.ceil(left.phase / 1000);
		const moment = spokenBetween(before, now);
		before = now;
		const phase = phaseNow(room);
		if (moment === undefined || now === 0 || !phase) return;
		const { timeLeftSpoken, phases } = common.peek();
		announcer.say(timeLeftSpoken(phases[phase.kind], tools.peek().span(moment * 1000)));
	});
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

function announceStream(live: Live, announcer: Announcer): () => void {
	let before: number | undefined;
	return effect(() => {
		const room = live.room.value;
		const now = room.phenomena.size;
		const more = before === undefined || before === 0 ? 0 : now - before;
		before = room.agenda ? now : undefined;
		announcer.count(more, (count) => common.peek().newSpoken(count));
	});
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

function titlePage(live: Live): () => void {
	return effect(() => {
		const room = live.room.value;
		const phase = phaseNow(room);
		const { phases, closed, brand } = common.value;
		const stage = phase && !isClosed(room) ? phases[phase.kind] : closed;
		const parts = room.agenda ? [stage, room.welcome?.title] : [room.welcome?.title];
		document.title = [...parts, brand].filter(Boolean).join(' – ');
	});
}
