// SPDX-License-Identifier: EUPL-1.2
/* A thread: the phenomenon, what it is called, and what was said of it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusSoon, isFocusLost } from '../a11y/focus';
import type { Guard } from '../guard/guard';
import { guard } from '../guard/keep';
import { Marks as FoundMarks } from '../guard/marks';
import { selectIn, without } from '../guard/mend';
import { focusNotice, Notice } from '../guard/notice';
import { saidOf } from '../guard/said';
import { confirmedOf, type Found, learnFrom } from '../guard/texts';
import { findNow, useFound } from '../guard/watch';
import { locale } from '../i18n';
import { common } from '../i18n/common';
import { refusalText } from '../i18n/refusals';
import { roomText } from '../i18n/room';
import { type Comment, type CommentCommand, limits } from '../protocol/messages';
import type { Live } from '../session/live';
import { commentNumber, isClosed, isTimed, phaseNow } from '../session/room';
import type { Pending } from '../session/sender';
import { Button } from '../ui/button';
import { Author, PhenomenonText } from '../ui/card';
import { Sheet } from '../ui/dialog';
import { CharCount, describedBy, FieldError, lengthOf } from '../ui/field';
import { CrossIcon } from '../ui/icons';
import { Members } from '../ui/members';
import { BackIcon, PlusIcon, SpotIcon } from '../ui/more-icons';
import { PracticeBadge } from '../ui/practice';
import { Tags, tagText } from '../ui/tags';
import { useTime } from '../ui/timer';
import { CopyButton } from './copy';
import { Marks, Voice } from './list';
import { PendingBadge } from './own';
import { Returned } from './returned-notice';
import { TagInput, type Word } from './tag-choice';
import type { Stay } from './visit';

interface ThreadProps {
	stay: Stay;
	announcer: Announcer;
	id: number;
	close: () => void;
}

export function Thread({ stay, announcer, id, close }: ThreadProps) {
	const { live } = stay;
	const phenomenon = live.phenomenon(id).value;
	const gone = phenomenon === undefined;
	useEffect(() => {
		/* What had the focus may have gone with it. */
		if (gone && isFocusLost()) focusSoon('#thread');
	}, [gone]);
	const open = live.may('comment') && !phenomenon?.locked;
	return (
		<Sheet titleId="thread" close={close}>
			<div class="sheet__h">
				<Button look="bare" small onClick={close}>
					<BackIcon /> {roomText.value.back}
				</Button>
				{live.room.value.welcome?.practice && <PracticeBadge />}
				<SheetTime live={live} />
			</div>
			<div class="sheet__b">
				{phenomenon ? (
					<>
						{live.room.value.spotlight === id && (
							<p class="spotline">
								<SpotIcon /> {common.value.spotlight}
							</p>
						)}
						<h2 id="thread" class="sheet__q" tabIndex={-1}>
							<PhenomenonText phenomenon={phenomenon} />
						</h2>
						<Author by={phenomenon.by} />
						<Tags tags={phenomenon.tags} free={phenomenon.free} />
						<p class="states">
							<Marks live={live} id={id} />
						</p>
						<Members live={live} id={id} />
						<Numbers live={live} id={id} />
						<Tagging live={live} id={id} />
						<Talk stay={stay} id={id} />
					</>
				) : (
					<h2 id="thread" class="sheet__q" tabIndex={-1}>
						{roomText.value.threadGone}
					</h2>
				)}
			</div>
			{phenomenon && open && <CommentForm stay={stay} announcer={announcer} id={id} />}
			{phenomenon && !open && stay.drafts.comment(id) && (
				<UnsentComment text={stay.drafts.comment(id)} />
			)}
		</Sheet>
	);
}

function SheetTime({ live }: { live: Live }) {
	const time = useTime(live);
	const room = live.room.value;
	const timed = isTimed(room) && !isClosed(room) && phaseNow(room);
	return (
		<p class="sheet__t num" role="timer" aria-label={time.label}>
			<span class="badge badge--time">{time.name}</span>{' '}
			{timed && <strong class="hide-l">{time.phaseText}</strong>}
		</p>
	);
}

