// SPDX-License-Identifier: EUPL-1.2
/* One's own phenomena, each with the honest state it is in. */

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { guardText } from '../i18n/guard';
import { refusalText } from '../i18n/refusals';
import { roomText } from '../i18n/room';
import type { EditCommand, OwnPost, PostCommand } from '../protocol/messages';
import type { Live } from '../session/live';
import { receiptOf } from '../session/receipts';
import { onOf, type Pending } from '../session/sender';
import { Button } from '../ui/button';
import { CheckIcon, ClockIcon, CrossIcon } from '../ui/icons';
import { HideIcon } from '../ui/more-icons';
import type { PostDraft } from './draft';
import { OwnReceipt, ReceiptButton } from './receipt';
import { Returned } from './returned-notice';
import type { Stay } from './visit';

/** How many phenomena others have posted; the texts are not in the page before their phase. */
export function Others({ live }: { live: Live }) {
	const text = roomText.value;
	const own = [...live.mine.value.posts.values()].filter((post) => post.state === 'shown').length;
	const others = Math.max(0, live.room.value.counts.phenomena - own);
	return (
		<section class="panel others" aria-labelledby="others">
			<h2 id="others" class="others__h">
				<span class="num others__n">{others}</span> {text.othersCount(others)}
			</h2>
			<p class="muted">{text.othersLater}</p>
		</section>
	);
}

type PostPending = Pending & { command: PostCommand };

export function OwnPosts({ stay }: { stay: Stay }) {
	const { live } = stay;
	const text = roomText.value;
	const pending = live.sender.pending.value;
	const posts = [...live.mine.value.posts.values()]
		.filter((post) => post.state !== 'withdrawn')
		.sort((a, b) => b.id - a.id);
	const coming = pending
		.filter((one): one is PostPending => one.command.t === 'post')
		.filter((one) => !live.mine.value.posts.has(one.made ?? 0))
		.filter((one) => !hasArrived(one, posts))
		.reverse();
	const count = posts.length + coming.length;
	const heading = useRef<HTMLHeadingElement>(null);
	return (
		<section class="panel own" aria-labelledby="own">
			<h2 id="own" ref={heading} tabIndex={-1}>
				{text.own} <span class="muted num">{count}</span>
			</h2>
			{count === 0 && <p class="muted own__none">{text.ownNone}</p>}
			<ul>
				{coming.map((one) => (
					<ComingPost key={one.command.id} stay={stay} pending={one} />
				))}
				{posts.map((post) => (
					<SavedPost key={post.id} stay={stay} post={post} pending={pending} />
				))}
			</ul>
		</section>
	);
}

/* It is there, and only the answer got lost on the way: to her eyes it is one. */
function hasArrived({ stage, sent, command }: PostPending, posts: readonly OwnPost[]): boolean {
	return stage !== 'refused' && sent && posts.some((post) => post.text === command.text);
}

/** The badge of something on its way. */
export function PendingBadge({ live, pending }: { live: Live; pending: Pending }) {
	const text = roomText.value;
	if (pending.stage === 'refused') {
		const why = pending.found
			? guardText.value.stateReturned
			: text.stateRefused(refusalText(pending.code));
		return (
			<p class="badge badge--no">
				<CrossIcon /> {why}
			</p>
		);
	}
	if (pending.stage === 'saved') return <Saved />;
	if (pending.code) return <Badge text={refusalText(pending.code)} />;
	const away = live.line.value.is !== 'open';
	return <Badge text={away ? text.stateWaits : text.stateSending} />;
}

function Badge({ text }: { text: string }) {
	return (
		<p class="badge badge--warn">
			<ClockIcon /> {text}
		</p>
	);
}

function Saved({ text = roomText.value.stateSaved }: { text?: string }) {
	return (
		<p class="badge badge--ok">
			<CheckIcon /> {text}
		</p>
	);
}

/* What has not left can be taken back for writing; what may have arrived only waits. */
function ComingPost({ stay, pending }: { stay: Stay; pending: PostPending }) {
	const { live } = stay;
	const { command } = pending;
	const text = roomText.value;
	const free = pending.stage === 'refused' || !pending.sent;
	const takeUp = () => {
		if (live.sender.takeBack(command.id)) takeUpPost(stay, draftOf(command));
	};
	const drop = () => {
		if (live.sender.takeBack(command.id)) focusSoon('#own');
	};
	return (
		<li>
			<p class="text" lang={command.lang}>
				{command.text}
			</p>
			<Returned live={live} pending={pending} takeUp={takeUp} home="#own" />
			<div class="own__f">
				<PendingBadge live={live} pending={pending} />
				{free && (
					<span class="own__a">
						<Button
							look="bare"
							small
							aria-label={text.editPost(command.text)}
							onClick={takeUp}
						>
							{text.edit}
						</Button>
						<Button
							look="bare"
							small
							aria-label={text.withdrawPost(command.text)}
							onClick={drop}
						>
							{text.withdraw}
						</Button>
					</span>
				)}
			</div>
		</li>
	);
}

