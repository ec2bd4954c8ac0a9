// SPDX-License-Identifier: EUPL-1.2
/* To which series a session belongs; a new one is made by its name. */
import { type Signal, useSignal } from '@preact/signals';
import { keeping } from '../i18n/keeping';
import { httpLimits, type Series } from '../protocol/messages';
import { SelectField, TextField, textError } from './form';
import { type Change, makeSeries } from './organisation';

const NEW = 'new';

/** What is chosen, and the way to a series that is not there yet. */
export function useSeries(known: readonly Series[]) {
	const all = useSignal(known);
	const chosen = useSignal('');
	const name = useSignal('');
	const error = chosen.value === NEW ? textError(name.value, httpLimits.card_name) : undefined;
	/** The id of the chosen series, 0 for none; one that is new is made first. */
	const settle = async (unit: string, area: string): Promise<Change<number>> => {
		if (chosen.value !== NEW) return { ok: true, value: Number(chosen.value) };
		const made = await makeSeries({
			name: name.value.trim(),
			...(unit && { unit }),
			...(area && { area }),
		});
		if (!made.ok) return { ok: false, error: made.error };
		all.value = [...all.value, made.value];
		chosen.value = String(made.value.id);
		return { ok: true, value: made.value.id };
	};
	return { all, chosen, name, error, settle };
}

interface SeriesFieldProps {
	series: ReturnType<typeof useSeries>;
	/** The errors are told already. */
	tried: boolean;
	unit: Signal<string>;
	area: Signal<string>;
}

export function SeriesField({ series, tried, unit, area }: SeriesFieldProps) {
	const t = keeping.value;
	const { all, chosen, name, error } = series;
	const choose = (id: string) => {
		chosen.value = id;
		/* A series says where it is held; what was chosen by hand stays. */
		const { fields } = all.value.find((one) => String(one.id) === id) ?? {};
		if (fields?.unit && unit.value === '') unit.value = fields.unit;
		if (fields?.area && area.value === '') area.value = fields.area;
	};
	const named = all.value.map(
		({ id, fields, sessions }) =>
			[String(id), t.seriesOf(fields.name ?? '', sessions)] as const,
	);
	return (
		<>
			<SelectField
				id="series"
				label={t.series}
				hint={t.seriesHint}
				value={chosen}
				choose={choose}
				options={[['', t.noSeries], ...named, [NEW, t.newSeries]]}
			/>
			{chosen.value === NEW && (
				<TextField
					id="series-name"
					label={t.seriesName}
					text={name}
					most={httpLimits.card_name}
					error={tried ? error : undefined}
				/>
			)}
		</>
	);
}
