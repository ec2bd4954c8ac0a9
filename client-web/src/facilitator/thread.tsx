// SPDX-License-Identifier: EUPL-1.2
/* One thread over the list: what was written of it, and what is to be done about it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { focusSoon, isFocusLost } from '../a11y/focus';
import { selectIn, without } from '../guard/mend';
import { focusNotice, Notice } from '../guard/notice';
import { confirmedOf, type Found } from '../guard/texts';
import { findNow, useFound } from '../guard/watch';
import { locale } from '../i18n';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { moderation } from '../i18n/moderation';
import { refusalText } from '../i18n/refusals';
import { type Comment, limits, type Phenomenon } from '../protocol/messages';
import { commentNumber, isClosed, isTimed, may } from '../session/room';
import { Button } from '../ui/button';
import { Author, PhenomenonText, textId } from '../ui/card';
import { Sheet } from '../ui/dialog';
import { CharCount, describedBy, Field, lengthOf } from '../ui/field';
import { BackIcon } from '../ui/more-icons';
import { Rounds } from '../ui/rounds';
import { Tags, tagText } from '../ui/tags';
import { useTime } from '../ui/timer';
import { unmerge } from './acts';
import type { Desk } from './desk';
import { Menu } from './menu';
import { phenomenonName, Spotlight, States } from './phenomenon';
import { isTallied } from './sorting';
import { StepForm } from './step-form';
import { StepItems } from './steps';
import { TagEditor } from './tag-editor';

const TITLE = 'thread-title';

export function Thread({ desk, id }: { desk: Desk; id: number }) {
	const t = facilitator.value;
	const phenomenon = desk.live.phenomenon(id).value;
	const close = () => {
		desk.thread.value = 0;
	};
	const gone = phenomenon === undefined;
	useEffect(() => {
		/* What had the focus may have gone with it. */
		if (gone && isFocusLost()) focusSoon(`#${TITLE}`);
	}, [gone]);
	return (
		<Sheet titleId={TITLE} close={close} wide>
			<header class="sheet__h">
				<Button look="bare" small onClick={close}>
					<BackIcon /> {t.backToList}
				</Button>
				<Clock desk={desk} />
			</header>
			<div class="sheet__b duo">
				<div class="duo__a">
					{phenomenon ? (
						<Subject desk={desk} phenomenon={phenomenon} />
					) : (
						<h2 id={TITLE} class="sheet__q">
							{refusalText('gone')}
						</h2>
					)}
				</div>
				{phenomenon && <StepsOf desk={desk} id={id} />}
			</div>
		</Sheet>
	);
}

function Clock({ desk }: { desk: Desk }) {
	const time = useTime(desk.live);
	const timed = isTimed(desk.live.room.value);
	return (
		<p class="sheet__t num">
			<span class="badge badge--time">{time.name}</span>
			{timed && <strong class="hide-l">{time.phaseText}</strong>}
		</p>
	);
}

function Subject({ desk, phenomenon }: { desk: Desk; phenomenon: Phenomenon }) {
	const { live } = desk;
	const room = live.room.value;
	const spot = room.spotlight === phenomenon.id;
	const tally = live.tally(phenomenon.id).value;
	return (
		<>
			<div class="states">
				<States phenomenon={phenomenon} spot={spot} />
			</div>
			<h2 id={TITLE} class="sheet__q" tabIndex={-1}>
				<PhenomenonText phenomenon={phenomenon} />
			</h2>
			<Author by={phenomenon.by} />
			<TagEditor desk={desk} phenomenon={phenomenon} />
			<Details phenomenon={phenomenon} />
			{isTallied(room) && (
				<div class="sheet__n">
					<p class="fact">
						<strong class="num">{tally?.votes ?? 0}</strong>{' '}
						{common.value.votesUnit(tally?.votes ?? 0)}
					</p>
					<p class="fact num">{common.value.voices(tally?.voices ?? 0)}</p>
					<Rounds rounds={tally?.rounds} votes={tally?.votes ?? 0} />
				</div>
			)}
			<div class="next__a">
				<Spotlight desk={desk} phenomenon={phenomenon} spot={spot} />
				<Menu desk={desk} thing={phenomenon} name={phenomenonName(phenomenon)} />
			</div>
			<Merged desk={desk} id={phenomenon.id} />
			<Comments desk={desk} on={phenomenon.id} />
		</>
	);
}