export function draftOf(command: PostCommand | EditCommand): PostDraft {
	const { t, id, confirmed, receipt, ...fields } = { receipt: undefined, ...command };
	return fields;
}

interface SavedPostProps {
	stay: Stay;
	post: OwnPost;
	pending: readonly Pending[];
}

function SavedPost({ stay, post, pending }: SavedPostProps) {
	const { live } = stay;
	const open = useSignal(false);
	const receipt = receiptOf(stay.seat.session, post.id);
	const change = pending.findLast(
		(one) =>
			onOf(one.command) === post.id &&
			one.stage !== 'saved' &&
			(one.command.t === 'edit' || one.command.t === 'withdraw'),
	);
	return (
		<li>
			<p class="text" lang={post.lang}>
				{post.text ?? common.value.gap}
			</p>
			{post.redacted && <p class="small muted">{common.value.redacted}</p>}
			{change && (
				<Returned
					live={live}
					pending={change}
					takeUp={() => takeUpChange(stay, change)}
					home="#own"
				/>
			)}
			<div class="own__f">
				{change ? (
					<PendingBadge live={live} pending={change} />
				) : (
					<FateBadge live={live} post={post} />
				)}
				{change?.stage === 'refused' ? (
					<RefusedChange stay={stay} change={change} />
				) : (
					<PostActions stay={stay} post={post}>
						{receipt && (
							<ReceiptButton receipt={receipt} text={post.text} open={open} />
						)}
					</PostActions>
				)}
			</div>
			{receipt && open.value && <OwnReceipt receipt={receipt} />}
		</li>
	);
}

/* What became of it, and why: whoever wrote it is told what nobody else is. */
function FateBadge({ live, post }: { live: Live; post: OwnPost }) {
	const text = roomText.value;
	const { state, reason } = post;
	if (state === 'waiting') return <Badge text={text.stateApproval} />;
	if (state === 'hidden' || state === 'refused') {
		const fate = state === 'hidden' ? text.stateHidden : text.stateNotApproved;
		return (
			<p class="badge badge--warn">
				<HideIcon /> {reason ? text.because(fate, reason) : fate}
			</p>
		);
	}
	const isPublic = live.room.value.phenomena.has(post.id);
	return <Saved text={isPublic ? text.statePublic : text.stateSaved} />;
}

function takeUpChange(stay: Stay, { command }: Pending): void {
	stay.live.sender.takeBack(command.id);
	if (command.t === 'edit') takeUpPost(stay, draftOf(command));
}

function RefusedChange({ stay, change }: { stay: Stay; change: Pending }) {
	return (
		<Button look="bare" small onClick={() => takeUpChange(stay, change)}>
			{roomText.value.takeUp}
		</Button>
	);
}

interface PostActionsProps {
	stay: Stay;
	post: OwnPost;
	children: ComponentChildren;
}

function PostActions({ stay, post, children }: PostActionsProps) {
	const { live } = stay;
	const text = roomText.value;
	const asking = useSignal(false);
	const said = post.text ?? '';
	if (asking.value) {
		return (
			<Sure
				yes={() => {
					void live.say({ t: 'withdraw', on: post.id });
					focusSoon('#own');
				}}
				no={() => {
					asking.value = false;
					focusSoon(`#withdraw-${post.id}`);
				}}
			/>
		);
	}
	return (
		<span class="own__a">
			{live.may('edit') && post.text !== undefined && (
				<Button
					look="bare"
					small
					aria-label={text.editPost(said)}
					onClick={() => takeUpPost(stay, editOf(post))}
				>
					{text.edit}
				</Button>
			)}
			{live.may('withdraw') && (
				<Button
					look="bare"
					small
					id={`withdraw-${post.id}`}
					aria-label={text.withdrawPost(said)}
					onClick={() => {
						asking.value = true;
					}}
				>
					{text.withdraw}
				</Button>
			)}
			{children}
		</span>
	);
}

/* A withdrawn text is destroyed, so it is asked once; in place, without a dialog. */
function Sure({ yes, no }: { yes: () => void; no: () => void }) {
	const text = roomText.value;
	const first = useRef<HTMLSpanElement>(null);
	useEffect(() => first.current?.querySelector('button')?.focus(), []);
	return (
		<span class="own__sure" ref={first}>
			<span class="small">{text.withdrawSure}</span>
			<Button look="danger" small onClick={yes}>
				{text.withdrawYes}
			</Button>
			<Button look="bare" small onClick={no}>
				{text.withdrawNo}
			</Button>
		</span>
	);
}

function editOf(post: OwnPost): PostDraft {
	const { id, n, state, gap, edited, text = '', ...fields } = post;
	return { on: id, text, ...fields };
}

function takeUpPost({ drafts }: Stay, draft: PostDraft): void {
	drafts.takeUp(draft);
	focusSoon('#post');
}