function Numbers({ live, id }: { live: Live; id: number }) {
	const tally = live.tally(id).value;
	return (
		<div class="sheet__n">
			{tally && (
				<p class="fact">
					<strong class="num">{tally.votes}</strong> {common.value.votesUnit(tally.votes)}
				</p>
			)}
			{(live.may('voice') || tally) && <Voice id={id} live={live} quiet />}
		</div>
	);
}

/** Tags that she adds to another's phenomenon, and takes back. */
function Tagging({ live, id }: { live: Live; id: number }) {
	const text = roomText.value;
	const open = useSignal(false);
	const typed = useSignal('');
	const mine = live.mine.value.tagged.get(id) ?? [];
	const allowed = live.may('tag') && !live.phenomenon(id).value?.locked;
	if (!allowed && mine.length === 0) return null;
	const add = (word: Word, found: readonly Found[]) => {
		open.value = false;
		const wish = { t: 'tag', on: id, set: true, ...word, ...confirmedOf(found) } as const;
		void live.say(wish).then((outcome) => {
			if (!outcome.found || !guard.peek() || !('free' in word)) return;
			learnFrom(guard.peek() as Guard, wish, outcome.found);
			typed.value = word.free;
			open.value = true;
		});
		typed.value = '';
		focusSoon('#add-tag');
	};
	const remove = (word: string) => {
		const isFree = live.phenomenon(id).value?.free?.includes(word) ?? false;
		void live.say({
			t: 'tag',
			on: id,
			set: false,
			...(isFree ? { free: word } : { tag: word }),
		});
		focusSoon('#add-tag');
	};
	return (
		<div class="tagging">
			{mine.length > 0 && (
				<ul class="tags" aria-label={text.yourTags}>
					{mine.map((word) => (
						<li key={word} class="tag tag--mine">
							{tagText(word)}
							{allowed && (
								<button
									type="button"
									aria-label={text.removeTag(tagText(word))}
									onClick={() => remove(word)}
								>
									<CrossIcon />
								</button>
							)}
						</li>
					))}
				</ul>
			)}
			{allowed && !open.value && (
				<Button
					look="bare"
					small
					id="add-tag"
					onClick={() => {
						open.value = true;
					}}
				>
					<PlusIcon /> {text.tag}
				</Button>
			)}
			{open.value && <TagInput id="thread-tag" typed={typed} asks add={add} />}
		</div>
	);
}

type CommentPending = Pending & { command: CommentCommand };

function Talk({ stay, id }: { stay: Stay; id: number }) {
	const { live } = stay;
	const said = live.talk(id).value;
	const coming = live.sender.pending.value
		.filter((one): one is CommentPending => one.command.t === 'comment')
		.filter((one) => one.command.on === id && !said.some((comment) => comment.id === one.made));
	const count = said.length + coming.length;
	return (
		<>
			<h3 class="talk__h" id="talk" tabIndex={-1}>
				{roomText.value.commentsTitle} <span class="muted num">{count}</span>
			</h3>
			{count === 0 && <p class="muted">{roomText.value.commentsNone}</p>}
			<ol class="talk">
				{said.map((comment) => (
					<Said key={comment.id} live={live} comment={comment} />
				))}
				{coming.map((one) => (
					<Coming key={one.command.id} stay={stay} pending={one} />
				))}
			</ol>
		</>
	);
}

function Said({ live, comment }: { live: Live; comment: Comment }) {
	const own = live.mine.value.comments.has(comment.id);
	const who = comment.facilitator
		? roomText.value.facilitator
		: comment.author
			? roomText.value.author
			: roomText.value.participant;
	return (
		<li class={own ? 'talk--you' : ''}>
			<p class="talk__w small">
				<span class="card__no num">{commentNumber(live.room.value, comment)}</span>{' '}
				{own ? roomText.value.you : who}
				{comment.redacted && ` · ${common.value.redacted}`}
			</p>
			<Author by={comment.by} />
			<p class="text" lang={comment.lang}>
				{comment.text ?? common.value.gap}
			</p>
			{own && live.may('withdraw') && (
				<Button
					look="bare"
					small
					onClick={() => {
						void live.say({ t: 'withdraw', on: comment.id });
						focusSoon('#talk');
					}}
				>
					{roomText.value.withdrawComment}
				</Button>
			)}
		</li>
	);
}

