// SPDX-License-Identifier: EUPL-1.2
/*
 * A review under way.  Acts are said to the hub one after the other while the reader goes on to the
 * next thread; each can be taken back, and one that was refused is told and leaves its thread
 * waiting.
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { focusSoon } from '../a11y/focus';
import { refusalText } from '../i18n/refusals';
import { review } from '../i18n/review';
import type { Answer } from '../net/api';
import type {
	CardTitle,
	ReviewAct,
	ReviewAnswer,
	ReviewPage,
	ReviewThread,
	Transcript,
} from '../protocol/messages';
import { account } from './account';
import { findTranscript } from './api';
import { askAbout } from './confirm';
import { type Change, findReview, reviewThreads } from './organisation';
import { actsOf, type Choice, NONE, nextPending, threadsAfter } from './review-acts';
import type { ChosenTags } from './tag-picker';

interface Done {
	/** The acts that set right what was done. */
	readonly undo: readonly ReviewAct[];
	/** The thread to return to. */
	readonly at: number;
}

/** Acts on their way. */
interface Doing {
	readonly acts: readonly ReviewAct[];
	readonly at: number;
	readonly said: string;
	/** The threads as they were, for when the hub takes nothing of it. */
	readonly restore: readonly ReviewThread[];
}

export type Question = { is: 'keys' } | { is: 'erase'; on: number };

export interface Reviewing {
	readonly page: ReviewPage;
	readonly transcript: Transcript;
}

export async function findReviewing(session: string): Promise<Answer<Reviewing>> {
	const [page, transcript] = await Promise.all([findReview(session), findTranscript(session)]);
	if (!page.ok) return page;
	if (!transcript.ok) return transcript;
	return { ok: true, value: { page: page.value, transcript: transcript.value } };
}

const RECENT = 6;
const DOUBT = 'personal_data';

export class ReviewDesk {
	readonly page: ReviewPage;
	readonly threads: Signal<readonly ReviewThread[]>;
	readonly transcript: Signal<Transcript>;
	/** The phenomenon whose thread is open. */
	readonly at: Signal<number>;
	readonly selected: Signal<readonly number[]> = signal([]);
	readonly question: Signal<Question | undefined> = signal(undefined);
	/** What is open beside the thread: its tags, or the search for another card. */
	readonly opened: Signal<'tags' | 'cards' | undefined> = signal(undefined);
	readonly choice: Signal<Choice> = signal(NONE);
	/** What was done last, to be read and taken back. */
	readonly told: Signal<string> = signal('');
	readonly refusal: Signal<string> = signal('');
	readonly canUndo: Signal<boolean> = signal(false);
	/** What is told can be taken back. */
	readonly isUndoable: Signal<boolean> = signal(false);
	readonly recent: Signal<readonly CardTitle[]> = signal([]);
	readonly thread: ReadonlySignal<ReviewThread | undefined>;
	readonly reviewed: ReadonlySignal<number>;
	readonly #announcer: Announcer;
	readonly #done: Done[] = [];
	readonly #titles = new Map<number, string>();
	#turn: Promise<void> = Promise.resolve();

	constructor({ page, transcript }: Reviewing, announcer: Announcer) {
		this.page = page;
		this.threads = signal(page.threads);
		this.transcript = signal(transcript);
		const first = page.threads.find(({ state }) => state === 'pending') ?? page.threads[0];
		this.at = signal(first?.phenomenon ?? 0);
		this.thread = computed(() =>
			this.threads.value.find(({ phenomenon }) => phenomenon === this.at.value),
		);
		this.reviewed = computed(
			() => this.threads.value.filter(({ state }) => state === 'reviewed').length,
		);
		this.#announcer = announcer;
	}

	/** Opens a thread; what was chosen for the one before and not sent is let go. */
	open(phenomenon: number): void {
		batch(() => {
			this.at.value = phenomenon;
			this.choice.value = NONE;
			this.opened.value = undefined;
		});
		focusSoon('#review-thread');
	}

	step(by: 1 | -1): void {
		const threads = this.threads.value;
		const at = threads.findIndex(({ phenomenon }) => phenomenon === this.at.value);
		const next = threads[Math.min(threads.length - 1, Math.max(0, at + by))];
		if (next) this.open(next.phenomenon);
	}

	/** On to the next that waits, without a word on this one. */
	skip(): void {
		const next = nextPending(this.threads.value, this.at.value);
		if (next) this.open(next.phenomenon);
	}

	/** This one has been looked at; where it belongs goes along. */
	finish(): void {
		const thread = this.thread.value;
		if (!thread) return;
		const choice = trimmed(this.choice.value);
		if (choice.is === 'new' && choice.title === '') {
			focusSoon('#review-title');
			return;
		}
		const said = saidOf(thread, choice);
		this.do(actsOf(thread.phenomenon, choice), said, choice);
		const next = nextPending(this.threads.value, thread.phenomenon);
		if (next) this.open(next.phenomenon);
		else focusSoon('#review-finished, #review-thread');
	}

	setTags(thread: ReviewThread, { tags, free }: ChosenTags): void {
		const { phenomenon, n } = thread;
		const act: ReviewAct = { act: 'tags', phenomenon, tags: [...tags], free: [...free] };
		this.do([act], review.value.saidTags(n));
	}

	unlink(thread: ReviewThread, card: CardTitle): void {
		const { phenomenon, n } = thread;
		const act: ReviewAct = { act: 'link', phenomenon, card: card.id, set: false };
		this.do([act], review.value.saidUnlinked(n, card.title));
		focusSoon('#review-thread');
	}

