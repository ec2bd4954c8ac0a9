// SPDX-License-Identifier: EUPL-1.2
/* After a session: its threads looked at one by one, or many at once. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { tools } from '../i18n';
import { review } from '../i18n/review';
import type { ReviewRow, ReviewThread } from '../protocol/messages';
import { Button } from '../ui/button';
import { CheckIcon } from '../ui/icons';
import { Key, KeySheet } from '../ui/key-sheet';
import { KeyIcon, UndoIcon } from '../ui/more-icons';
import { waitingIn } from './inbox';
import { findReviews } from './organisation';
import { useOverlay } from './overlay';
import { Head, Link, Loaded } from './page';
import { BulkBar } from './review-bulk';
import { findReviewing, type Question, ReviewDesk, type Reviewing } from './review-desk';
import { ReviewErase } from './review-erase';
import { followKeys, KEYS } from './review-keys';
import { ThreadPanel } from './review-thread';
import { route } from './route';

export function ReviewPage({ id, announcer }: { id: string; announcer: Announcer }) {
	const all = route.value.state === 'all';
	if (!id) {
		return (
			<Loaded key={String(all)} find={() => findReviews(all)} title={review.value.title}>
				{({ sessions }) => <Inbox rows={sessions} all={all} />}
			</Loaded>
		);
	}
	return (
		<Loaded find={() => findReviewing(id)} title={review.value.title}>
			{(reviewing) => <Review reviewing={reviewing} announcer={announcer} />}
		</Loaded>
	);
}

function Inbox({ rows, all }: { rows: readonly ReviewRow[]; all: boolean }) {
	const t = review.value;
	const waiting = waitingIn(rows);
	return (
		<>
			<Head title={t.title} lead={waiting > 0 ? t.waiting(waiting) : t.nothing}>
				<Link to={{ page: 'review', state: all ? '' : 'all' }} class="btn btn--quiet">
					{all ? t.showOpen : t.showAll}
				</Link>
			</Head>
			{rows.length === 0 && (
				<div class="panel empty">
					<p>{t.nothing}</p>
					<p class="muted">{t.nothingHint}</p>
				</div>
			)}
			{rows.length > 0 && <ReviewRows rows={rows} />}
		</>
	);
}

export function ReviewRows({ rows }: { rows: readonly ReviewRow[] }) {
	const t = review.value;
	return (
		<ul class="panel slist" aria-label={t.sessions}>
			{rows.map(({ session, title, closed, threads, reviewed }) => (
				<li key={session}>
					<div>
						<h2 class="slist__t">
							<Link to={{ page: 'transcript', id: session }}>{title}</Link>
						</h2>
						<p class="slist__m num">
							<span>{tools.value.date(closed)}</span>
							<span>{t.done(reviewed, threads)}</span>
						</p>
					</div>
					<div class="slist__a">
						<Link
							to={{ page: 'review', id: session }}
							class={`btn btn--s ${reviewed < threads ? 'btn--primary' : 'btn--quiet'}`}
						>
							{reviewed === 0 ? t.begin : reviewed < threads ? t.goOn : t.again}
							<span class="sr">{title}</span>
						</Link>
					</div>
				</li>
			))}
		</ul>
	);
}

function Review({ reviewing, announcer }: { reviewing: Reviewing; announcer: Announcer }) {
	const t = review.value;
	const desk = useRef(new ReviewDesk(reviewing, announcer)).current;
	/* Before it is painted: who sees the page can press. */
	useLayoutEffect(() => followKeys(desk), [desk]);
	const { page } = desk;
	const question = desk.question.value;
	const thread = desk.thread.value;
	useOverlay(overlayOf(desk, question), question);
	return (
		<div class="rvpage">
			<Head
				title={t.title}
				lead={`${page.title} · ${tools.value.date(page.closed)}`}
				up={<Link to={{ page: 'review' }}>{t.title}</Link>}
			>
				<Button
					onClick={() => {
						desk.question.value = { is: 'keys' };
					}}
				>
					<KeyIcon /> {t.keys} <Key of={KEYS.sheet} />
				</Button>
			</Head>
			<Progress desk={desk} />
			{desk.refusal.value && <p class="cerror">{desk.refusal.value}</p>}
			<Finished desk={desk} />
			<div class="rvgrid">
				<ThreadList desk={desk} />
				{thread && <ThreadPanel key={thread.phenomenon} desk={desk} thread={thread} />}
			</div>
			<Told desk={desk} />
		</div>
	);
}