function Coming({ stay, pending }: { stay: Stay; pending: CommentPending }) {
	const { live, drafts } = stay;
	const { command } = pending;
	const takeUp = () => {
		if (!live.sender.takeBack(command.id)) return;
		drafts.writeComment(command.on, command.text);
		focusSoon('#comment');
	};
	return (
		<li class="talk--you">
			<p class="talk__w small">{roomText.value.you}</p>
			<p class="text" lang={command.lang}>
				{command.text}
			</p>
			<Returned live={live} pending={pending} takeUp={takeUp} home="#talk" />
			<div class="own__f">
				<PendingBadge live={live} pending={pending} />
				{(pending.stage === 'refused' || !pending.sent) && (
					<Button look="bare" small onClick={takeUp}>
						{roomText.value.takeUp}
					</Button>
				)}
			</div>
		</li>
	);
}

/** With what was found in it, when its writer stands by that. */
export function sendComment(
	{ live, drafts }: Stay,
	on: number,
	typed: string,
	found: readonly Found[] = [],
): void {
	const text = saidOf(typed);
	void live.say({ t: 'comment', on, text, lang: locale.peek(), ...confirmedOf(found) });
	drafts.writeComment(on, '');
}

/* What was half-written when comments were closed is not lost: it can be copied. */
function UnsentComment({ text }: { text: string }) {
	return (
		<div class="sheet__f">
			<p class="small muted">{roomText.value.unsentStays}</p>
			<p class="text">{text}</p>
			<p>
				<CopyButton text={text} />
			</p>
		</div>
	);
}

function CommentForm({ stay, announcer, id }: Omit<ThreadProps, 'close'>) {
	const { drafts } = stay;
	const empty = useSignal(false);
	const area = useRef<HTMLTextAreaElement>(null);
	const written = drafts.comment(id);
	const texts = [{ in: 'text', text: written } as const];
	const found = useFound(texts);
	const over = lengthOf(written) - limits.comment;
	const error =
		over > 0 ? common.value.charsOver(over) : empty.value ? refusalText('empty') : undefined;
	const submit = (event: Event) => {
		event.preventDefault();
		empty.value = written.trim() === '';
		if (empty.value || over > 0) return area.current?.focus();
		if (findNow(texts).length > 0) return focusNotice('comment');
		sendComment(stay, id, written);
		area.current?.focus();
	};
	const confirm = () => {
		if (over <= 0) sendComment(stay, id, written, findNow(texts));
		area.current?.focus();
	};
	return (
		<form class="sheet__f" noValidate onSubmit={submit}>
			<div class="field">
				<label for="comment">{roomText.value.yourComment}</label>
				<div class="writing">
					<FoundMarks typed={written} field={area} />
					<textarea
						ref={area}
						id="comment"
						rows={2}
						autocomplete="off"
						value={written}
						aria-describedby={describedBy('comment', false, error, 'comment-guide')}
						aria-invalid={error ? true : undefined}
						onInput={(event) => {
							empty.value = false;
							drafts.writeComment(id, event.currentTarget.value);
						}}
					/>
				</div>
				<FieldError id="comment" error={error} />
			</div>
			<Notice
				id="comment"
				found={found}
				announcer={announcer}
				remove={(one) => {
					drafts.writeComment(id, without(written, one));
					area.current?.focus();
				}}
				mend={(one) => selectIn(area.current, one)}
				confirm={confirm}
			/>
			<div class="sheet__s">
				<p class="small muted" id="comment-guide">
					{roomText.value.guideShort}{' '}
					<CharCount id="comment-count" used={lengthOf(written)} of={limits.comment} />
				</p>
				<Button look="primary" small type="submit">
					{roomText.value.sendComment}
				</Button>
			</div>
		</form>
	);
}