	select(phenomenon: number, on: boolean): void {
		const others = this.selected.value.filter((one) => one !== phenomenon);
		this.selected.value = on ? [...others, phenomenon] : others;
	}

	/** The same for all that are selected. */
	doMany(acts: readonly ReviewAct[], choice: Choice = NONE): void {
		if (acts.length === 0) return;
		const many = new Set(acts.map(({ phenomenon }) => phenomenon)).size;
		this.selected.value = [];
		this.do(acts, review.value.saidMany(many), choice);
		focusSoon('#review-threads');
	}

	/** Acts are shown at once and said in their turn; `said` tells them once they are durable. */
	do(acts: readonly ReviewAct[], said: string, choice: Choice = NONE): void {
		const at = acts[0]?.phenomenon ?? this.at.value;
		if (choice.is === 'card') this.#remember(choice.card);
		const before = this.threads.value;
		this.threads.value = threadsAfter(
			before,
			acts.filter(({ act }) => act !== 'card'),
			acts.map(() => ({ ok: 0 })),
			this.#titles,
		);
		const touched = new Set(acts.map(({ phenomenon }) => phenomenon));
		const restore = before.filter(({ phenomenon }) => touched.has(phenomenon));
		this.#turn = this.#turn.then(() => this.#say({ acts, at, said, restore }));
	}

	undo(): void {
		this.#turn = this.#turn.then(async () => {
			const last = this.#done.pop();
			this.canUndo.value = this.#done.length > 0;
			if (!last) return this.#announcer.say(review.value.nothingToUndo);
			const came = await reviewThreads(this.page.session, last.undo);
			if (!came.ok) return this.#refuse(came.error, 1);
			await this.reload();
			this.tell(review.value.undone);
			this.open(last.at);
		});
	}

	/** What the hub holds now, texts too. */
	async reload(): Promise<void> {
		const came = await findReviewing(this.page.session);
		if (!came.ok) return this.#refuse(came.error, 1);
		batch(() => {
			this.threads.value = came.value.page.threads;
			this.transcript.value = came.value.transcript;
		});
	}

	/** Tells what cannot be taken back. */
	tell(said: string): void {
		this.told.value = said;
		this.isUndoable.value = false;
		this.#announcer.say(said);
	}

	/** Resolves when all that was done has been said. */
	get settled(): Promise<void> {
		return this.#turn;
	}

	async #say({ acts, at, said, restore }: Doing): Promise<void> {
		const came = await this.#post(acts);
		if (!came.ok) {
			const old = new Map(restore.map((thread) => [thread.phenomenon, thread]));
			this.threads.value = this.threads.value.map((one) => old.get(one.phenomenon) ?? one);
			return this.#refuse(came.error, acts.length);
		}
		const { outcomes, undo } = came.value;
		if (undo.length > 0) this.#done.push({ undo, at });
		this.canUndo.value = this.#done.length > 0;
		const refused = outcomes.filter((outcome) => outcome.refused);
		batch(() => {
			const made = acts.map(({ act }, nth) => ({ act, outcome: outcomes[nth] }));
			for (const [nth, { act, outcome }] of made.entries()) {
				const title = acts[nth]?.fields?.title;
				if (act === 'card' && outcome?.ok && title)
					this.#remember({ id: outcome.ok, title });
			}
			const cards = acts.filter(({ act }) => act === 'card');
			const theirs = outcomes.filter((_, nth) => acts[nth]?.act === 'card');
			this.threads.value = threadsAfter(this.threads.value, cards, theirs, this.#titles);
			this.told.value = said;
			this.isUndoable.value = undo.length > 0;
			this.refusal.value = '';
		});
		this.#announcer.say(said);
		if (refused[0]?.refused) {
			this.#refuse(refused[0].refused, refused.length);
			await this.reload();
		}
	}

	/* An act that holds what may be a name is said again where the writer stands by it. */
	async #post(acts: readonly ReviewAct[]): Promise<Change<ReviewAnswer>> {
		const { session } = this.page;
		const came = await reviewThreads(session, acts);
		if (!came.ok) return came;
		const { outcomes, undo } = came.value;
		const doubted = outcomes.flatMap(({ refused }, at) => (refused === DOUBT ? [at] : []));
		if (doubted.length === 0) return came;
		const again = acts.filter((_, at) => doubted.includes(at));
		const titles = again.flatMap(({ fields }) => (fields?.title ? [fields.title] : []));
		if (!(await askAbout(titles))) return came;
		const sure = again.map((act) => ({ ...act, confirmed: true }));
		const second = await reviewThreads(session, sure);
		if (!second.ok) return came;
		const settled = outcomes.map((outcome, at) => {
			const nth = doubted.indexOf(at);
			return nth < 0 ? outcome : (second.value.outcomes[nth] ?? outcome);
		});
		return { ok: true, value: { outcomes: settled, undo: [...second.value.undo, ...undo] } };
	}

	#remember(card: CardTitle): void {
		this.#titles.set(card.id, card.title);
		const others = this.recent.value.filter(({ id }) => id !== card.id);
		this.recent.value = [card, ...others].slice(0, RECENT);
	}

	#refuse(code: string, count: number): void {
		if (code === 'sign_in') account.value = undefined;
		this.refusal.value = review.value.someRefused(count, refusalText(code));
		this.#announcer.say(this.refusal.value);
	}
}

function trimmed(choice: Choice): Choice {
	return choice.is === 'new' ? { ...choice, title: choice.title.trim() } : choice;
}

function saidOf({ n }: ReviewThread, choice: Choice): string {
	const t = review.value;
	if (choice.is === 'card') return t.saidLinked(n, choice.card.title);
	return choice.is === 'new' ? t.saidMade(n, choice.title) : t.saidReviewed(n);
}
