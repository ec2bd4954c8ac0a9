// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection, type LineStatus } from '../../src/net/connection';
import { FakeSocket, welcome } from './build';

let sockets: FakeSocket[];
let statuses: LineStatus[];
let heard: object[];
let connection: Connection;

const last = () => sockets[sockets.length - 1]!;
const status = () => statuses[statuses.length - 1]!;

beforeEach(() => {
	vi.useFakeTimers();
	sockets = [];
	statuses = [];
	heard = [];
	connection = new Connection({
		dial: () => {
			const socket = new FakeSocket();
			sockets.push(socket);
			return socket;
		},
		greet: () => ({ t: 'hello', since: heard.length }),
		receive: (message) => heard.push(message),
		status: (next) => statuses.push(next),
		random: () => 0.5,
	});
});

afterEach(() => {
	connection.close();
	vi.useRealTimers();
});

function comeUp(): FakeSocket {
	const socket = last();
	socket.open();
	socket.tell(welcome());
	return socket;
}

describe('a connection', () => {
	it('greets_first_and_is_up_when_the_hub_has_answered', () => {
		last().open();
		expect(last().said[0]).toEqual({ t: 'hello', since: 0 });
		expect(status().is).toBe('connecting');
		last().tell(welcome());
		expect(status().is).toBe('open');
	});

	it('sends_nothing_before_the_hub_has_answered', () => {
		last().open();
		expect(connection.send({ t: 'post' })).toBe(false);
		last().tell(welcome());
		expect(connection.send({ t: 'post' })).toBe(true);
	});

	it('pings_more_often_than_each_15_s', () => {
		const socket = comeUp();
		vi.advanceTimersByTime(15_000);
		expect(socket.saidOf('ping').length).toBeGreaterThanOrEqual(2);
	});

	it('comes_back_by_itself_with_a_fresh_greeting', () => {
		comeUp().lose(1006);
		expect(status()).toMatchObject({ is: 'waiting', restarting: false });
		vi.advanceTimersByTime(250);
		expect(sockets.length).toBe(2);
		last().open();
		expect(last().said[0]).toEqual({ t: 'hello', since: 1 });
	});

	it('tells_a_restart_from_a_lost_network', () => {
		comeUp().lose(1012);
		expect(status()).toMatchObject({ is: 'waiting', restarting: true });
	});

	it('goes_on_calling_it_a_restart_until_the_hub_is_back_or_given_up', () => {
		comeUp().lose(1012);
		vi.advanceTimersByTime(250);
		expect(status()).toEqual({ is: 'connecting', restarting: true });
		last().lose(1006);
		expect(status()).toMatchObject({ is: 'waiting', restarting: true });
		vi.advanceTimersByTime(500);
		comeUp().lose(1006);
		expect(status()).toMatchObject({ is: 'waiting', restarting: false });
		comeUp().lose(1012);
		for (let attempt = 0; attempt < 8; attempt++) {
			vi.advanceTimersByTime(15_000);
			last().lose(1006);
		}
		expect(status()).toMatchObject({ is: 'waiting', restarting: false });
	});

	it('knows_at_once_when_the_browser_is_offline', () => {
		const socket = comeUp();
		dispatchEvent(new Event('offline'));
		expect([status().is, socket.closed]).toEqual(['waiting', true]);
	});

	it('waits_longer_each_time_but_never_more_than_15_s', () => {
		const waits: number[] = [];
		for (let attempt = 0; attempt < 10; attempt++) {
			last().lose(1006);
			const now = status();
			if (now.is === 'waiting') waits.push(Math.round(now.until - performance.now()));
			vi.advanceTimersByTime(15_000);
		}
		expect(waits.slice(0, 4)).toEqual([250, 500, 1_000, 2_000]);
		expect(Math.max(...waits)).toBe(7_500);
	});

	it('comes_back_later_when_the_room_is_full', () => {
		last().open();
		last().tell({ t: 'error', code: 'room_full' });
		last().lose(1013);
		vi.advanceTimersByTime(5_000);
		expect(sockets.length).toBe(1);
		vi.advanceTimersByTime(1_000);
		expect(sockets.length).toBe(2);
	});

	it.each([4401, 4403, 4404, 4410])('does_not_come_back_after_%i', (code) => {
		comeUp().lose(code);
		expect(status()).toEqual({ is: 'ended', code });
		vi.advanceTimersByTime(60_000);
		expect(sockets.length).toBe(1);
	});

	it('drops_a_line_that_is_silent_for_35_s', () => {
		const silent = comeUp();
		vi.advanceTimersByTime(34_999);
		expect(sockets.length).toBe(1);
		vi.advanceTimersByTime(1);
		expect([silent.closed, sockets.length]).toEqual([true, 2]);
	});

	it('does_not_listen_to_a_line_it_has_dropped', () => {
		const old = comeUp();
		connection.restart();
		old.tell({ t: 'pong', at: 1, now: 2 });
		old.lose(1006);
		expect(heard.length).toBe(1);
		expect(status().is).toBe('connecting');
	});

	it('tries_at_once_when_the_network_is_back', () => {
		comeUp().lose(1006);
		dispatchEvent(new Event('online'));
		expect(sockets.length).toBe(2);
	});

	it('ignores_what_is_not_an_object', () => {
		const socket = comeUp();
		socket.onmessage?.({ data: '7' });
		socket.onmessage?.({ data: 'null' });
		expect(heard.length).toBe(1);
	});
});
