// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from '../../src/a11y/announcer';
import { locale } from '../../src/i18n';
import { Live } from '../../src/session/live';
import { speakSession } from '../../src/session/spoken';
import { agenda, FakeSocket, frame, snapshot, welcome } from './build';

const NOON = 1_795_257_600_000;
let socket: FakeSocket;
let live: Live;
let said: string[];
let stop: () => void;

beforeEach(() => {
	locale.value = 'fi';
	vi.useFakeTimers({ now: NOON });
	socket = new FakeSocket();
	live = new Live({ greet: { code: 'K4X7RM', secret: 'x'.repeat(22) }, dial: () => socket });
	const announcer = new Announcer(document.createElement('div'), document.createElement('div'));
	said = [];
	vi.spyOn(announcer, 'say').mockImplementation((text) => void said.push(text));
	stop = speakSession(live, announcer);
	socket.open();
	socket.tell(welcome({ now: NOON }));
	socket.tell(snapshot(1, { agenda: agenda({ phase: 0, move: 0, may: ['draft'] }) }));
});
afterEach(() => {
	stop();
	live.close();
	vi.useRealTimers();
});

it('tells_a_phase_that_begins_and_not_its_whole_length_over_it', () => {
	const ends = NOON + 300_010;
	socket.tell(frame(1, 2, { agenda: agenda({ begun: NOON, ends }) }));
	vi.advanceTimersByTime(2000);
	expect(said).toEqual(['Vaihe vaihtui: Keruu.']);
});

it('tells_when_two_minutes_are_left', () => {
	const ends = NOON + 125_000;
	socket.tell(frame(1, 2, { agenda: agenda({ begun: NOON, ends }) }));
	vi.advanceTimersByTime(6000);
	expect(said).toHaveLength(2);
	expect(said[1]).toMatch(/^Keruu: aikaa jäljellä 2\smin/);
});
