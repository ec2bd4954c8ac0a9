// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { alikeIn } from '../../src/facilitator/merge';
import type { Phenomenon } from '../../src/protocol/messages';
import { phenomenon, roomIn } from './desk-room';

const rents = (id: number, more: Partial<Phenomenon> = {}) =>
	phenomenon(id, { text: 'Vuokrarästit kasvavat nuorilla', ...more });

const room = roomIn(4, {
	phenomena: [
		rents(1),
		rents(2, { hidden: true }),
		phenomenon(3, { text: 'Omaishoitajat uupuvat ilman vapaita' }),
		rents(4, { into: 3 }),
		rents(5, { text: 'Nuorilla kasvaa vuokrarästejä' }),
		phenomenon(6, { text: 'Päihdepalveluihin joutuu odottamaan' }),
	],
});

test('what is like the selected is offered by its thread, and what is out of sight is not', () => {
	const [first] = [...room.phenomena.values()];
	expect(alikeIn(room, [first as Phenomenon]).map(({ id }) => id)).toEqual([3, 5]);
});

test('what is selected already is not offered again', () => {
	const parts = [1, 5, 3].map((id) => room.phenomena.get(id) as Phenomenon);
	expect(alikeIn(room, parts)).toEqual([]);
});
