// SPDX-License-Identifier: EUPL-1.2
/* What of a closed session is destroyed, from its transcript; and the mark that keeps it whole. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusSoon } from '../a11y/focus';
import { erasure } from '../i18n/erasure';
import type { Transcript } from '../protocol/messages';
import { type Passage, passageOf } from '../session/passage';
import { Button } from '../ui/button';
import { findSession } from './api';
import { type Erasable, Erase } from './erase';
import { eraseText, keepSession } from './organisation';
import { useOverlay } from './overlay';
import { Trouble } from './page';
import { textsOf } from './review-texts';
import { go } from './route';

/** The title and question, as the hub numbers them. */
const HEADING = 1;
const WHOLE = 'session';
const NAME_MOST = 70;

/** Whether retention by age passes the session by; not known at first. */
export type Kept = Signal<boolean | undefined>;

interface Chosen {
	readonly key: string;
	readonly passage: Passage;
}

/** Every text that is still there, in the order of the page; the whole session last. */
export function erasablesOf(transcript: Transcript, kept: boolean): Erasable[] {
	const t = erasure.value;
	const { session, threads, steps } = transcript;
	const posted = threads
		.flatMap(({ id }) => textsOf(transcript, id))
		.filter(({ text }) => text !== undefined)
		.map(({ on, number, text = '' }) => ({
			key: String(on),
			name: t.numbered(number, short(text)),
			text,
			says: t.saysText,
		}));
	const taken = steps
		.filter(({ gap }) => !gap)
		.map(({ id, what }) => ({ key: String(id), name: t.step(short(what)), says: t.saysText }));
	const heading = { key: String(HEADING), name: t.heading, says: t.saysText };
	const whole = { key: WHOLE, name: t.session, says: t.saysSession };
	return [...posted, ...taken, ...(session.title ? [heading] : []), ...(kept ? [] : [whole])];
}

function short(text: string): string {
	const [line = ''] = text.split('\n');
	const points = [...line];
	return points.length > NAME_MOST ? `${points.slice(0, NAME_MOST).join('')}…` : line;
}

/** What of one text is selected in the page; its element says whose text it is. */
function selectedIn(page: Document): Chosen | undefined {
	const selection = page.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	const holder = range.startContainer.parentElement?.closest<HTMLElement>('[data-on]');
	if (!holder?.contains(range.endContainer)) return undefined;
	const before = page.createRange();
	before.setStart(holder, 0);
	before.setEnd(range.startContainer, range.startOffset);
	const start = before.toString().length;
	const text = holder.textContent ?? '';
	const passage = passageOf(text, start, start + range.toString().length);
	return { key: holder.dataset.on ?? '', passage };
}

interface EraseMenuProps {
	transcript: Transcript;
	kept: Kept;
	announcer: Announcer;
	reload: () => void;
}

export function EraseMenu({ transcript, kept, announcer, reload }: EraseMenuProps) {
	const t = erasure.value;
	const { id } = transcript.session;
	/** What was selected when it was opened; `null` nothing; closed without. */
	const open = useSignal<Chosen | null | undefined>(undefined);
	const close = () => {
		open.value = undefined;
		focusSoon('#erase-open');
	};
	const erase = async (key: string, passage: Passage | undefined, reason: string) => {
		const what = key === WHOLE ? { whole: true as const } : { on: Number(key), ...passage };
		const came = await eraseText(id, { ...what, reason });
		if (!came.ok) return came.error;
		announcer.say(key === WHOLE ? t.doneSession : passage ? t.donePart : t.doneAll);
		if (key === WHOLE) go({ page: 'home' });
		else reload();
		return undefined;
	};
	useOverlay(
		open.value === undefined ? undefined : (
			<Erase
				things={erasablesOf(transcript, kept.value !== false)}
				chosen={open.value?.key}
				passage={open.value?.passage}
				note={kept.value ? t.keptSession : undefined}
				erase={erase}
				close={close}
			/>
		),
		open.value,
	);
	return (
		<Button
			id="erase-open"
			onClick={() => {
				open.value = selectedIn(document) ?? null;
			}}
		>
			{t.open}
		</Button>
	);
}

export function useKept(id: string): Kept {
	const kept: Kept = useSignal(undefined);
	useEffect(() => {
		void findSession(id).then((answer) => {
			if (answer.ok) kept.value = answer.value.kept === true;
		});
	}, [id]);
	return kept;
}

interface KeepProps {
	id: string;
	kept: Kept;
	announcer: Announcer;
}

export function KeepSession({ id, kept, announcer }: KeepProps) {
	const t = erasure.value;
	const refused = useSignal<string | undefined>(undefined);
	if (kept.value === undefined) return null;
	const set = async (keep: boolean) => {
		const came = await keepSession(id, keep);
		refused.value = came.ok ? undefined : came.error;
		if (came.ok) kept.value = keep;
		if (came.ok) announcer.say(keep ? t.keptDone : t.letGo);
	};
	return (
		<div class="noprint">
			<label class="tick">
				<input
					type="checkbox"
					class="cb"
					checked={kept.value}
					onChange={(event) => void set(event.currentTarget.checked)}
				/>
				<span>
					{t.keep} <span class="muted">{t.keepHint}</span>
				</span>
			</label>
			{refused.value && <Trouble code={refused.value} />}
		</div>
	);
}
