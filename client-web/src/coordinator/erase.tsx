// SPDX-License-Identifier: EUPL-1.2
/*
 * Destroying what was said or written: which text, all of it or a passage, and why.  A passage is
 * selected in the text itself, by pointer or with Shift and the arrow keys; what remains is shown;
 * what it means is said, and it is asked once more.
 */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { focusSoon, whenDrawn } from '../a11y/focus';
import { common } from '../i18n/common';
import { erasure } from '../i18n/erasure';
import { refusalText } from '../i18n/refusals';
import { limits } from '../protocol/messages';
import { type Passage, partsOf, passageOf } from '../session/passage';
import { Ask } from '../ui/ask';
import { Button } from '../ui/button';
import { describedBy, Field } from '../ui/field';
import { SelectField, TextField } from './form';
import { spotsIn } from './review-texts';

/** What can be destroyed; with a `text`, a passage of it too. */
export interface Erasable {
	readonly key: string;
	readonly name: string;
	readonly text?: string | undefined;
	/** What goes with it, and what stays. */
	readonly says?: string;
}

export interface EraseProps {
	things: readonly Erasable[];
	/** What was chosen already; else the first. */
	chosen?: string | undefined;
	passage?: Passage | undefined;
	/** Of the one text there is. */
	passageOnly?: boolean;
	note?: string | undefined;
	/** Why it could not be; done where there is no such word. */
	erase: (key: string, passage: Passage | undefined, why: string) => Promise<string | undefined>;
	close: () => void;
}

const NOTHING: Passage = { from: 0, to: 0 };

/* Where the guard looks first, a name is most likely. */
function foundIn(text: string | undefined): Passage {
	const [spot] = spotsIn(text);
	return spot ? { from: spot.start, to: spot.end } : NOTHING;
}

function useErasing(props: EraseProps) {
	const { things, chosen, passageOnly = false, erase, close } = props;
	const key = useSignal(chosen ?? things[0]?.key ?? '');
	const thing = things.find((one) => one.key === key.value);
	const text = thing?.text;
	const passage = useSignal(props.passage ?? foundIn(text));
	const wantsPart = useSignal(passageOnly || passage.peek().to > 0);
	const reason = useSignal(erasure.peek().reasonDefault);
	const sure = useSignal(false);
	const asking = useSignal(false);
	const error = useSignal<string | undefined>(undefined);
	const isPart = text !== undefined && wantsPart.value;
	const again = () => {
		sure.value = false;
		error.value = undefined;
	};
	const choose = (next: string) => {
		key.value = next;
		passage.value = foundIn(things.find((one) => one.key === next)?.text);
		wantsPart.value = passageOnly || passage.value.to > 0;
		again();
	};
	const select = (next: Passage) => {
		if (next.from === next.to) return;
		if (next.from === passage.value.from && next.to === passage.value.to) return;
		passage.value = next;
		again();
	};
	const ask = () => {
		const { from, to } = passage.value;
		error.value = isPart && from === to ? erasure.value.nothing : undefined;
		if (error.value) return focusSoon('#erase-text');
		sure.value = true;
		focusSoon('#erase-sure');
	};
	const go = async () => {
		if (asking.value) return;
		asking.value = true;
		const why = reason.value.trim() || erasure.value.reasonDefault;
		const refused = await erase(key.value, isPart ? passage.value : undefined, why);
		asking.value = false;
		sure.value = false;
		if (refused === undefined) return close();
		error.value = refusalText(refused);
		focusSoon('#erase-refused');
	};
	return {
		key,
		thing,
		text,
		passage,
		wantsPart,
		isPart,
		reason,
		sure,
		error,
		again,
		choose,
		select,
		ask,
		go,
	};
}

type Erasing = ReturnType<typeof useErasing>;

