// SPDX-License-Identifier: EUPL-1.2
/* What one tells of oneself: nothing by default. */

import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { guard } from '../guard/keep';
import { openGuard } from '../guard/open';
import { findIn, isStopped } from '../guard/texts';
import { common } from '../i18n/common';
import { doorText } from '../i18n/door';
import { guardText } from '../i18n/guard';
import { limits, type Profession, professions } from '../protocol/messages';
import { describedBy, Field, lengthOf } from '../ui/field';

export function nameError(name: string): string | undefined {
	const over = lengthOf(name.trim()) > limits.name;
	if (over) return doorText.value.nameTooLong(limits.name);
	const stopped = isStopped(findIn(guard.value, [{ in: 'name', text: name }]));
	return stopped ? guardText.value.nameStopped : undefined;
}

export function NameField({ value }: { value: Signal<string> }) {
	const text = doorText.value;
	const error = nameError(value.value);
	useEffect(() => void openGuard(), []);
	return (
		<Field id="name" label={text.name} hint={text.nameHint(limits.name)} error={error}>
			<input
				class="input"
				id="name"
				type="text"
				autocomplete="off"
				value={value}
				aria-describedby={describedBy('name', true, error)}
				aria-invalid={error ? true : undefined}
				onInput={(event) => {
					value.value = event.currentTarget.value;
				}}
			/>
		</Field>
	);
}

export function ProfessionField({ value }: { value: Signal<Profession | ''> }) {
	const text = doorText.value;
	return (
		<Field id="profession" label={text.profession} hint={text.professionHint}>
			<select
				class="input"
				id="profession"
				value={value}
				aria-describedby={describedBy('profession', true, false)}
				onChange={(event) => {
					value.value = event.currentTarget.value as Profession | '';
				}}
			>
				<option value="">{text.notTold}</option>
				{professions.map((one) => (
					<option key={one} value={one}>
						{common.value.professions[one]}
					</option>
				))}
			</select>
		</Field>
	);
}
