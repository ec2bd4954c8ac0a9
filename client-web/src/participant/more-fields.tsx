// SPDX-License-Identifier: EUPL-1.2
/* What may be told besides the text, folded away until it is wanted. */

import { locale, termText, tools } from '../i18n';
import { common } from '../i18n/common';
import { roomText } from '../i18n/room';
import { kinds, sources } from '../protocol/messages';
import { inUse, vocabulary } from '../session/vocabulary';
import { Chips } from '../ui/chips';
import { ChevronIcon } from '../ui/more-icons';
import type { Stay } from './visit';

/** Languages in which a text may be written; a professional writes in many. */
const LANGUAGES = ['fi', 'sv', 'en', 'se', 'et', 'ru', 'uk', 'ar', 'so', 'fa', 'ku'];

export function MoreFields({ stay: { live, drafts } }: { stay: Stay }) {
	const text = roomText.value;
	const draft = drafts.post.value;
	const groups = inUse(vocabulary.value.target_groups);
	const areas = live.room.value.welcome?.areas ?? [];
	const words = common.value;
	return (
		<details class="more">
			<summary>
				<ChevronIcon /> {text.more} <span class="opt">{common.value.optional}</span>
			</summary>
			<div class="more__in">
				<Chips
					legend={text.kind}
					name="kind"
					value={draft.kind}
					options={kinds.map((kind) => [kind, words.kinds[kind]] as const)}
					choose={(kind) => drafts.write({ kind } as never)}
				/>
				<Chips
					legend={text.source}
					name="source"
					value={draft.source}
					options={sources.map((source) => [source, words.sources[source]] as const)}
					choose={(source) => drafts.write({ source } as never)}
				/>
				<div class="pair">
					<Choice
						id="group"
						label={text.group}
						none={text.none}
						value={draft.group ?? ''}
						options={groups.map((term) => [term.id, termText(term)] as const)}
						choose={(group) => drafts.write({ group })}
					/>
					<Choice
						id="area"
						label={text.area}
						none={text.wholeArea}
						value={draft.area ?? ''}
						options={areas.map((area) => [area, area] as const)}
						choose={(area) => drafts.write({ area })}
					/>
					<Choice
						id="lang"
						label={text.textLanguage}
						value={draft.lang ?? locale.value}
						options={LANGUAGES.map(
							(lang) => [lang, tools.value.language(lang)] as const,
						)}
						choose={(lang) => drafts.write({ lang })}
					/>
				</div>
				<label class="tick">
					<input
						type="checkbox"
						class="cb"
						checked={draft.quotable ?? false}
						onChange={(event) =>
							drafts.write({ quotable: event.currentTarget.checked })
						}
					/>
					<span>
						{text.quotable} <span class="muted">{text.quotableHint}</span>
					</span>
				</label>
			</div>
		</details>
	);
}

interface ChoiceProps {
	id: string;
	label: string;
	/** The word for no choice, where there may be none. */
	none?: string;
	value: string;
	options: readonly (readonly [string, string])[];
	choose: (value: string) => void;
}

function Choice({ id, label, none, value, options, choose }: ChoiceProps) {
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<select
				class="input"
				id={id}
				value={value}
				onChange={(event) => choose(event.currentTarget.value)}
			>
				{none !== undefined && <option value="">{none}</option>}
				{options.map(([option, name]) => (
					<option key={option} value={option}>
						{name}
					</option>
				))}
			</select>
		</div>
	);
}
