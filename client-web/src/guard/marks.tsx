// SPDX-License-Identifier: EUPL-1.2
/*
 * What was found, marked in the writer's own text: a layer under a see-through field that has
 * the same letters in the same places.  The words are told beside it too, so it may be missed.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isCertain } from './kinds';
import { placesOf } from './said';
import type { Found } from './texts';
import { useFound } from './watch';

export interface Piece {
	readonly text: string;
	readonly mark?: 'stop' | 'ask';
}

/** A typed text cut where something was found. */
export function piecesOf(typed: string, found: readonly Found[]): Piece[] {
	const places = placesOf(typed);
	const at = (point: number) => places[point] ?? typed.length;
	const pieces: Piece[] = [];
	let done = 0;
	for (const { start, end, kind } of found) {
		pieces.push({ text: typed.slice(done, at(start)) });
		const mark = isCertain(kind) ? 'stop' : 'ask';
		pieces.push({ text: typed.slice(at(start), at(end)), mark });
		done = at(end);
	}
	return [...pieces, { text: typed.slice(done) }].filter(({ text }) => text !== '');
}

interface MarksProps {
	typed: string;
	field: { current: HTMLTextAreaElement | null };
}

export function Marks({ typed, field }: MarksProps) {
	const found = useFound([{ in: 'text', text: typed }]);
	const layer = useRef<HTMLDivElement>(null);
	const any = found.length > 0;
	useLayoutEffect(() => {
		const area = field.current;
		if (!any || !area) return;
		const fit = () => layFit(layer.current, area);
		const watch = new ResizeObserver(fit);
		watch.observe(area);
		area.addEventListener('scroll', fit, { passive: true });
		fit();
		return () => {
			watch.disconnect();
			area.removeEventListener('scroll', fit);
		};
	}, [any, field]);
	if (!any) return null;
	return (
		<div class="marks" aria-hidden="true" ref={layer}>
			<div>
				{piecesOf(typed, found).map(({ text, mark }, nth) =>
					mark ? (
						<mark key={nth} class={`marks__${mark}`}>
							{text}
						</mark>
					) : (
						text
					),
				)}
			</div>
		</div>
	);
}

/* The field may be drawn larger by hand, and a bar to scroll by takes from its width. */
function layFit(layer: HTMLDivElement | null, area: HTMLTextAreaElement): void {
	if (!layer) return;
	layer.style.left = `${area.clientLeft}px`;
	layer.style.top = `${area.clientTop}px`;
	layer.style.width = `${area.clientWidth}px`;
	layer.style.height = `${area.clientHeight}px`;
	const inner = layer.firstElementChild as HTMLElement;
	inner.style.transform = `translateY(${-area.scrollTop}px)`;
}
