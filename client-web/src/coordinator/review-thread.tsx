// SPDX-License-Identifier: EUPL-1.2
/* One thread under review: its texts, what in them may identify, its tags, and its card. */
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { review } from '../i18n/review';
import { limits, type ReviewThread } from '../protocol/messages';
import { partsOf } from '../session/passage';
import { Button } from '../ui/button';
import { CheckIcon, CrossIcon, FlagIcon, ShieldIcon } from '../ui/icons';
import { Key } from '../ui/key-sheet';
import { CardsIcon, ChevronIcon, EditIcon, WarnIcon } from '../ui/more-icons';
import { Tags, tagText } from '../ui/tags';
import { CardPicker } from './card-picker';
import { NONE, offeredTo } from './review-acts';
import type { ReviewDesk } from './review-desk';
import { beginCard, KEYS, type KeyName } from './review-keys';
import { flaggedIn, type Spot, spotsIn, type ThreadText, textsOf } from './review-texts';
import { TagPicker } from './tag-picker';

interface PartProps {
	desk: ReviewDesk;
	thread: ReviewThread;
}

export function ThreadPanel({ desk, thread }: PartProps) {
	const t = review.value;
	const threads = desk.threads.value;
	const at = threads.indexOf(thread) + 1;
	const submit = (event: Event) => {
		event.preventDefault();
		desk.finish();
	};
	return (
		<section class="panel rv" aria-labelledby="review-thread">
			<div class="rv__top">
				<p class="small muted num">
					{[
						t.position(at, threads.length),
						common.value.votes(thread.votes),
						common.value.voices(thread.voices),
					].join(' · ')}
				</p>
				<p class="rv__nav">
					<Button look="bare" small onClick={() => desk.step(-1)}>
						<Key of={KEYS.up} /> {t.previous}
					</Button>
					<Button look="bare" small onClick={() => desk.step(1)}>
						<Key of={KEYS.down} /> {t.following}
					</Button>
				</p>
			</div>
			<Texts desk={desk} thread={thread} />
			<Privacy desk={desk} thread={thread} />
			<TagsPart desk={desk} thread={thread} />
			<form noValidate onSubmit={submit} class="rv__form">
				<CardPart desk={desk} thread={thread} />
				<div class="rv__end">
					<Button look="primary" type="submit">
						<CheckIcon /> {t.next} <Key of={KEYS.done} />
					</Button>
					<Button look="bare" onClick={() => desk.skip()}>
						{t.skip} <Key of={KEYS.skip} />
					</Button>
				</div>
			</form>
		</section>
	);
}

function Texts({ desk, thread }: PartProps) {
	const t = review.value;
	const texts = textsOf(desk.transcript.value, thread.phenomenon);
	const merged = texts.filter(({ is }) => is === 'merged');
	const comments = texts.filter(({ is }) => is === 'comment');
	const { kinds, sources } = common.value;
	const details = [
		thread.kind && kinds[thread.kind],
		thread.group && tagText(thread.group),
		thread.source && sources[thread.source],
		thread.area,
		thread.quotable && coordinator.value.quotable,
		thread.state === 'reviewed' && t.reviewed,
	].filter((one): one is string => Boolean(one));
	return (
		<>
			<h2 id="review-thread" class="rv__t" tabIndex={-1} lang={thread.lang}>
				<span class="card__no num">{thread.n}</span>{' '}
				{thread.text === undefined ? (
					<mark class="redact">{coordinator.value.gap}</mark>
				) : (
					<Marked text={thread.text} />
				)}
			</h2>
			{details.length > 0 && (
				<p class="slist__m">
					{details.map((one) => (
						<span key={one}>{one}</span>
					))}
				</p>
			)}
			{merged.map((one) => (
				<p key={one.on} class="rv__m">
					<Said text={one} /> <span class="small muted">{t.mergedIn}</span>
				</p>
			))}
			{comments.length > 0 && (
				<ul class="rv__c" aria-label={t.comments}>
					{comments.map((one) => (
						<li key={one.on}>
							<Said text={one} />
						</li>
					))}
				</ul>
			)}
		</>
	);
}

