// SPDX-License-Identifier: EUPL-1.2
/* A field of a card as it is written: a control for each kind of value. */
import type { ComponentChildren } from 'preact';
import { termText } from '../i18n';
import { became } from '../i18n/became';
import { cards } from '../i18n/cards';
import {
	type Cause,
	causeLevels,
	howCommon,
	howKnown,
	httpLimits,
	type Indicator,
	kinds,
	type Recipient,
	recipientKinds,
} from '../protocol/messages';
import { Button } from '../ui/button';
import { CharCount, lengthOf } from '../ui/field';
import { CrossIcon } from '../ui/icons';
import { PlusIcon } from '../ui/more-icons';
import { wordText } from './card-values';
import { FIELDS, type FieldName, type FieldValue } from './fields';
import { TagPicker } from './tag-picker';
import { choosableOf } from './terms';

interface ControlProps {
	name: FieldName;
	/** The id of the first control, which gets the focus. */
	id: string;
	value: FieldValue;
	change: (value: FieldValue) => void;
	/** The county's areas, to choose from. */
	areas: readonly string[];
	invalid: boolean;
}

export function Control(props: ControlProps) {
	const { name, id, value, change, areas } = props;
	const field = FIELDS[name];
	switch (field.is) {
		case 'line':
		case 'text':
			return <Writing {...props} value={value as string} most={field.most} />;
		case 'one':
			return <One {...props} value={value as string} of={field.of} />;
		case 'many': {
			const options = optionsOf(field.of, areas, value as readonly string[]);
			return (
				<Many
					id={id}
					chosen={value as readonly string[]}
					change={change}
					options={options}
				/>
			);
		}
		case 'tags':
			return (
				<TagPicker
					id={id}
					chosen={{ tags: value as readonly string[], free: [] }}
					choose={({ tags }) => change(tags)}
					most={httpLimits.card_words}
					text=""
				/>
			);
		case 'causes':
			return <Causes id={id} causes={value as readonly Cause[]} change={change} />;
		case 'recipients':
			return (
				<Recipients id={id} recipients={value as readonly Recipient[]} change={change} />
			);
		case 'indicator':
			return <IndicatorFields id={id} value={value as Indicator} change={change} />;
	}
}

function Writing({
	id,
	name,
	value,
	change,
	invalid,
	most,
}: ControlProps & { value: string; most: number }) {
	const shared = {
		id,
		value,
		'aria-describedby': `${id}-hint ${id}-count${invalid ? ` ${id}-error` : ''}`,
		'aria-invalid': invalid || undefined,
		onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
	};
	return (
		<>
			{FIELDS[name].is === 'line' ? (
				<input class="input" autocomplete="off" {...shared} />
			) : (
				<textarea rows={Math.min(8, 2 + Math.ceil(lengthOf(value) / 70))} {...shared} />
			)}
			<div class="under">
				<CharCount id={`${id}-count`} used={lengthOf(value.trim())} of={most} />
			</div>
		</>
	);
}

type Option = readonly [string, string];

/** What may be chosen, and what was chosen when it still could be. */
function optionsOf(of: string, areas: readonly string[], chosen: readonly string[]): Option[] {
	const lists = {
		groups: 'target_groups',
		services: 'service_areas',
		themes: 'themes',
	} as const;
	const listed = (list: (typeof lists)[keyof typeof lists]): Option[] =>
		choosableOf(list).map((term) => [term.id, termText(term)]);
	const plain = of === 'known' ? howKnown : areas;
	const options: Option[] =
		of in lists
			? listed(lists[of as keyof typeof lists])
			: plain.map((word) => [word, wordText(of, word)]);
	const known = new Set(options.map(([word]) => word));
	const gone = chosen.filter((word) => !known.has(word));
	return [...options, ...gone.map((word) => [word, wordText(of, word)] as const)];
}

function One({
	id,
	name,
	value,
	change,
	of,
}: ControlProps & { value: string; of: 'kind' | 'common' }) {
	const words = of === 'kind' ? kinds : howCommon;
	return (
		<div class="chips">
			{words.map((word, at) => (
				<label key={word} class="chip">
					<input
						id={at === 0 ? id : undefined}
						type="checkbox"
						name={name}
						checked={word === value}
						onChange={() => change(word === value ? '' : word)}
					/>
					<span>{wordText(of, word)}</span>
				</label>
			))}
		</div>
	);
}

interface ManyProps {
	id: string;
	chosen: readonly string[];
	change: (chosen: readonly string[]) => void;
	options: readonly Option[];
}

function Many({ id, chosen, change, options }: ManyProps) {
	const toggle = (word: string) =>
		change(chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word]);
	return (
		<div class="chips">
			{options.map(([word, text], at) => (
				<label key={word} class="chip">
					<input
						id={at === 0 ? id : undefined}
						type="checkbox"
						checked={chosen.includes(word)}
						onChange={() => toggle(word)}
					/>
					<span>{text}</span>
				</label>
			))}
		</div>
	);
}

