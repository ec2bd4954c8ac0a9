// SPDX-License-Identifier: EUPL-1.2
/*
 * One WebSocket that comes back by itself.  It knows when to speak and when to give up, and
 * nothing of what the messages mean.
 *
 * A line is up once the hub has answered the greeting: `open` is told by the first message, not
 * by the handshake, so that a hub which accepts and stays silent does not look like a network.
 */

/** What the line is doing.  `until` is on the clock of `performance.now()`. */
export type LineStatus =
	| { is: 'connecting'; restarting?: boolean }
	| { is: 'open' }
	| { is: 'waiting'; until: number; restarting: boolean }
	| { is: 'ended'; code: number };

/** The part of a WebSocket that is used here, so that a test can play the other end. */
export interface Socket {
	onopen: (() => void) | null;
	onmessage: ((event: { data: unknown }) => void) | null;
	onclose: ((event: { code: number }) => void) | null;
	send(data: string): void;
	close(code?: number): void;
}

export interface ConnectionOptions {
	/** A new socket for each attempt. */
	dial: () => Socket;
	/** The greeting, asked anew for each attempt: it carries the last `to` seen. */
	greet: () => object;
	receive: (message: object) => void;
	status: (status: LineStatus) => void;
	/** Uniform in [0, 1); a test gives a fixed one. */
	random?: () => number;
}

const PING_MS = 12_000; // the hub wants one each 15 s
const SILENCE_MS = 35_000;
const WAIT_FIRST_MS = 500;
const WAIT_LONGEST_MS = 15_000;
const WAIT_FULL_ROOM_MS = 5_000;
/** For so long a hub that said it restarts is believed; then it is gone. */
const RESTART_MS = 30_000;

const GONE = 1006;
const TRY_LATER = 1013;
const RESTART = 1012;
const FOR_GOOD: ReadonlySet<number> = new Set([4401, 4403, 4404, 4410]);

type Timer = ReturnType<typeof setTimeout>;

export class Connection {
	readonly #options: ConnectionOptions;
	#socket: Socket | undefined;
	#open = false;
	#stopped = false;
	#restartUntil = 0;
	#attempt = 0;
	#retry: Timer | undefined;
	#silence: Timer | undefined;
	#ping: ReturnType<typeof setInterval> | undefined;

	constructor(options: ConnectionOptions) {
		this.#options = options;
		addEventListener('online', this.#hurry);
		addEventListener('offline', this.#cut);
		document.addEventListener('visibilitychange', this.#hurry);
		this.#dial();
	}

	/** False when the message did not leave; whoever must not lose it keeps it. */
	send(message: object): boolean {
		if (!this.#open) return false;
		this.#socket?.send(JSON.stringify(message));
		return true;
	}

	/** Don't sit out the rest of a wait. */
	retryNow(): void {
		if (this.#retry !== undefined) this.#dial();
	}

	/** Drops the line and greets anew, when what came on it doesn't fit together. */
	restart(): void {
		this.#drop();
		this.#dial();
	}

	close(): void {
		this.#stop();
		this.#socket?.close(1000);
		this.#socket = undefined;
	}

	#dial(): void {
		clearTimeout(this.#retry);
		this.#retry = undefined;
		this.#options.status({ is: 'connecting', restarting: this.#isRestarting() });
		const socket = this.#options.dial();
		this.#socket = socket;
		this.#hear();
		socket.onopen = () => {
			if (socket !== this.#socket) return;
			socket.send(JSON.stringify(this.#options.greet()));
			this.#beat();
			this.#ping = setInterval(() => this.#beat(), PING_MS);
		};
		socket.onmessage = (event) => {
			if (socket === this.#socket) this.#take(event.data);
		};
		socket.onclose = (event) => {
			if (socket === this.#socket) this.#lost(event.code);
		};
	}

	#take(data: unknown): void {
		this.#hear();
		const message: unknown = JSON.parse(String(data));
		if (typeof message !== 'object' || message === null) return;
		if (!this.#open) {
			this.#open = true;
			this.#restartUntil = 0;
			this.#options.status({ is: 'open' });
		}
		if (!('t' in message && message.t === 'error')) this.#attempt = 0;
		this.#options.receive(message);
	}

	#lost(code: number): void {
		this.#drop();
		if (this.#stopped) return;
		if (FOR_GOOD.has(code)) {
			this.#stop();
			this.#options.status({ is: 'ended', code });
			return;
		}
		if (code === RESTART) this.#restartUntil = performance.now() + RESTART_MS;
		const wait = this.#wait(code);
		const until = performance.now() + wait;
		this.#options.status({ is: 'waiting', until, restarting: this.#isRestarting() });
		this.#retry = setTimeout(() => this.#dial(), wait);
	}

	#isRestarting(): boolean {
		return performance.now() < this.#restartUntil;
	}

	/** Full jitter: after a restart hundreds of phones must not return in the same second. */
	#wait(code: number): number {
		const random = this.#options.random ?? Math.random;
		const longest = Math.min(WAIT_LONGEST_MS, WAIT_FIRST_MS * 2 ** this.#attempt);
		this.#attempt += 1;
		return random() * longest + (code === TRY_LATER ? WAIT_FULL_ROOM_MS : 0);
	}

	#beat(): void {
		const at = Math.round(performance.now());
		this.#socket?.send(JSON.stringify({ t: 'ping', at }));
	}

	#hear(): void {
		clearTimeout(this.#silence);
		this.#silence = setTimeout(() => this.restart(), SILENCE_MS);
	}

	/** A dead line may take minutes to report itself; act as if it had. */
	#drop(): void {
		const dead = this.#socket;
		this.#socket = undefined;
		this.#open = false;
		clearTimeout(this.#silence);
		clearInterval(this.#ping);
		dead?.close();
	}

	#stop(): void {
		this.#stopped = true;
		clearTimeout(this.#retry);
		clearTimeout(this.#silence);
		clearInterval(this.#ping);
		this.#retry = undefined;
		this.#open = false;
		removeEventListener('online', this.#hurry);
		removeEventListener('offline', this.#cut);
		document.removeEventListener('visibilitychange', this.#hurry);
	}

	/** The browser knows that the network is gone long before silence would tell. */
	#cut = (): void => {
		if (this.#socket) this.#lost(GONE);
	};

	/** The network, or the person, is back: try, or ask what time it has become. */
	#hurry = (): void => {
		if (document.visibilityState !== 'visible') return;
		if (this.#open) this.#beat();
		else this.retryNow();
	};
}

/** The hub's socket, on the host that served the page. */
export function dialHub(): Socket {
	const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
	return new WebSocket(`${scheme}://${location.host}/ws`, 'vartti.v1') as Socket;
}
