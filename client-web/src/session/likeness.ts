// SPDX-License-Identifier: EUPL-1.2
/*
 * Which phenomena of a room a text is like: by the beginnings of its words, rarer ones weighing
 * more, and by tags.  Cheap enough for a phone at every pause of writing; what the hub knows of
 * words it knows better, but here nothing leaves the page.
 */
export interface Said {
	/** None where it was destroyed. */
	readonly text?: string;
	readonly tags?: readonly string[];
}

export interface Like {
	readonly id: number;
	/** 0 to 1. */
	readonly score: number;
}

/** Words that say nothing of what is spoken of. */
const EMPTY = new Set(
	(
		'että jotta koska mutta joka jotka jossa joita myös kuin niin tämä nämä sekä kanssa ' +
		'ovat olla voida enää vain vielä usein kaikki moni monta ilman ' +
		'och att som inte för med till den det har är kan också inom utan många ' +
		'that with have from they this them when which their there without many more'
	).split(' '),
);

const LONG = 5;
const SHORT = 4;
/** A short beginning says less than a long one, a shared tag more than any word. */
const WEIGHTS = { s: 0.4, l: 1, t: 2 };

/** What is compared: short and long beginnings of words, and tags. */
function featuresOf({ text = '', tags = [] }: Said): Set<string> {
	const words =
		text
			.toLocaleLowerCase()
			.normalize('NFC')
			.match(/\p{L}{4,}/gu) ?? [];
	const features = new Set(tags.map((tag) => `t${tag}`));
	for (const word of words) {
		if (EMPTY.has(word)) continue;
		features.add(`s${word.slice(0, SHORT)}`);
		if (word.length > SHORT) features.add(`l${word.slice(0, LONG)}`);
	}
	return features;
}

/* A phenomenon that is changed comes as a new one. */
const known = new WeakMap<Said, ReadonlySet<string>>();

function featuresIn(said: Said): ReadonlySet<string> {
	const features = known.get(said) ?? featuresOf(said);
	known.set(said, features);
	return features;
}

export class Likeness {
	readonly #rows: readonly { id: number; features: ReadonlySet<string>; norm: number }[];
	readonly #weights = new Map<string, number>();
	readonly #rare: number;

	constructor(phenomena: ReadonlyMap<number, Said>) {
		const rows = [...phenomena].map(([id, said]) => ({ id, features: featuresIn(said) }));
		const counts = new Map<string, number>();
		for (const { features } of rows)
			for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
		this.#rare = Math.log(1 + rows.length);
		for (const [feature, count] of counts)
			this.#weights.set(feature, Math.log(1 + rows.length / count));
		this.#rows = rows.map((row) => ({ ...row, norm: this.#norm(row.features) }));
	}

	/** The likest first, at least `least` alike. */
	like(said: Said, most: number, least: number): Like[] {
		const features = featuresOf(said);
		const norm = this.#norm(features);
		const scored = this.#rows.map(({ id, features: own, norm: length }) => {
			let shared = 0;
			for (const one of features) if (own.has(one)) shared += this.#weight(one) ** 2;
			return { id, score: shared / (norm * length || 1) };
		});
		return scored
			.filter(({ score }) => score >= least)
			.sort((a, b) => b.score - a.score || a.id - b.id)
			.slice(0, most);
	}

	#weight(feature: string): number {
		const rarity = this.#weights.get(feature) ?? this.#rare;
		return rarity * WEIGHTS[feature[0] as keyof typeof WEIGHTS];
	}

	#norm(features: ReadonlySet<string>): number {
		let sum = 0;
		for (const one of features) sum += this.#weight(one) ** 2;
		return Math.sqrt(sum);
	}
}

/*
 * Of the public corpus in rooms of 40: what is offered by words alone is right three times in
 * four and finds a third of what is alike; with tags nine in ten and more than half.
 */
const LEAST_BY_WORDS = 0.19;
const LEAST_BY_TAGS = 0.33;

const rooms = new WeakMap<ReadonlyMap<number, Said>, Likeness>();

/** The ids of what `said` is like, the likest first. */
export function similarTo(room: ReadonlyMap<number, Said>, said: Said, most: number): number[] {
	const likeness = rooms.get(room) ?? new Likeness(room);
	rooms.set(room, likeness);
	const least = said.tags?.length ? LEAST_BY_TAGS : LEAST_BY_WORDS;
	return likeness.like(said, most, least).map(({ id }) => id);
}
