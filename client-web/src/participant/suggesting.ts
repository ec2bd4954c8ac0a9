// SPDX-License-Identifier: EUPL-1.2
/*
 * What is like the phenomenon that is being written: in this session, compared in this page among
 * what it has been shown; from the archive, as the hub answers.
 */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { guard } from '../guard/keep';
import { saidOf } from '../guard/said';
import { usePaused, useSteady } from '../guard/watch';
import { locale } from '../i18n';
import { findVocabulary } from '../net/api';
import { limits, type Phenomenon, type Suggestion } from '../protocol/messages';
import { similarTo } from '../session/likeness';
import type { Live } from '../session/live';
import { idsOf, threadOf } from '../session/room';
import { findTerm, vocabulary } from '../session/vocabulary';
import { lengthOf } from '../ui/field';
import type { PostDraft } from './draft';
import type { Stay } from './visit';

/** Fewer letters say too little. */
const LETTERS_LEAST = 8;
const SHOWN_MOST = 2;
/** The hub answers at most 4 questions a second. */
const GAP_MS = 260;

interface Written {
	readonly text: string;
	readonly tags: readonly string[];
	readonly lang: string;
}

export interface Suggested {
	/** Of this session, the likest first. */
	readonly same: readonly Phenomenon[];
	readonly archive: Suggestion | undefined;
}

export function useSuggested({ live }: Stay, draft: PostDraft): Suggested {
	const { text, tags = [], lang = locale.value } = draft;
	const key = JSON.stringify([text, tags, lang]);
	const blank = draft.on !== undefined || (text.trim() === '' && tags.length === 0);
	const paused = usePaused<Written>({ text, tags, lang }, key, blank);
	const archive = useArchive(live, paused, blank);
	const { phenomena } = live.room.value;
	const same = useMemo(
		() => (blank ? [] : sameIn(live, paused)),
		[live, paused, phenomena, blank],
	);
	return { same: useSteady(same), archive: useSteady(archive) };
}

/** Threads of others that one may join by a voice. */
function sameIn(live: Live, written: Written): Phenomenon[] {
	const room = live.room.peek();
	if (lengthOf(written.text.trim()) < LETTERS_LEAST || !live.may('voice')) return [];
	const threads = similarTo(room.phenomena, written, SHOWN_MOST * 2).map((id) =>
		threadOf(room, id),
	);
	const { posts } = live.mine.peek();
	return [...new Set(threads)]
		.filter((thread) => !idsOf(room, thread).some((id) => posts.has(id)))
		.flatMap((thread) => room.phenomena.get(thread) ?? [])
		.filter(({ locked }) => !locked)
		.slice(0, SHOWN_MOST);
}

/** The hub's last answer; it stands until there is a newer one. */
function useArchive(live: Live, written: Written, blank: boolean): Suggestion | undefined {
	const asked = useRef({ n: 0, at: -GAP_MS });
	const first = useRef(0);
	useLayoutEffect(() => {
		const question = questionOf(written);
		if (blank) first.current = asked.current.n + 1;
		if (blank || !question) return;
		const ask = () => {
			asked.current = { n: asked.current.n + 1, at: performance.now() };
			live.suggest({ n: asked.current.n, ...question });
		};
		const early = asked.current.at + GAP_MS - performance.now();
		const timer = setTimeout(ask, Math.max(0, early));
		return () => clearTimeout(timer);
	}, [written, blank]);
	const answer = live.suggestion.value;
	useLayoutEffect(() => void learn(answer), [answer]);
	return !blank && answer && answer.n >= first.current ? answer : undefined;
}

/* A word that came into the vocabulary after this page asked for it has no name here yet. */
async function learn(answer: Suggestion | undefined): Promise<void> {
	if (!answer || answer.tags.every(findTerm)) return;
	const now = await findVocabulary();
	if (now.ok) vocabulary.value = now.value;
}

/** The text goes along only when the guard here has found nothing in it. */
function questionOf({ text, tags, lang }: Written) {
	const said = saidOf(text);
	const long = lengthOf(said);
	const here = guard.peek();
	const clean = here?.runs && here.find(said).length === 0;
	const tells = clean && long >= LETTERS_LEAST && long <= limits.post;
	if (!tells && tags.length === 0) return undefined;
	return { lang, ...(tells && { text: said }), ...(tags.length > 0 && { tags: [...tags] }) };
}