function Said({ text }: { text: ThreadText }) {
	return (
		<>
			<span class="card__no num">{text.number}</span>{' '}
			<span class="text" lang={text.lang}>
				{text.text === undefined ? (
					<mark class="redact">{coordinator.value.gap}</mark>
				) : (
					<Marked text={text.text} />
				)}
			</span>
		</>
	);
}

/** A text in which what the guard finds is marked. */
function Marked({ text }: { text: string }) {
	const parts: { said: string; found: boolean }[] = [];
	let at = 0;
	const upTo = (end: number) => partsOf(text, { from: at, to: end })[1];
	for (const { start, end } of spotsIn(text)) {
		parts.push({ said: upTo(start), found: false });
		at = start;
		parts.push({ said: upTo(end), found: true });
		at = end;
	}
	parts.push({ said: upTo(Number.MAX_SAFE_INTEGER), found: false });
	return (
		<>
			{parts.map(({ said, found }, nth) =>
				found ? (
					<mark key={`${nth + 1}`} class="spot">
						{said}
					</mark>
				) : (
					said
				),
			)}
		</>
	);
}

function Privacy({ desk, thread }: PartProps) {
	const t = review.value;
	const flagged = flaggedIn(desk.transcript.value, thread.phenomenon);
	const spots = flagged.reduce((sum, { text }) => sum + Math.max(1, spotsIn(text).length), 0);
	const clear = flagged.length === 0;
	const erase = (on: number) => {
		desk.question.value = { is: 'erase', on };
	};
	return (
		<section class="rv__s" aria-labelledby="review-privacy">
			<div class="rv__h">
				<h3 id="review-privacy">
					{clear ? <ShieldIcon /> : <WarnIcon />} {t.privacy}
				</h3>
				{!clear && <span class="badge badge--warn">{t.privacyMarks(spots)}</span>}
			</div>
			{clear && <p class="muted">{t.privacyClear}</p>}
			{flagged.map((one) => (
				<div key={one.on} class="rv__p">
					<p>
						<Around
							text={one.text ?? ''}
							spots={spotsIn(one.text)}
							number={one.number}
						/>
						{one.warned && <span class="small muted"> {t.privacyWarned}</span>}
					</p>
					<Button small onClick={() => erase(one.on)}>
						{t.erase} <Key of={KEYS.erase} />
						<span class="sr">{one.number}</span>
					</Button>
				</div>
			))}
			{clear && thread.text !== undefined && (
				<p>
					<Button look="bare" small onClick={() => erase(thread.phenomenon)}>
						{t.erase} <Key of={KEYS.erase} />
					</Button>
				</p>
			)}
		</section>
	);
}

const AROUND = 30;

/** What was found, with a few words before and after. */
function Around({ text, spots, number }: { text: string; spots: readonly Spot[]; number: string }) {
	const [first] = spots;
	const last = spots.at(-1);
	const from = Math.max(0, (first?.start ?? 0) - AROUND);
	const to = last ? last.end + AROUND : AROUND * 3;
	const [before, middle, after] = partsOf(text, { from, to });
	return (
		<>
			<span class="card__no num">{number}</span> {before && '…'}
			<Marked text={middle} />
			{after && '…'}
		</>
	);
}

function TagsPart({ desk, thread }: PartProps) {
	const t = review.value;
	const { tags, free, corrected } = thread;
	const open = desk.opened.value === 'tags';
	const close = () => {
		desk.opened.value = undefined;
		focusSoon('#review-change-tags');
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape') close();
	};
	return (
		<section class="rv__s" aria-labelledby="review-tags" onKeyDown={onKeyDown}>
			<div class="rv__h">
				<h3 id="review-tags">
					<FlagIcon /> {t.tags}
				</h3>
				<span class="small muted">{corrected ? t.corrected : t.tagsMost(limits.tags)}</span>
			</div>
			{open ? (
				<>
					<TagPicker
						id="review-tags"
						chosen={{ tags, free }}
						choose={(chosen) => desk.setTags(thread, chosen)}
						most={limits.tags}
						text={thread.text ?? ''}
						own
					/>
					<p>
						<Button small onClick={close}>
							{t.doneTags}
						</Button>
					</p>
				</>
			) : (
				<div class="rv__tags">
					{tags.length + free.length > 0 ? (
						<Tags tags={tags} free={free} />
					) : (
						<span class="muted">{t.noTags}</span>
					)}
					<Button
						look="bare"
						small
						id="review-change-tags"
						onClick={() => {
							desk.opened.value = 'tags';
							focusSoon('#review-tags-word');
						}}
					>
						<EditIcon /> {t.changeTags} <Key of={KEYS.tags} />
					</Button>
				</div>
			)}
		</section>
	);
}

