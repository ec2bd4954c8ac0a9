// SPDX-License-Identifier: EUPL-1.2
interface SegmentedProps<V extends string> {
	/** What is chosen here, for those who listen. */
	name: string;
	value: V;
	options: readonly (readonly [V, string])[];
	choose: (value: V) => void;
}

/** One of a few, all in sight: radio buttons in the shape of a switch. */
export function Segmented<V extends string>({ name, value, options, choose }: SegmentedProps<V>) {
	return (
		<fieldset class="seg">
			<legend class="sr">{name}</legend>
			{options.map(([option, label]) => (
				<label key={option}>
					<input
						type="radio"
						name={name}
						checked={option === value}
						onChange={() => choose(option)}
					/>
					<span>{label}</span>
				</label>
			))}
		</fieldset>
	);
}
