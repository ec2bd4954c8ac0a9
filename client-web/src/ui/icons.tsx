// SPDX-License-Identifier: EUPL-1.2
/*
 * Icons are drawn, not loaded.  Here are those of a participant's first view; all others stand in
 * `more-icons.tsx`, so that she does not wait for them.
 */

/** The path of a circle. */
export const circle = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

export function icon(path: string) {
	return () => (
		<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
			<path d={path} />
		</svg>
	);
}

export const CheckIcon = /* @__PURE__ */ icon('M5 13l4.5 4.5L19 7.5');
export const ShieldIcon = /* @__PURE__ */ icon(
	'M12 3l7 3v5c0 4.6-3 8.2-7 10-4-1.8-7-5.4-7-10V6zM9 12l2.2 2.2L15.5 10',
);
export const ArrowIcon = /* @__PURE__ */ icon('M5 12h14M13 6l6 6-6 6');
export const CrossIcon = /* @__PURE__ */ icon('M6 6l12 12M18 6L6 18');
export const OfflineIcon = /* @__PURE__ */ icon(
	'M3 3l18 18M4 10a12 12 0 0 1 5-2.9M14 6.9A12 12 0 0 1 20 10M7 13.5a7.5 7.5 0 0 1 3.5-1.9M10 17a3 3 0 0 1 4 0',
);
export const ClockIcon = /* @__PURE__ */ icon(`${circle(12, 12, 8.5)}M12 7v5l3 2`);
export const FlagIcon = /* @__PURE__ */ icon('M6 21V4h11l-2 4 2 4H6');
