// SPDX-License-Identifier: EUPL-1.2
/*
 * The guard: the hub's own, as a WebAssembly module without imports, and what the hub has said
 * about texts that this page sent, since it knows more names.
 *
 * A text of 500 letters takes less than a tenth of a millisecond, so it is asked at every key.
 */
import { isCertain, type Kind, kinds, type Span } from './kinds';
import { saidOf } from './said';

/** What the module gives (`hub/language/browser/guard_browser.c`). */
interface Exports {
	readonly memory: WebAssembly.Memory;
	readonly __heap_base: WebAssembly.Global;
	guard_memory_len(len: number): number;
	guard_spans_at(len: number): number;
	guard_spans(memory: number, len: number): number;
}

const PAGE = 65_536;
const REMEMBERED = 64;

export class Guard {
	readonly #module: Exports | undefined;
	readonly #known = new Map<string, readonly Span[]>();
	readonly #told = new Map<string, readonly Span[]>();

	/** Without a module it knows what the hub has told, and lets nothing be stored. */
	constructor(instance?: WebAssembly.Instance) {
		this.#module = instance?.exports as Exports | undefined;
	}

	/** In order, without overlap; places in the text as it is said. */
	find(typed: string): readonly Span[] {
		const said = saidOf(typed);
		const known = this.#told.get(said) ?? this.#known.get(said);
		if (known) return known;
		const found = this.#module && said !== '' ? ask(this.#module, said) : [];
		if (this.#known.size >= REMEMBERED) this.#known.clear();
		this.#known.set(said, found);
		return found;
	}

	/** It has looked at the text, and found nothing that is certain. */
	clears(typed: string): boolean {
		return this.runs && !this.find(typed).some(({ kind }) => isCertain(kind));
	}

	get runs(): boolean {
		return this.#module !== undefined;
	}

	/** What the hub found in a text counts from now on, instead of what is found here. */
	learn(typed: string, spans: readonly Span[]): void {
		this.#told.set(saidOf(typed), spans);
	}
}

/* The text is laid at a multiple of eight behind the module's own data; nothing of it stays. */
function ask(module: Exports, said: string): readonly Span[] {
	const { memory } = module;
	const bytes = new TextEncoder().encode(said);
	const base = Math.ceil(module.__heap_base.value / 8) * 8;
	const len = module.guard_memory_len(bytes.length);
	const missing = base + len - memory.buffer.byteLength;
	if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
	new Uint8Array(memory.buffer, base, bytes.length).set(bytes);
	const count = module.guard_spans(base, bytes.length);
	const at = base + module.guard_spans_at(bytes.length);
	const numbers = new Uint32Array(memory.buffer, at, count * 3);
	const found = Array.from({ length: count }, (_, nth) => spanOf(numbers, nth * 3));
	new Uint8Array(memory.buffer, base, len).fill(0);
	return found;
}

function spanOf(numbers: Uint32Array, at: number): Span {
	const [start = 0, end = 0, kind = 0] = numbers.subarray(at, at + 3);
	return { start, end, kind: kinds[kind] as Kind };
}
