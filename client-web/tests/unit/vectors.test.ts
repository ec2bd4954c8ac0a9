// SPDX-License-Identifier: EUPL-1.2
/* The golden messages of the protocol, as the client takes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HubMessage } from '../../src/protocol/messages';
import { Live } from '../../src/session/live';
import { FakeSocket, welcome } from './build';

interface Vector {
	name: string;
	direction: 'client' | 'hub';
	message?: HubMessage;
	error: string | null;
}

const folder = '../protocol/vectors';
const vectors = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Vector[]);
const fromHub = vectors.filter((vector) => vector.direction === 'hub' && vector.message);

function hear(message: object): Live {
	const socket = new FakeSocket();
	const live = new Live({ greet: { code: 'K4X7RM', secret: 'secret' }, dial: () => socket });
	socket.open();
	socket.tell(welcome());
	socket.tell({ t: 'snapshot', from: 0, to: 1_000_000 });
	socket.tell(message);
	live.close();
	return live;
}

const valid = fromHub.filter((vector) => !vector.error);
const invalid = fromHub.filter((vector) => vector.error);

describe('a golden message of the hub', () => {
	it.each(valid.map((vector) => [vector.name, vector] as const))('%s_is_taken', (_, vector) => {
		const message = vector.message!;
		const live = hear(message);
		if (message.t === 'snapshot' && !message.part) {
			expect(live.room.value.to).toBe(message.to);
			expect([...live.room.value.phenomena.values()]).toEqual(message.phenomena ?? []);
		}
		if (message.t === 'own' && !message.part && message.from === 0) {
			expect([...live.mine.value.posts.values()]).toEqual(message.posts ?? []);
		}
		if (message.t === 'error') expect(live.error.value).toBe(message.code);
		if (message.t === 'presence') expect(live.present.value.present).toBe(message.present);
	});
});

/* The hub is ours and sends none of these; a page must outlive them all the same. */
describe('a message that no hub of ours sends', () => {
	it.each(invalid.map((vector) => [vector.name, vector] as const))(
		'%s_is_outlived',
		(_, vector) => {
			const live = hear(vector.message!);
			expect(live.room.value.welcome).toBeDefined();
		},
	);
});

it('there_are_golden_messages_of_both_kinds', () => {
	expect(Math.min(valid.length, invalid.length)).toBeGreaterThan(0);
});
