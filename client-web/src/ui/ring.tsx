// SPDX-License-Identifier: EUPL-1.2
/*
 * The clock: one arc for each phase; what is gone fades, the phase of the moment is copper, and
 * a bead marks now.  It only repeats what stands in text, so it is hidden from those who listen.
 */
import type { ComponentChildren } from 'preact';

/** A phase, as far as a clock shows it. */
export interface Timed {
	readonly length_s: number;
}

/** The course of *vartti 15*, for a picture of a clock where no session has told its own. */
export const QUARTER: readonly Timed[] = [300, 180, 120, 180, 120].map((length_s) => ({
	length_s,
}));

interface RingProps {
	phases: readonly Timed[];
	/** How much of the session is gone, in ms; left out, nothing has begun. */
	gone?: number | undefined;
	/** Width of the arcs, of a face of 100. */
	width?: number;
	/** Between the arcs. */
	gap?: number;
	size?: 's' | 'l';
	children?: ComponentChildren;
}

interface Arc {
	from: number;
	to: number;
	kind: 'gone' | 'now' | 'rest';
}

/** The arcs of the ring, as shares of the whole turn. */
export function arcsOf(phases: readonly Timed[], gone: number | undefined, gap: number): Arc[] {
	const timed = phases.filter((phase) => phase.length_s > 0);
	const total = timed.reduce((sum, phase) => sum + phase.length_s, 0) * 1000;
	let start = 0;
	return timed.flatMap((phase) => {
		const end = start + (phase.length_s * 1000) / total;
		const now = (gone ?? -1) / total;
		const from = start + gap / 2;
		const to = end - gap / 2;
		const cut = Math.min(Math.max(now, from), to);
		const left = now >= start && now < end ? 'now' : 'rest';
		start = end;
		const arcs: Arc[] = [
			{ from, to: cut, kind: 'gone' },
			{ from: cut, to, kind: left },
		];
		return arcs.filter((arc) => arc.to - arc.from > 0.001);
	});
}

function lengthOf(phases: readonly Timed[]): number {
	return phases.reduce((sum, phase) => sum + phase.length_s * 1000, 0);
}

export function Ring({ phases, gone, width = 10, gap = 2.2, size = 'l', children }: RingProps) {
	const radius = 50 - width / 2 - 1.5;
	const turn = 2 * Math.PI * radius;
	const total = lengthOf(phases);
	const angle = ((gone ?? 0) / total) * 2 * Math.PI;
	return (
		<div class={`ring ring--${size}`}>
			<svg viewBox="0 0 100 100" aria-hidden="true">
				{arcsOf(phases, gone, gap / turn).map((arc) => (
					<circle
						key={`${arc.kind}${arc.from}`}
						class={arc.kind}
						cx="50"
						cy="50"
						r={radius}
						stroke-width={width}
						stroke-dasharray={`${(arc.to - arc.from) * turn} ${turn}`}
						stroke-dashoffset={-arc.from * turn}
					/>
				))}
				{gone !== undefined && gone < total && (
					<circle
						class="hand"
						cx={50 + radius * Math.cos(angle)}
						cy={50 + radius * Math.sin(angle)}
						r={width * 0.62}
						stroke-width={width * 0.26}
					/>
				)}
			</svg>
			{children !== undefined && (
				<div class="ring__text" aria-hidden="true">
					{children}
				</div>
			)}
		</div>
	);
}
