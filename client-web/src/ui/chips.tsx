// SPDX-License-Identifier: EUPL-1.2
interface ChipsProps<V extends string> {
	legend: string;
	optional?: string;
	name: string;
	value: V | undefined;
	options: readonly (readonly [V, string])[];
	choose: (value: V | undefined) => void;
}

/** One of a few, or none: a second press takes the choice back. */
export function Chips<V extends string>(props: ChipsProps<V>) {
	const { legend, optional, name, value, options, choose } = props;
	return (
		<fieldset>
			<legend class="label">
				{legend} {optional && <span class="opt">{optional}</span>}
			</legend>
			<div class="chips">
				{options.map(([option, label]) => (
					<label key={option} class="chip">
						<input
							type="checkbox"
							name={name}
							checked={option === value}
							onChange={() => choose(option === value ? undefined : option)}
						/>
						<span>{label}</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