/** What was merged into the thread, each with what can be done to it alone. */
function Merged({ desk, id }: { desk: Desk; id: number }) {
	const t = moderation.value;
	const members = desk.live.members(id).value;
	if (members.length === 0) return null;
	return (
		<section class="merged" aria-labelledby="merged">
			<h3 id="merged">{common.value.merged(members.length)}</h3>
			<ul>
				{members.map((member) => (
					<li key={member.id} class="panel q" data-thing={member.id}>
						<div class="states">
							<States phenomenon={member} spot={false} />
						</div>
						<p class="q__t" id={textId(member.id)} tabIndex={-1}>
							<PhenomenonText phenomenon={member} />
						</p>
						<Tags tags={member.tags} free={member.free} />
						<div class="q__a">
							<Button
								look="bare"
								small
								aria-describedby={textId(member.id)}
								onClick={() => unmerge(desk, member.id)}
							>
								{t.unmergeOne}
							</Button>
							<Menu desk={desk} thing={member} name={phenomenonName(member)} />
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}

function Details({ phenomenon }: { phenomenon: Phenomenon }) {
	const t = facilitator.value;
	const { kind, group, source, area, quotable } = phenomenon;
	const details: readonly (readonly [string, string | undefined])[] = [
		[t.kind, kind && common.value.kinds[kind]],
		[t.group, group && tagText(group)],
		[t.source, source && common.value.sources[source]],
		[t.area, area],
		[t.quotable, quotable ? t.quotableYes : undefined],
	];
	const known = details.filter(([, value]) => value);
	if (known.length === 0) return null;
	return (
		<dl class="about">
			{known.map(([name, value]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	);
}

function Comments({ desk, on }: { desk: Desk; on: number }) {
	const t = facilitator.value;
	const comments = desk.live.talk(on).value;
	return (
		<>
			<h3>
				{t.comments} <span class="muted num">{comments.length}</span>
			</h3>
			{comments.length === 0 && <p class="muted">{t.noComments}</p>}
			{comments.length > 0 && (
				<ol class="talk">
					{comments.map((comment) => (
						<Said key={comment.id} desk={desk} comment={comment} />
					))}
				</ol>
			)}
			{canComment(desk, on) && <CommentForm desk={desk} on={on} />}
		</>
	);
}

/** A locked thread takes nothing new, from a facilitator neither. */
function canComment(desk: Desk, on: number): boolean {
	const locked = desk.live.phenomenon(on).value?.locked ?? false;
	return may(desk.live.room.value, 'comment') && !locked;
}

function Said({ desk, comment }: { desk: Desk; comment: Comment }) {
	const t = facilitator.value;
	const number = commentNumber(desk.live.room.value, comment);
	const who = comment.facilitator
		? t.byFacilitator
		: comment.author
			? t.byAuthor
			: t.byParticipant;
	const states = [
		comment.hidden && t.hidden,
		comment.reason,
		comment.redacted && common.value.redacted,
		comment.removed && moderation.value.authorRemoved,
	];
	return (
		<li data-thing={comment.id}>
			<div class="talk__h">
				<p class="talk__w small num">
					<span class="card__no">{number}</span>{' '}
					{[who, ...states].filter(Boolean).join(' · ')}
				</p>
				<Menu desk={desk} thing={comment} name={t.comment(number)} />
			</div>
			<p id={`c${comment.id}`} class="text" lang={comment.lang} tabIndex={-1}>
				{comment.text ?? <em>{common.value.gap}</em>}
			</p>
		</li>
	);
}

function CommentForm({ desk, on }: { desk: Desk; on: number }) {
	const t = facilitator.value;
	const text = useSignal('');
	const saving = useSignal(false);
	const refused = useSignal<string | undefined>(undefined);
	const used = lengthOf(text.value.trim());
	const over = used - limits.comment;
	const area = useRef<HTMLTextAreaElement>(null);
	const texts = [{ in: 'text', text: text.value } as const];
	const found = useFound(texts);
	const why = found.length === 0 ? refused.value && refusalText(refused.value) : undefined;
	const error = over > 0 ? common.value.charsOver(over) : why;
	const submit = (event: Event) => {
		event.preventDefault();
		if (findNow(texts).length > 0) focusNotice('comment');
		else void save([]);
	};
	const save = async (confirmed: readonly Found[]) => {
		if (used === 0 || over > 0 || saving.value) return;
		saving.value = true;
		const said = {
			on,
			text: text.value.trim(),
			lang: locale.value,
			...confirmedOf(confirmed),
		};
		const saved = await desk.act({ t: 'comment', ...said }, t.commented);
		saving.value = false;
		refused.value = saved ? undefined : desk.refusal.value;
		if (saved) text.value = '';
		else if (findNow(texts).length > 0) focusNotice('comment');
	};
	return (
		<form class="next" noValidate onSubmit={submit}>
			<Field id="comment" label={t.writeComment} error={error}>
				<textarea
					ref={area}
					id="comment"
					rows={2}
					value={text.value}
					aria-describedby={describedBy('comment', undefined, error, 'comment-count')}
					aria-invalid={error ? true : undefined}
					onInput={(event) => {
						text.value = event.currentTarget.value;
					}}
				/>
				<div class="under">
					<CharCount id="comment-count" used={used} of={limits.comment} />
				</div>
			</Field>
			<Notice
				id="comment"
				found={found}
				announcer={desk.announcer}
				remove={(one) => {
					text.value = without(text.value, one);
					area.current?.focus();
				}}
				mend={(one) => selectIn(area.current, one)}
				confirm={() => void save(findNow(texts))}
			/>
			{saving.value && desk.live.line.value.is !== 'open' && (
				<p class="small muted">{t.pending(1)}</p>
			)}
			<div class="next__a">
				<Button type="submit" aria-disabled={used === 0 || saving.value || undefined}>
					{t.sendComment}
				</Button>
			</div>
		</form>
	);
}

function StepsOf({ desk, id }: { desk: Desk; id: number }) {
	const t = facilitator.value;
	const room = desk.live.room.value;
	const steps = [...room.steps.values()].filter((step) => step.on === id);
	return (
		<section class="duo__b" aria-labelledby="thread-steps">
			<h3 id="thread-steps" tabIndex={-1}>
				{t.step}
			</h3>
			<div class="queue">
				<StepItems desk={desk} steps={steps} home="thread-steps" />
			</div>
			{!isClosed(room) && <StepForm desk={desk} id="thread-step" on={id} done={() => {}} />}
			<p class="small muted">{t.recordNote}</p>
		</section>
	);
}