const NTH = ['first', 'second', 'third'] as const;

function CardPart({ desk, thread }: PartProps) {
	const t = review.value;
	const choice = desk.choice.value;
	const offered = offeredTo(thread, desk.recent.value);
	const other = choice.is === 'card' && !offered.some(({ id }) => id === choice.card.id);
	const options = other ? [...offered, choice.card] : offered;
	return (
		<fieldset class="rv__s">
			<legend class="rv__l">
				<CardsIcon /> {t.card}
			</legend>
			<Linked desk={desk} thread={thread} />
			{options.map((card, nth) => (
				<Option
					key={card.id}
					checked={choice.is === 'card' && choice.card.id === card.id}
					choose={() => {
						desk.choice.value = { is: 'card', card };
					}}
					name={card.title}
					hint={thread.likely.some(({ id }) => id === card.id) ? t.likely : ''}
					of={NTH[nth]}
				/>
			))}
			<Option
				checked={choice.is === 'new'}
				choose={() => beginCard(desk)}
				name={t.newCard}
				of="newCard"
			/>
			{choice.is === 'new' && (
				<div class="field rv__new">
					<label for="review-title">{t.newCardTitle}</label>
					<input
						class="input"
						id="review-title"
						autocomplete="off"
						maxLength={limits.title}
						value={choice.title}
						onInput={(event) => {
							desk.choice.value = { is: 'new', title: event.currentTarget.value };
						}}
					/>
				</div>
			)}
			<Option
				checked={choice.is === 'none'}
				choose={() => {
					desk.choice.value = NONE;
				}}
				name={t.noCard}
				hint={t.noCardHint}
				of="noCard"
			/>
			<OtherCard desk={desk} />
			<Similar thread={thread} />
		</fieldset>
	);
}

function Linked({ desk, thread }: PartProps) {
	const t = review.value;
	if (thread.cards.length === 0) return null;
	return (
		<ul class="tags" aria-label={t.linkedTo}>
			{thread.cards.map((card) => (
				<li key={card.id} class="tag tag--on">
					<CheckIcon /> {card.title}
					<button
						type="button"
						class="tag__x"
						aria-label={t.unlink(card.title)}
						onClick={() => desk.unlink(thread, card)}
					>
						<CrossIcon />
					</button>
				</li>
			))}
		</ul>
	);
}

interface OptionProps {
	checked: boolean;
	choose: () => void;
	name: string;
	hint?: string;
	of?: KeyName | undefined;
}

function Option({ checked, choose, name, hint, of }: OptionProps) {
	return (
		<label class="opt-card">
			<input type="radio" name="review-card-choice" checked={checked} onChange={choose} />
			<span>
				{name} {hint && <span class="small muted">{hint}</span>}
			</span>
			{of && <Key of={KEYS[of]} />}
		</label>
	);
}

function OtherCard({ desk }: { desk: ReviewDesk }) {
	const t = review.value;
	if (desk.opened.value !== 'cards') {
		return (
			<p>
				<Button
					look="bare"
					small
					onClick={() => {
						desk.opened.value = 'cards';
						focusSoon('#review-card');
					}}
				>
					{t.otherCard} <Key of={KEYS.other} />
				</Button>
			</p>
		);
	}
	return (
		<CardPicker
			id="review-card"
			without={[]}
			choose={({ id, title }) => {
				desk.choice.value = { is: 'card', card: { id, title } };
				desk.opened.value = undefined;
				focusSoon('input[name=review-card-choice]:checked');
			}}
		/>
	);
}

function Similar({ thread }: { thread: ReviewThread }) {
	const t = review.value;
	if (thread.similar.length === 0) return null;
	return (
		<details class="more">
			<summary class="small">
				<ChevronIcon /> {t.similar}
			</summary>
			<ul class="more__in">
				{thread.similar.map(({ session, phenomenon, text }) => (
					<li key={`${session} ${phenomenon}`} class="text small">
						{text}
					</li>
				))}
			</ul>
		</details>
	);
}