export function Erase(props: EraseProps) {
	const t = erasure.value;
	const { things, passageOnly, note, close } = props;
	const erasing = useErasing(props);
	const { key, thing, text, isPart, reason, sure, error, choose, ask, go } = erasing;
	const refused = !isPart || error.value !== t.nothing ? error.value : undefined;
	return (
		<Ask titleId="erase-title" close={close}>
			<h2 id="erase-title" tabIndex={-1}>
				{passageOnly ? t.passageTitle : t.title}
			</h2>
			{note && <p class="small">{note}</p>}
			{things.length > 1 && (
				<SelectField
					id="erase-what"
					label={t.what}
					value={key}
					choose={choose}
					options={things.map((one) => [one.key, one.name] as const)}
				/>
			)}
			{text !== undefined && !passageOnly && <HowMuch erasing={erasing} />}
			{isPart && <Selecting key={key.value} text={text ?? ''} erasing={erasing} />}
			{thing?.says && <p class="small">{thing.says}</p>}
			<TextField
				id="erase-reason"
				label={t.reason}
				hint={t.reasonHint}
				text={reason}
				input={{ maxLength: limits.reason }}
			/>
			{refused && (
				<p class="cerror" id="erase-refused" tabIndex={-1}>
					{refused}
				</p>
			)}
			{sure.value && (
				<p class="cerror" id="erase-sure" tabIndex={-1}>
					{isPart ? t.surePart : t.sureAll}
				</p>
			)}
			<div class="row__a">
				{sure.value ? (
					<Button key="go" look="danger" onClick={() => void go()}>
						{t.yes}
					</Button>
				) : (
					<Button key="ask" look="primary" onClick={ask}>
						{isPart ? t.doPart : t.doAll}
					</Button>
				)}
				<Button onClick={close}>{common.value.cancel}</Button>
			</div>
		</Ask>
	);
}

function HowMuch({ erasing }: { erasing: Erasing }) {
	const t = erasure.value;
	const { wantsPart, again } = erasing;
	const choices: readonly (readonly [boolean, string])[] = [
		[true, t.part],
		[false, t.all],
	];
	return (
		<fieldset class="field">
			<legend class="label">{t.how}</legend>
			<div class="seg">
				{choices.map(([part, name]) => (
					<label key={name}>
						<input
							type="radio"
							name="erase-how"
							checked={wantsPart.value === part}
							onChange={() => {
								wantsPart.value = part;
								again();
							}}
						/>
						<span>{name}</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}

function Selecting({ text, erasing }: { text: string; erasing: Erasing }) {
	const t = erasure.value;
	const { passage, error, select } = erasing;
	const field = useRef<HTMLTextAreaElement>(null);
	const wrong = error.value === t.nothing ? error.value : undefined;
	useEffect(() => showIn(field.current, text, passage), [text]);
	/* Not `readonly`: a caret that is seen is how a passage is selected by keyboard. */
	return (
		<>
			<Field id="erase-text" label={t.text} hint={t.hint} error={wrong}>
				<textarea
					id="erase-text"
					ref={field}
					rows={4}
					value={text}
					inputMode="none"
					aria-readonly
					aria-describedby={describedBy('erase-text', true, wrong)}
					aria-invalid={wrong ? true : undefined}
					onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
						select(passageOf(text, selectionStart, selectionEnd))
					}
					onBeforeInput={(event) => event.preventDefault()}
				/>
			</Field>
			<Remains text={text} passage={passage.value} />
		</>
	);
}

/* What is chosen already stands selected in the text. */
function showIn(field: HTMLTextAreaElement | null, text: string, passage: Signal<Passage>): void {
	const [before, taken] = partsOf(text, passage.peek());
	if (taken)
		whenDrawn(() => field?.setSelectionRange(before.length, before.length + taken.length));
}

function Remains({ text, passage }: { text: string; passage: Passage }) {
	const t = erasure.value;
	const [before, taken, after] = partsOf(text, passage);
	return (
		<div>
			<p class="label">{t.remains}</p>
			<p class="text">
				{before}
				{taken && (
					<mark class="redact">
						<span class="sr">{t.taken} </span>
						[…]
					</mark>
				)}
				{after}
			</p>
		</div>
	);
}