/* A row that is changed, and one that is gone. */
function rowsWith<T>(rows: readonly T[], at: number, row: T | undefined): T[] {
	return rows.flatMap((one, index) => (index === at ? (row === undefined ? [] : [row]) : [one]));
}

interface CausesProps {
	id: string;
	causes: readonly Cause[];
	change: (causes: readonly Cause[]) => void;
}

function Causes({ id, causes, change }: CausesProps) {
	const t = cards.value;
	const shown: readonly Cause[] = causes.length > 0 ? causes : [{ text: '', level: 'services' }];
	return (
		<div class="rowset">
			{shown.map((cause, at) => (
				<div class="rowset__r" key={`${id}-${at + 1}`}>
					<Select
						id={`${id}-level-${at}`}
						label={t.level}
						value={cause.level}
						options={causeLevels.map((level) => [level, t.levelOf[level]])}
						choose={(level) => change(rowsWith(shown, at, { ...cause, level }))}
					/>
					<Line
						id={at === 0 ? id : `${id}-${at}`}
						label={t.cause}
						value={cause.text}
						type={(text) => change(rowsWith(shown, at, { ...cause, text }))}
					/>
					<RemoveRow
						name={t.removeCause(at + 1)}
						remove={() => change(rowsWith(shown, at, undefined))}
					/>
				</div>
			))}
			{shown.length < httpLimits.causes && (
				<Button small onClick={() => change([...shown, { text: '', level: 'services' }])}>
					<PlusIcon /> {t.addCause}
				</Button>
			)}
		</div>
	);
}

interface RecipientsProps {
	id: string;
	recipients: readonly Recipient[];
	change: (recipients: readonly Recipient[]) => void;
}

function Recipients({ id, recipients, change }: RecipientsProps) {
	const t = cards.value;
	const shown: readonly Recipient[] =
		recipients.length > 0 ? recipients : [{ kind: 'management', name: '' }];
	return (
		<div class="rowset">
			{shown.map((recipient, at) => (
				<div class="rowset__r" key={`${id}-${at + 1}`}>
					<RecipientFields
						id={at === 0 ? id : `${id}-${at}`}
						value={recipient}
						change={(next) => change(rowsWith(shown, at, next))}
					/>
					<RemoveRow
						name={t.removeRecipient(at + 1)}
						remove={() => change(rowsWith(shown, at, undefined))}
					/>
				</div>
			))}
			{shown.length < httpLimits.recipients && (
				<Button small onClick={() => change([...shown, { kind: 'other', name: '' }])}>
					<PlusIcon /> {t.addRecipient}
				</Button>
			)}
		</div>
	);
}

interface RecipientFieldsProps {
	id: string;
	value: Recipient;
	change: (value: Recipient) => void;
}

export function RecipientFields({ id, value, change }: RecipientFieldsProps) {
	const t = cards.value;
	return (
		<>
			<Select
				id={id}
				label={t.recipientKind}
				value={value.kind}
				options={recipientKinds.map((kind) => [kind, became.value.toWhom[kind]])}
				choose={(kind) => change({ ...value, kind })}
			/>
			<Line
				id={`${id}-name`}
				label={t.recipientName}
				value={value.name}
				type={(name) => change({ ...value, name })}
			/>
		</>
	);
}

interface IndicatorProps {
	id: string;
	value: Indicator;
	change: (value: Indicator) => void;
}

function IndicatorFields({ id, value, change }: IndicatorProps) {
	const t = cards.value;
	return (
		<div class="pair">
			<Line
				id={id}
				label={t.indicatorName}
				value={value.name}
				type={(name) => change({ ...value, name })}
			/>
			<Line
				id={`${id}-url`}
				label={t.indicatorUrl}
				value={value.url}
				type={(url) => change({ ...value, url })}
			/>
		</div>
	);
}

interface SelectProps<V extends string> {
	id: string;
	label: string;
	value: V;
	options: readonly (readonly [V, string])[];
	choose: (value: V) => void;
}

export function Select<V extends string>({ id, label, value, options, choose }: SelectProps<V>) {
	return (
		<Labelled id={id} label={label}>
			<select
				class="input"
				id={id}
				value={value}
				onChange={(event) => choose(event.currentTarget.value as V)}
			>
				{options.map(([option, name]) => (
					<option key={option} value={option}>
						{name}
					</option>
				))}
			</select>
		</Labelled>
	);
}

interface LineProps {
	id: string;
	label: string;
	value: string;
	type: (value: string) => void;
}

export function Line({ id, label, value, type }: LineProps) {
	return (
		<Labelled id={id} label={label}>
			<input
				class="input"
				id={id}
				autocomplete="off"
				value={value}
				onInput={(event) => type(event.currentTarget.value)}
			/>
		</Labelled>
	);
}

function Labelled({
	id,
	label,
	children,
}: {
	id: string;
	label: string;
	children: ComponentChildren;
}) {
	return (
		<div class="field">
			<label for={id} class="small">
				{label}
			</label>
			{children}
		</div>
	);
}

function RemoveRow({ name, remove }: { name: string; remove: () => void }) {
	return (
		<Button look="bare" small aria-label={name} onClick={remove}>
			<CrossIcon />
		</Button>
	);
}
