// SPDX-License-Identifier: EUPL-1.2
/* A guard for tests: its module finds the word `Anna` and what looks like an identity code. */
import { Guard } from '../../src/guard/guard';
import { type Kind, kinds } from '../../src/guard/kinds';

const patterns: readonly (readonly [Kind, RegExp])[] = [
	['hetu', /\d{6}-\d{3}\w/gu],
	['person_name', /Anna/gu],
];

const pointsIn = (text: string) => [...text].length;

function spansOf(text: string): number[] {
	return patterns
		.flatMap(([kind, pattern]) =>
			[...text.matchAll(pattern)].map((match) => {
				const start = pointsIn(text.slice(0, match.index));
				return [start, start + pointsIn(match[0]), kinds.indexOf(kind)] as const;
			}),
		)
		.sort(([a], [b]) => a - b)
		.flat();
}

const SPANS_AT = 8_192;

export function madeGuard(): Guard {
	const memory = new WebAssembly.Memory({ initial: 1 });
	const exports = {
		memory,
		__heap_base: { value: 1_021 },
		guard_memory_len: (len: number) => SPANS_AT + len,
		guard_spans_at: () => SPANS_AT,
		guard_spans: (base: number, len: number) => {
			const text = new TextDecoder().decode(new Uint8Array(memory.buffer, base, len));
			const numbers = spansOf(text);
			new Uint32Array(memory.buffer, base + SPANS_AT, numbers.length).set(numbers);
			return numbers.length / 3;
		},
	};
	return new Guard({ exports } as unknown as WebAssembly.Instance);
}