function overlayOf(desk: ReviewDesk, question: Question | undefined) {
	const close = () => {
		desk.question.value = undefined;
	};
	if (question?.is === 'keys') return <KeySheet keys={KEYS} words={review.value} close={close} />;
	return question?.is === 'erase' ? <ReviewErase desk={desk} on={question.on} /> : undefined;
}

function Progress({ desk }: { desk: ReviewDesk }) {
	const t = review.value;
	const all = desk.threads.value.length;
	const reviewed = desk.reviewed.value;
	return (
		<div class="progress">
			<p class="num">{t.done(reviewed, all)}</p>
			<svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
				<rect class="progress__all" width="100" height="2" />
				<rect class="progress__done" width={all ? (100 * reviewed) / all : 0} height="2" />
			</svg>
		</div>
	);
}

function Finished({ desk }: { desk: ReviewDesk }) {
	const t = review.value;
	if (desk.reviewed.value < desk.threads.value.length) return null;
	return (
		<section class="panel box" aria-labelledby="review-finished">
			<h2 id="review-finished" tabIndex={-1}>
				{t.finished}
			</h2>
			<p class="muted">{t.finishedHint}</p>
			<p class="row__a">
				<Link to={{ page: 'cards' }} class="btn btn--primary">
					{t.toCards}
				</Link>
				<Link to={{ page: 'transcript', id: desk.page.session }} class="btn btn--quiet">
					{t.toTranscript}
				</Link>
			</p>
		</section>
	);
}

function ThreadList({ desk }: { desk: ReviewDesk }) {
	const t = review.value;
	const threads = desk.threads.value;
	const selected = desk.selected.value;
	const pending = threads.filter(({ state }) => state === 'pending');
	return (
		<section class="panel rvlist" aria-labelledby="review-threads">
			<div class="rvlist__h">
				<h2 id="review-threads" tabIndex={-1}>
					{t.threads} <span class="muted num">{threads.length}</span>
				</h2>
				<Button
					look="bare"
					small
					onClick={() => {
						const all = pending.map(({ phenomenon }) => phenomenon);
						desk.selected.value = selected.length > 0 ? [] : all;
					}}
				>
					{selected.length > 0 ? t.selectNone : t.selectAll}
				</Button>
			</div>
			{selected.length > 0 && <BulkBar desk={desk} />}
			<ol class="rvlist__l">
				{threads.map((thread) => (
					<ThreadRow key={thread.phenomenon} desk={desk} thread={thread} />
				))}
			</ol>
		</section>
	);
}

function ThreadRow({ desk, thread }: { desk: ReviewDesk; thread: ReviewThread }) {
	const t = review.value;
	const { phenomenon, n, text, lang, state, cards } = thread;
	const current = desk.at.value === phenomenon;
	const row = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (current) row.current?.scrollIntoView({ block: 'nearest' });
	}, [current]);
	return (
		<li ref={row} class={`rvrow rvrow--${state}${current ? ' rvrow--on' : ''}`}>
			<label class="rvrow__x">
				<input
					type="checkbox"
					class="cb"
					aria-label={t.selectThread(n)}
					checked={desk.selected.value.includes(phenomenon)}
					onChange={(event) => desk.select(phenomenon, event.currentTarget.checked)}
				/>
			</label>
			<button
				type="button"
				class="rvrow__b"
				aria-current={current ? 'true' : undefined}
				onClick={() => desk.open(phenomenon)}
			>
				<span class="rvrow__t" lang={lang}>
					<span class="num">{n}</span> {text}
				</span>
				{cards.length > 0 && (
					<span class="small muted">{cards.map(({ title }) => title).join(', ')}</span>
				)}
				<span class="sr">{state === 'reviewed' ? t.reviewed : t.pending}</span>
			</button>
			<span class="rvrow__s" aria-hidden="true">
				{state === 'reviewed' && <CheckIcon />}
			</span>
		</li>
	);
}

/** What was done last, with the way back. */
function Told({ desk }: { desk: ReviewDesk }) {
	if (!desk.told.value) return null;
	return (
		<div class="toast">
			<span>{desk.told.value}</span>
			{desk.isUndoable.value && desk.canUndo.value && (
				<Button small class="toast__u" onClick={() => desk.undo()}>
					<UndoIcon /> {review.value.undo} <Key of={KEYS.undo} />
				</Button>
			)}
		</div>
	);
}
